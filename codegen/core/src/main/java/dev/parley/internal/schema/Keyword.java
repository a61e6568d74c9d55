package dev.parley.internal.schema;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Every keyword of JSON Schema (draft-04 to 2020-12), and those that AsyncAPI and Parley add. What is not enforced by generated code in every
 * place says so when it is met: see {@link SchemaView#reportLeftovers}.
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
  MULTIPLE_OF("multipleOf", Use.NOT_ENFORCED),

  // Arrays
  ITEMS("items", Use.TYPE),
  PREFIX_ITEMS("prefixItems", Use.TYPE),
  MIN_ITEMS("minItems", Use.ENFORCED),
  MAX_ITEMS("maxItems", Use.ENFORCED),
  UNIQUE_ITEMS("uniqueItems", Use.ENFORCED),
  CONTAINS("contains", Use.NOT_ENFORCED),
  MIN_CONTAINS("minContains", Use.NOT_ENFORCED),
  MAX_CONTAINS("maxContains", Use.NOT_ENFORCED),
  ADDITIONAL_ITEMS("additionalItems", Use.NOT_ENFORCED),
  UNEVALUATED_ITEMS("unevaluatedItems", Use.NOT_ENFORCED),

  // Objects
  PROPERTIES("properties", Use.TYPE),
  REQUIRED("required", Use.ENFORCED),
  ADDITIONAL_PROPERTIES("additionalProperties", Use.TYPE),
  MIN_PROPERTIES("minProperties", Use.ENFORCED),
  MAX_PROPERTIES("maxProperties", Use.ENFORCED),
  PATTERN_PROPERTIES("patternProperties", Use.NOT_ENFORCED),
  PROPERTY_NAMES("propertyNames", Use.NOT_ENFORCED),
  DEPENDENT_REQUIRED("dependentRequired", Use.NOT_ENFORCED),
  DEPENDENT_SCHEMAS("dependentSchemas", Use.NOT_ENFORCED),
  DEPENDENCIES("dependencies", Use.NOT_ENFORCED),
  UNEVALUATED_PROPERTIES("unevaluatedProperties", Use.NOT_ENFORCED),

  // Combinations
  ONE_OF("oneOf", Use.TYPE),
  ANY_OF("anyOf", Use.TYPE),
  ALL_OF("allOf", Use.TYPE),
  NOT("not", Use.NOT_ENFORCED),
  IF("if", Use.NOT_ENFORCED),
  THEN("then", Use.NOT_ENFORCED),
  ELSE("else", Use.NOT_ENFORCED),
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
    /** It decides the generated type, and the decoder holds documents to it. */
    TYPE,
    /** The decoder and the constructors hold values to it. */
    ENFORCED,
    /** It asserts nothing (JSON Schema 2020-12 §7.7). */
    ANNOTATION,
    /** It is read, and a finding says that generated code does not hold anyone to it. */
    NOT_ENFORCED
  }

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

  static Optional<Keyword> of(String text) {
    return Arrays.stream(values()).filter(k -> k.text.equals(text)).findFirst();
  }

  static List<String> texts() {
    return Arrays.stream(values()).map(Keyword::text).toList();
  }
}
