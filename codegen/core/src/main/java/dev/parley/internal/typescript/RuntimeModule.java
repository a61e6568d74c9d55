package dev.parley.internal.typescript;

import dev.parley.emit.TypeScriptOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The modules that generated ones build on: what they use of them, and their texts. */
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
      "isIdnEmail",
      "isInt64",
      "isInteger",
      "isIpv4",
      "isIpv6",
      "isIri",
      "isIriReference",
      "isJsonPointer",
      "isListOf",
      "isMapOf",
      "isMultipleOf",
      "isNumber",
      "isObject",
      "isRelativeJsonPointer",
      "isRest",
      "isTime",
      "isUri",
      "isUriReference",
      "isUriTemplate",
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

  /** The module of checkers of order; only modules with such checkers need it. */
  static final String ORDER = "runtime-lifecycle";

  static final List<String> ORDER_TYPES = List.of("Lifecycle", "LifecycleKey", "Verdict");

  static final List<String> ORDER_VALUES = List.of("LifecycleChecker", "lifecycleOf");

  private static final String FOLDER = "/dev/parley/internal/runtime/typescript/";

  private RuntimeModule() {}

  /** What JSON holds besides objects and arrays, as the module declares it. */
  private static final String SCALARS = "JsonValue = null | boolean | number | string |";

  static String text(TypeScriptOptions options) {
    String text = text(MODULE);
    if (!options.bigints()) {
      return text;
    }
    if (!text.contains(SCALARS)) {
      throw new IllegalStateException("the type of JSON's values is not declared as it was");
    }
    return text.replace(SCALARS, SCALARS.replace("number", "number | bigint"));
  }

  /** The module of checkers of order: nothing in it depends on options. */
  static String order() {
    return text(ORDER);
  }

  private static String text(String module) {
    String resource = FOLDER + module + ".ts";
    try (InputStream in = RuntimeModule.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the program is incomplete: " + resource + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
