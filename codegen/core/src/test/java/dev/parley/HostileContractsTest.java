package dev.parley;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.parley.emit.GeneratedFile;
import dev.parley.model.ContractSet;
import dev.parley.model.Declaration;
import dev.parley.model.Field;
import dev.parley.model.Shape;
import dev.parley.support.Codec;
import dev.parley.support.Compiler;
import dev.parley.support.Contracts;
import dev.parley.support.HostileContract;
import dev.parley.support.Json;
import dev.parley.support.TypeScriptFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No text of a contract ever becomes code, and none is lost because of its name. Contracts are made from seeds; {@code -Dparley.seeds=1000}
 * tries more of them. What is generated in TypeScript is left in {@code target/hostile}, where the tests of {@code ts-bindings} try it.
 */
class HostileContractsTest {
  private static final long SEEDS = Long.getLong("parley.seeds", 24);
  private static final Path KEPT = Path.of("target/hostile");

  @TempDir
  Path folder;

  static LongStream seeds() {
    return LongStream.range(0, SEEDS);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void textsStayTextsAndNamesStayApart(long seed) throws IOException {
    HostileContract hostile = new HostileContract(seed);
    Path document = Files.writeString(folder.resolve("hostile.json"), hostile.json());
    ContractSet contracts = Contracts.load(List.of(document));
    List<GeneratedFile> java = Targets.java("hostile").emit(contracts);
    ClassLoader classes = Compiler.compile(java);

    assertThat(java.stream().map(f -> f.path().toLowerCase(Locale.ROOT))).doesNotHaveDuplicates();
    for (GeneratedFile file : java) {
      load(classes, file.path()).forEach(HostileContractsTest::checkMembers);
    }
    for (Declaration type : contracts.contracts().get(0).declarations()) {
      if (type.shape() instanceof Shape.ObjectOf object) {
        checkProperties(classes, type.id().name(), object);
      }
    }
    Codec codec = new Codec(classes, "hostile.HostileEvents");
    for (String sample : hostile.samples()) {
      assertThat(codec.refusedFromBytes(sample)).as(sample).isEmpty();
      String again = codec.encode(codec.decode(sample));
      assertThat(Json.differences(Json.read(sample), Json.read(again)))
          .as(sample)
          .isEmpty();
    }
    keep(seed, contracts, hostile);
  }

  private static List<Class<?>> load(ClassLoader classes, String path) {
    if (path.endsWith("package-info.java")) {
      return List.of();
    }
    try {
      List<Class<?>> all = new ArrayList<>();
      collect(classes.loadClass(path.replace(".java", "").replace('/', '.')), all);
      return all;
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  private static void collect(Class<?> type, List<Class<?>> all) {
    all.add(type);
    Arrays.stream(type.getDeclaredClasses()).forEach(t -> collect(t, all));
  }

  private static void checkMembers(Class<?> type) {
    List<String> names = new ArrayList<>(List.of(type.getSimpleName()));
    Arrays.stream(type.getDeclaredFields()).forEach(f -> names.add(f.getName()));
    Arrays.stream(type.getDeclaredMethods()).forEach(m -> names.add(m.getName()));
    assertThat(names).as(type.getName()).doesNotContain(HostileContract.BAIT);
  }

  /** A constant is a method, every other property a component, in the order of the contract. */
  private static void checkProperties(ClassLoader classes, String name, Shape.ObjectOf object) {
    try {
      Class<?> type = classes.loadClass("hostile." + name);
      List<String> expected = object.fields().stream()
          .filter(f -> !(f.required() && f.shape() instanceof Shape.Constant))
          .map(Field::name)
          .toList();
      List<String> actual = Arrays.stream(type.getRecordComponents())
          .map(c -> c.getAccessor().getAnnotation(JsonProperty.class))
          .filter(Objects::nonNull)
          .map(JsonProperty::value)
          .toList();
      assertThat(actual).as(name).isEqualTo(expected);
      assertThat(type.getRecordComponents())
          .as(name)
          .hasSize(expected.size() + (object.others().isPresent() ? 1 : 0));
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  private static void keep(long seed, ContractSet contracts, HostileContract hostile)
      throws IOException {
    Path kept = KEPT.resolve("seed-" + seed);
    TypeScriptFiles.write(kept, Targets.typescript().emit(contracts));
    Map<String, Object> expected = new TreeMap<>();
    expected.put("samples", hostile.samples());
    expected.put(
        "properties",
        contracts.contracts().get(0).declarations().stream()
            .filter(t -> t.shape() instanceof Shape.ObjectOf)
            .collect(Collectors.toMap(
                t -> t.id().name(),
                t -> ((Shape.ObjectOf) t.shape())
                    .fields().stream().map(Field::name).toList())));
    Files.writeString(kept.resolve("expected.json"), Json.write(expected));
  }
}
