package dev.parley.stability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.model.TypeId;
import dev.parley.support.EditedContract;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Another order of what stands side by side changes nothing, or no name. */
class OrderTest {
  private static final List<String> SIDE_BY_SIDE =
      List.of("definitions", "$defs", "schemas", "messages", "channels", "operations");
  private static final int SHUFFLES = 3;

  @TempDir
  Path folder;

  static Stream<String> contracts() {
    return Own.contracts();
  }

  @ParameterizedTest
  @MethodSource("contracts")
  void anotherOrderOfDefinitionsChangesNoByte(String contract) {
    EditedContract edited = Own.edited(contract, folder);
    Map<String, String> before = edited.files();

    for (int seed = 0; seed < SHUFFLES; seed++) {
      edited.shuffle(List.of("definitions", "$defs", "schemas"), new Random(seed));

      assertThat(edited.files()).as("seed " + seed).isEqualTo(before);
    }
  }

  @ParameterizedTest
  @MethodSource("contracts")
  void anotherOrderOfChannelsOperationsAndMessagesChangesNoName(String contract) {
    EditedContract edited = Own.edited(contract, folder);
    Map<String, TypeId> before = edited.generate();

    for (int seed = 0; seed < SHUFFLES; seed++) {
      edited.shuffle(SIDE_BY_SIDE, new Random(seed));

      assertThat(sorted(edited.generate())).as("seed " + seed).isEqualTo(sorted(before));
    }
  }

  /** A union stands where the first of its channels does, which another order changes. */
  private static List<String> sorted(Map<String, TypeId> names) {
    return names.values().stream().map(TypeId::toString).sorted().toList();
  }
}
