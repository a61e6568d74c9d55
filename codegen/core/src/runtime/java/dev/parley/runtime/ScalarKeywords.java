package dev.parley.runtime;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The rules of keywords that look at a value from outside: its type, its value, its length, its bounds. */
final class ScalarKeywords {
  private ScalarKeywords() {}

  static void add(Schema schema, List<Rule> rules) {
    if (schema.has("type")) {
      rules.add(type(schema));
    }
    if (schema.isTrue("open")) {
      rules.add((value, run, marks) -> value.isString());
    } else if (schema.has("const") || schema.has("enum")) {
      rules.add(values(schema.values()));
    }
    texts(schema, rules);
    numbers(schema, rules);
  }

  private static Rule type(Schema schema) {
    List<String> types = schema.types();
    String range = schema.free() ? "any" : String.valueOf(schema.text("range"));
    if (types.size() == 1) {
      String type = types.get(0);
      return switch (type) {
        case "object" -> (value, run, marks) -> value.isObject();
        case "array" -> (value, run, marks) -> value.isArray();
        case "string" -> (value, run, marks) -> value.isString();
        default -> (value, run, marks) -> isOf(type, range, value);
      };
    }
    return (value, run, marks) -> {
      for (String type : types) {
        if (isOf(type, range, value)) {
          return true;
        }
      }
      return false;
    };
  }

  private static boolean isOf(String type, String range, JsonNode value) {
    return switch (type) {
      case "object" -> value.isObject();
      case "array" -> value.isArray();
      case "string" -> value.isString();
      case "boolean" -> value.isBoolean();
      case "null" -> value.isNull();
      case "number" -> value.isNumber() && Numbers.isFinite(value) && isNumberOf(range, value);
      case "integer" -> value.isNumber() && Numbers.isWhole(value) && isIntegerOf(range, value);
      default -> false;
    };
  }

  private static boolean isNumberOf(String range, JsonNode number) {
    return switch (range) {
      case "any" -> true;
      case "big" -> Numbers.isOrdinary(number);
      default -> Numbers.isDouble(number);
    };
  }

  private static boolean isIntegerOf(String range, JsonNode number) {
    return switch (range) {
      case "any" -> true;
      case "big" -> Numbers.isOrdinary(number);
      case "int32" -> Numbers.isInt(number);
      default -> Numbers.isInt64(number);
    };
  }

  private static Rule values(List<Json> values) {
    Set<String> texts = new HashSet<>();
    Set<String> others = new HashSet<>();
    for (Json each : values) {
      if (each instanceof Json.Text text) {
        texts.add(text.value());
      } else {
        others.add(Canonical.text(Nodes.of(each)));
      }
    }
    return (value, run, marks) -> value.isString()
        ? texts.contains(value.stringValue())
        : !others.isEmpty() && others.contains(Canonical.text(value));
  }

  private static void texts(Schema schema, List<Rule> rules) {
    long least = schema.count("minLength", 0);
    long most = schema.count("maxLength", Long.MAX_VALUE);
    // Before the expression: the longest text that is allowed bounds the time that it may take.
    if (schema.has("minLength") || schema.has("maxLength")) {
      rules.add((value, run, marks) -> {
        if (!value.isString()) {
          return true;
        }
        String text = value.stringValue();
        int length = text.codePointCount(0, text.length());
        return length >= least && length <= most;
      });
    }
    Expression pattern = schema.expression();
    if (pattern != null) {
      rules.add((value, run, marks) -> !value.isString() || pattern.isFoundIn(value.stringValue()));
    }
    NamedFormat format = NamedFormat.of(schema);
    if (format != null) {
      rules.add((value, run, marks) -> !value.isString() || format.allows(value.stringValue()));
    }
  }

  private static void numbers(Schema schema, List<Rule> rules) {
    boolean isDouble = schema.isDouble();
    for (Bound bound : Bound.values()) {
      JsonNumber limit = schema.number(bound.keyword());
      if (limit != null) {
        BigDecimal exact = limit.exact();
        rules.add((value, run, marks) ->
            !value.isNumber() || bound.allows(number(value, isDouble), exact));
      }
    }
    JsonNumber step = schema.number("multipleOf");
    if (step != null) {
      BigDecimal exact = step.exact();
      rules.add((value, run, marks) ->
          !value.isNumber() || Numbers.isMultiple(number(value, isDouble), exact));
    }
  }

  // A number of the type double is compared as a double, as decoders do.
  private static BigDecimal number(JsonNode value, boolean isDouble) {
    return isDouble && !value.isIntegralNumber() ? Numbers.rounded(value) : Numbers.exact(value);
  }
}
