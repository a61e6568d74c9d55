package dev.parley.internal.typescript;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The module that generated ones build on: what they use of it, and its text. */
final class RuntimeModule {
  static final String MODULE = "runtime";

  static final List<String> TYPES =
      List.of("JsonValue", "Pick", "Predicate", "Schema", "UnknownTag", "Violation");

  static final List<String> VALUES = List.of(
      "areOthers",
      "explainRefusal",
      "hasLength",
      "hasOnly",
      "hasSize",
      "hasUniqueItems",
      "isAnyOf",
      "isArray",
      "isBase64",
      "isDate",
      "isDateTime",
      "isDuration",
      "isEmail",
      "isExactlyOne",
      "isHostname",
      "isInteger",
      "isIpv4",
      "isIpv6",
      "isListOf",
      "isMapOf",
      "isMultipleOf",
      "isNumber",
      "isObject",
      "isRest",
      "isTime",
      "isUri",
      "isUriReference",
      "isUuid",
      "keeps",
      "mapValues",
      "parse",
      "pickFirst",
      "pickItems",
      "pickOthers",
      "refusal");

  private static final String RESOURCE = "/dev/parley/internal/runtime/typescript/runtime.ts";

  private RuntimeModule() {}

  static String text() {
    try (InputStream in = RuntimeModule.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("the program is incomplete: " + RESOURCE + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
