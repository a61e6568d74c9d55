package dev.parley.internal.typescript;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.emit.TypeScriptOptions;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuntimeModuleTest {
  @Test
  void exportsWhatGeneratedModulesImport() {
    exports(
        RuntimeModule.text(TypeScriptOptions.DEFAULT), RuntimeModule.TYPES, RuntimeModule.VALUES);
    exports(RuntimeModule.order(), RuntimeModule.ORDER_TYPES, RuntimeModule.ORDER_VALUES);
  }

  private static void exports(String text, List<String> types, List<String> values) {
    assertThat(types)
        .allSatisfy(
            name -> assertThat(text).containsPattern("export (type|interface) " + name + "\\b"));
    assertThat(values)
        .allSatisfy(
            name -> assertThat(text).containsPattern("export (function|class) " + name + "\\b"));
  }

  @Test
  void letsJsonHoldBigintsWhereTheyAreAskedFor() {
    assertThat(RuntimeModule.text(TypeScriptOptions.of("bigint")))
        .contains("export type JsonValue = null | boolean | number | bigint | string | ");
    assertThat(RuntimeModule.text(TypeScriptOptions.of("number")))
        .contains("export type JsonValue = null | boolean | number | string | ");
  }
}
