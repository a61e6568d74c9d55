package dev.parley.internal.typescript;

import dev.parley.emit.TypeScriptOptions;
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
      "isBigInt",
      "isDate",
      "isDateTime",
      "isDuration",
      "isEmail",
      "isExactlyOne",
      "isHostname",
      "isInt64",
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
      "parseExact",
      "pickFirst",
      "pickItems",
      "pickOthers",
      "refusal",
      "stringify");

  private static final String RESOURCE = "/dev/parley/internal/runtime/typescript/runtime.ts";

  private RuntimeModule() {}

  /** What JSON holds besides objects and arrays, as the module declares it. */
  private static final String SCALARS = "JsonValue = null | boolean | number | string |";

  static String text(TypeScriptOptions options) {
    String text = text();
    if (!options.bigints()) {
      return text;
    }
    if (!text.contains(SCALARS)) {
      throw new IllegalStateException("the type of JSON's values is not declared as it was");
    }
    return text.replace(SCALARS, SCALARS.replace("number", "number | bigint"));
  }

  private static String text() {
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
