package dev.parley.internal.typescript;

import dev.parley.internal.output.Header;

/** How modules begin: after the line by which Parley knows its files comes the one by which ESLint leaves them alone. */
final class ModuleHeader {
  private static final String LINTER = "/* eslint-disable */\n";

  private ModuleHeader() {}

  /**
   * @param contract what the module was generated from, one line
   */
  static String of(String contract) {
    return Header.of(contract) + LINTER;
  }
}
