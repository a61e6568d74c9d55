package dev.parley.internal.typescript;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.emit.TypeScriptOptions;
import org.junit.jupiter.api.Test;

class RuntimeModuleTest {
  @Test
  void exportsWhatGeneratedModulesImport() {
    String text = RuntimeModule.text(TypeScriptOptions.DEFAULT);
    assertThat(RuntimeModule.TYPES)
        .allSatisfy(
            name -> assertThat(text).containsPattern("export (type|interface) " + name + "\\b"));
    assertThat(RuntimeModule.VALUES)
        .allSatisfy(name -> assertThat(text).containsPattern("export function " + name + "\\b"));
  }

  @Test
  void letsJsonHoldBigintsWhereTheyAreAskedFor() {
    assertThat(RuntimeModule.text(TypeScriptOptions.of("bigint")))
        .contains("export type JsonValue = null | boolean | number | bigint | string | ");
    assertThat(RuntimeModule.text(TypeScriptOptions.of("number")))
        .contains("export type JsonValue = null | boolean | number | string | ");
  }
}
