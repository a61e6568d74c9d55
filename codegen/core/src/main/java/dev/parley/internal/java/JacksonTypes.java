package dev.parley.internal.java;

import dev.parley.emit.Jackson;
import java.util.Set;

/**
 * Templates and support code name the types of Jackson 3. This says what stands for them where code is generated for Jackson 2: the type in its old
 * package, or, where that one has other methods or checked exceptions, a type of the support code with the methods of Jackson 3.
 */
final class JacksonTypes {
  private static final String CORE = "tools.jackson.core.";
  private static final String DATABIND = "tools.jackson.databind.";
  private static final String JACKSON_2 = "com.fasterxml.jackson.";
  private static final Set<String> WRAPPED = Set.of(
      CORE + "JacksonException",
      CORE + "JsonGenerator",
      CORE + "JsonParser",
      DATABIND + "util.TokenBuffer");

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

  /** The qualified name of what stands for a type; the same for types that are not Jackson 3's. */
  String name(String type) {
    if (version == Jackson.V3 || !type.startsWith("tools.jackson.")) {
      return type;
    }
    if (WRAPPED.contains(type)) {
      return runtime + type.substring(type.lastIndexOf('.'));
    }
    return type.equals(CORE + "json.JsonFactory")
        ? JACKSON_2 + "core.JsonFactory"
        : JACKSON_2 + type.substring("tools.jackson.".length());
  }
}
