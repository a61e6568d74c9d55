package dev.parley.runtime;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A value that a constructor refuses, explained in the words in which a document would be: the broken keyword becomes a schema of its own, and
 * the value is held to it once more.
 */
final class BrokenValue {
  private BrokenValue() {}

  static ContractViolationException of(
      String property, Object value, String type, String keyword, Object bound) {
    boolean big = value instanceof BigInteger || value instanceof BigDecimal;
    Json range = new Json.Text(big ? "big" : "");
    return explained(
        property,
        json(value),
        Map.of("type", new Json.Text(type), "range", range, keyword, json(bound)));
  }

  static ContractViolationException ofPattern(
      String property, String value, Expression expression) {
    Map<String, Json> keywords = new HashMap<>(expression.keywords());
    keywords.put("type", new Json.Text("string"));
    return explained(property, new Json.Text(value), keywords);
  }

  static ContractViolationException ofConstant(String property, Object value, Object constant) {
    return explained(property, json(value), Map.of("const", json(constant)));
  }

  static ContractViolationException ofUnlisted(String property, Object value, List<?> listed) {
    List<Json> values = listed.stream().map(BrokenValue::json).toList();
    return explained(property, json(value), Map.of("enum", new Json.Array(values)));
  }

  static ContractViolationException ofDeclared(String name) {
    return refused(
        name,
        new Violation(
            "/" + name,
            "duplicate-key",
            "a property that the contract does not declare",
            "a declared one among the additional properties",
            null));
  }

  static ContractViolationException ofGap(String item) {
    return refused(
        item,
        new Violation(
            "/" + item, "missing", "an item before those that follow it", "nothing", null));
  }

  static ContractViolationException ofSize(String property, int size, String keyword, int bound) {
    List<Json> items = Collections.nCopies(size, Json.Null.NULL);
    return explained(
        property,
        new Json.Array(items),
        Map.of("type", new Json.Text("array"), keyword, json(bound)));
  }

  static ContractViolationException ofCount(String property, int count, String keyword, int bound) {
    return refused(
        property,
        new Violation("/" + property, keyword, limit(keyword, bound), properties(count), null));
  }

  private static String limit(String keyword, int bound) {
    return (keyword.equals("minProperties") ? "at least " : "at most ") + properties(bound);
  }

  private static String properties(int count) {
    return Words.count(count, "property", "properties");
  }

  static ContractViolationException ofRepeated(String property) {
    return refused(
        property,
        new Violation(
            "/" + property, "uniqueItems", "items that all differ", "an item twice", null));
  }

  static ContractViolationException ofVast(String property) {
    return refused(
        property,
        new Violation(
            "/" + property, "range", "a number of at most 1000 digits", "a longer number", null));
  }

  static ContractViolationException ofInfinite(String property, double value) {
    return refused(
        property,
        new Violation(
            "/" + property,
            "range",
            "a number within the range of a double",
            String.valueOf(value),
            null));
  }

  private static ContractViolationException explained(
      String property, Json value, Map<String, Json> keywords) {
    Schemas none = new Schemas(name -> {
      throw new IllegalArgumentException("no schema is called " + name);
    });
    Violation violation = Explanation.probe(
            new Schema(new Json.Object(keywords), none, false), value)
        .get(0);
    return refused(
        property,
        new Violation(
            "/" + property,
            violation.rule(),
            violation.expected(),
            violation.found(),
            violation.hint()));
  }

  private static ContractViolationException refused(String property, Violation violation) {
    return new ContractViolationException(property, List.of(violation));
  }

  private static Json json(Object value) {
    if (value instanceof String text) {
      return new Json.Text(text);
    }
    if (value instanceof Boolean truth) {
      return new Json.Truth(truth);
    }
    return new JsonNumber(
        value instanceof BigDecimal number ? number.toString() : String.valueOf(value));
  }
}
