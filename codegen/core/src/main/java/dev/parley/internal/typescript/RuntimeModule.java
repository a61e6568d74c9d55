package dev.parley.internal.typescript;

import dev.parley.emit.GeneratedFile;
import dev.parley.emit.TypeScriptOptions;
import dev.parley.internal.output.Header;
import dev.parley.internal.text.SupportCode;
import java.util.List;

/** The modules that generated ones build on: what they use of them, and their texts. */
final class RuntimeModule {
  static final String MODULE = "runtime";

  static final List<String> TYPES =
      List.of("JsonValue", "Predicate", "Schema", "UnknownTag", "Violation", "WithOthers");

  static final List<String> VALUES = List.of(
      "areOthers",
      "delegatedSearch",
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
      "isOneOf",
      "isRelativeJsonPointer",
      "isRest",
      "isString",
      "isTime",
      "isUri",
      "isUriReference",
      "isUriTemplate",
      "isUuid",
      "keeps",
      "linearSearch",
      "matches",
      "matchesByValidator",
      "matchesInLinearTime",
      "once",
      "parse",
      "parseExact",
      "pick",
      "propertyNames",
      "refusal",
      "stringify");

  /** The module of checkers of order; only modules with such checkers need it. */
  static final String ORDER = "runtime-lifecycle";

  static final List<String> ORDER_TYPES = List.of("Lifecycle", "LifecycleKey", "Verdict");

  static final List<String> ORDER_VALUES = List.of("LifecycleChecker", "lifecycleOf");

  /** Where JSON's values have their type. */
  private static final String VALUES_OF_JSON = "runtime/schema.ts";

  /** What JSON holds besides objects and arrays, as that file declares it. */
  private static final String SCALARS = "JsonValue = null | boolean | number | string |";

  private RuntimeModule() {}

  /**
   * The support code: the modules that generated ones import, and the folder {@code runtime} with what these are made of.
   *
   * @param isOrdered whether the order of events is checked anywhere
   */
  static List<GeneratedFile> files(TypeScriptOptions options, boolean isOrdered) {
    SupportCode code = new SupportCode("typescript");
    return code.read("files.txt")
        .lines()
        .filter(name -> isOrdered || !isOfOrder(name))
        .map(name -> new GeneratedFile(
            name, Header.of("its own support code") + suited(name, code.read(name), options)))
        .toList();
  }

  private static boolean isOfOrder(String name) {
    return name.equals(ORDER + ".ts") || name.startsWith("runtime/lifecycle/");
  }

  private static String suited(String name, String text, TypeScriptOptions options) {
    if (!options.bigints() || !name.equals(VALUES_OF_JSON)) {
      return text;
    }
    if (!text.contains(SCALARS)) {
      throw new IllegalStateException("the type of JSON's values is not declared as it was");
    }
    return text.replace(SCALARS, SCALARS.replace("number", "number | bigint"));
  }
}
