package dev.parley.internal.typescript;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RuntimeModuleTest {
  @Test
  void exportsWhatGeneratedModulesImport() {
    String text = RuntimeModule.text();
    assertThat(RuntimeModule.TYPES)
        .allSatisfy(
            name -> assertThat(text).containsPattern("export (type|interface) " + name + "\\b"));
    assertThat(RuntimeModule.VALUES)
        .allSatisfy(name -> assertThat(text).containsPattern("export function " + name + "\\b"));
  }
}
