package dev.parley.internal.schema;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Every keyword of JSON Schema (draft-04 to 2020-12), and those that AsyncAPI and Parley add. What the
 * generated type does not show says so when it is met: see {@link Leftovers}.
 */
public enum Keyword {
  // Core
  SCHEMA("$schema", Use.IDENTITY),
  ID("$id", Use.IDENTITY),
  ID_DRAFT_04("id", Use.IDENTITY),
  REF("$ref", Use.TYPE),
  DEFS("$defs", Use.IDENTITY),
  DEFINITIONS("definitions", Use.IDENTITY),
  COMMENT("$comment", Use.ANNOTATION),
  ANCHOR("$anchor", Use.IDENTITY),
  DYNAMIC_ANCHOR("$dynamicAnchor", Use.IDENTITY),
  DYNAMIC_REF("$dynamicRef", Use.TYPE),
  RECURSIVE_ANCHOR("$recursiveAnchor", Use.IDENTITY),
  RECURSIVE_REF("$recursiveRef", Use.TYPE),
  VOCABULARY("$vocabulary", Use.IDENTITY),

  // Any value
  TYPE("type", Use.TYPE),
  CONST("const", Use.TYPE),
  ENUM("enum", Use.TYPE),
  X_EXTENSIBLE_ENUM("x-extensible-enum", Use.TYPE),

  // Strings
  MIN_LENGTH("minLength", Use.ENFORCED),
  MAX_LENGTH("maxLength", Use.ENFORCED),
  PATTERN("pattern", Use.ENFORCED),
  FORMAT("format", Use.ENFORCED),
  CONTENT_ENCODING("contentEncoding", Use.ANNOTATION),
  CONTENT_MEDIA_TYPE("contentMediaType", Use.ANNOTATION),
  CONTENT_SCHEMA("contentSchema", Use.ANNOTATION),

  // Numbers
  MINIMUM("minimum", Use.ENFORCED),
  MAXIMUM("maximum", Use.ENFORCED),
  EXCLUSIVE_MINIMUM("exclusiveMinimum", Use.ENFORCED),
  EXCLUSIVE_MAXIMUM("exclusiveMaximum", Use.ENFORCED),
  MULTIPLE_OF("multipleOf", Use.ENFORCED),

  // Arrays
  ITEMS("items", Use.TYPE),
  PREFIX_ITEMS("prefixItems", Use.TYPE),
  MIN_ITEMS("minItems", Use.ENFORCED),
  MAX_ITEMS("maxItems", Use.ENFORCED),
  UNIQUE_ITEMS("uniqueItems", Use.ENFORCED),
  CONTAINS("contains", Use.ASSERTED),
  MIN_CONTAINS("minContains", Use.ASSERTED),
  MAX_CONTAINS("maxContains", Use.ASSERTED),
  ADDITIONAL_ITEMS("additionalItems", Use.TYPE),
  UNEVALUATED_ITEMS("unevaluatedItems", Use.ASSERTED),

  // Objects
  PROPERTIES("properties", Use.TYPE),
  REQUIRED("required", Use.ENFORCED),
  ADDITIONAL_PROPERTIES("additionalProperties", Use.TYPE),
  MIN_PROPERTIES("minProperties", Use.ENFORCED),
  MAX_PROPERTIES("maxProperties", Use.ENFORCED),
  PATTERN_PROPERTIES("patternProperties", Use.ASSERTED),
  PROPERTY_NAMES("propertyNames", Use.ASSERTED),
  DEPENDENT_REQUIRED("dependentRequired", Use.ASSERTED),
  DEPENDENT_SCHEMAS("dependentSchemas", Use.ASSERTED),
  DEPENDENCIES("dependencies", Use.ASSERTED),
  UNEVALUATED_PROPERTIES("unevaluatedProperties", Use.ASSERTED),

  // Combinations
  ONE_OF("oneOf", Use.TYPE),
  ANY_OF("anyOf", Use.TYPE),
  ALL_OF("allOf", Use.TYPE),
  NOT("not", Use.ASSERTED),
  IF("if", Use.ASSERTED),
  THEN("then", Use.ASSERTED),
  ELSE("else", Use.ASSERTED),
  DISCRIMINATOR("discriminator", Use.TYPE),
  X_UNKNOWN("x-unknown", Use.TYPE),

  // For readers
  TITLE("title", Use.ANNOTATION),
  DESCRIPTION("description", Use.ANNOTATION),
  DEFAULT("default", Use.ANNOTATION),
  DEPRECATED("deprecated", Use.ANNOTATION),
  READ_ONLY("readOnly", Use.ANNOTATION),
  WRITE_ONLY("writeOnly", Use.ANNOTATION),
  EXAMPLES("examples", Use.ANNOTATION),
  EXTERNAL_DOCS("externalDocs", Use.ANNOTATION);

  /** What becomes of a keyword. */
  public enum Use {
    /** It names or holds schemas, and asserts nothing by itself. */
    IDENTITY,
    /** It decides the generated type as far as a type can say it, and decoders hold documents to all of it. */
    TYPE,
    /** The decoder and the constructors hold values to it. */
    ENFORCED,
    /** Decoders and encoders hold values to it, and the generated type does not show it. */
    ASSERTED,
    /** It asserts nothing (JSON Schema 2020-12 §7.7). */
    ANNOTATION
  }

  private static final Map<String, Keyword> BY_TEXT =
      Arrays.stream(values()).collect(Collectors.toMap(Keyword::text, Function.identity()));

  private final String text;
  private final Use use;

  Keyword(String text, Use use) {
    this.text = text;
    this.use = use;
  }

  /** As the contract writes it. */
  public String text() {
    return text;
  }

  public Use use() {
    return use;
  }

  /** Whether values are held to it by itself; the others name things, or are for readers. */
  boolean asserts() {
    return use == Use.TYPE || use == Use.ENFORCED || use == Use.ASSERTED;
  }

  /** The types of the values that it speaks of; empty when it speaks of all. */
  Set<String> types() {
    if (isAmong(MIN_LENGTH, FORMAT)) {
      return Set.of("string");
    }
    if (isAmong(MINIMUM, MULTIPLE_OF)) {
      return Set.of("integer", "number");
    }
    if (isAmong(ITEMS, UNEVALUATED_ITEMS)) {
      return Set.of("array");
    }
    return isAmong(PROPERTIES, UNEVALUATED_PROPERTIES) ? Set.of("object") : Set.of();
  }

  private boolean isAmong(Keyword first, Keyword last) {
    return compareTo(first) >= 0 && compareTo(last) <= 0;
  }

  /** Whether schemas have a keyword of this name. */
  public static boolean isKnown(String text) {
    return BY_TEXT.containsKey(text);
  }

  static Optional<Keyword> of(String text) {
    return Optional.ofNullable(BY_TEXT.get(text));
  }

  static List<String> texts() {
    return Arrays.stream(values()).map(Keyword::text).toList();
  }
}
