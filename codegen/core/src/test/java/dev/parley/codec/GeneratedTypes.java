package dev.parley.codec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.Targets;
import dev.parley.emit.GeneratedFile;
import dev.parley.model.ContractSet;
import dev.parley.support.Codec;
import dev.parley.support.Compiler;
import dev.parley.support.Json;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;

/** The compiled Java of a model, as tests talk to it. */
final class GeneratedTypes {
  private static final JsonMapper JACKSON = new JsonMapper();

  private final ClassLoader classes;
  private final Set<String> names;

  GeneratedTypes(ContractSet contracts) {
    List<GeneratedFile> files = Targets.java("demo").emit(contracts);
    this.classes = Compiler.compile(files);
    this.names = Compiler.names(classes);
  }

  Set<String> classNames() {
    return names;
  }

  Codec codec(String name) {
    return new Codec(classes, "demo." + name);
  }

  Class<?> type(String name) {
    try {
      return classes.loadClass("demo." + name);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  /** The document comes back from the codec, and from plain Jackson alone, in lists and in maps. */
  void comesBack(String documents, String type, String document) {
    Codec codec = codec(documents);
    Object value = codec.decode(document);
    assertThat(codec.refusedFromText(document)).isEmpty();
    assertThat(codec.check(document)).isEmpty();
    same(document, codec.encode(value));
    assertThat(codec.decode(codec.encode(value))).isEqualTo(value);

    same(document, JACKSON.writeValueAsString(value));
    same("[" + document + "]", JACKSON.writeValueAsString(List.of(value)));
    same("{\"k\":" + document + "}", JACKSON.writeValueAsString(Map.of("k", value)));

    Object read = JACKSON.readValue(document, type(type));
    same(document, codec.encode(read));
    JavaType list = JACKSON.getTypeFactory().constructCollectionType(List.class, type(type));
    List<?> items = JACKSON.readValue("[" + document + "]", list);
    same(document, codec.encode(items.get(0)));
  }

  /** The decoder refuses the document. */
  void refused(String documents, String document) {
    assertThat(codec(documents).refusedFromBytes(document)).as(document).isPresent();
  }

  private static void same(String expected, String actual) {
    assertThat(Json.differences(Json.read(expected), Json.read(actual))).isEmpty();
  }
}
