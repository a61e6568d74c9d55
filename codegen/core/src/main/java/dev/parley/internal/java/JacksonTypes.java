package dev.parley.internal.java;

import dev.parley.emit.Jackson;

/**
 * Templates name types of Jackson 3 and of the support code as it lies in this repository. This says what stands for them in generated code: for Jackson 2
 * the type in its old package, and the support code beside what is generated.
 */
final class JacksonTypes {
  private static final String JACKSON_3 = "tools.jackson.";
  private static final String JACKSON_2 = "com.fasterxml.jackson.";
  private static final String SUPPORT = "dev.parley.runtime.";

  private final Jackson version;
  private final String runtime;

  /**
   * @param runtime the package of the support code
   */
  JacksonTypes(Jackson version, String runtime) {
    this.version = version;
    this.runtime = runtime;
  }

  Jackson version() {
    return version;
  }

  String runtime() {
    return runtime;
  }

  /** The qualified name of what stands for a type; the same for types that are neither's. */
  String name(String type) {
    if (type.startsWith(SUPPORT)) {
      return runtime + "." + type.substring(SUPPORT.length());
    }
    return version == Jackson.V3 || !type.startsWith(JACKSON_3)
        ? type
        : JACKSON_2 + type.substring(JACKSON_3.length());
  }
}
