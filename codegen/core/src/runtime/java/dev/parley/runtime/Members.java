package dev.parley.runtime;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Rules of objects, which say nothing about other values. */
final class Members {
  private Members() {}

  /** A schema for the properties whose names match. */
  record Patterned(Expression names, Rule rule) {}

  /**
   * {@code properties}, {@code patternProperties} and {@code additionalProperties}.
   *
   * @param others for what neither a name nor a pattern covers
   */
  static Rule of(Map<String, Rule> named, List<Patterned> patterned, @Nullable Rule others) {
    return (value, run, marks) -> {
      if (!value.isObject()) {
        return true;
      }
      for (Map.Entry<String, JsonNode> member : value.properties()) {
        String name = member.getKey();
        Rule rule = named.get(name);
        boolean known = rule != null;
        if (rule != null && !rule.fits(member.getValue(), run, null)) {
          return false;
        }
        for (Patterned each : patterned) {
          if (each.names.isFoundIn(name)) {
            known = true;
            if (!each.rule.fits(member.getValue(), run, null)) {
              return false;
            }
          }
        }
        if (!known && others != null && !others.fits(member.getValue(), run, null)) {
          return false;
        }
        if (marks != null && (known || others != null)) {
          marks.add(name);
        }
      }
      return true;
    };
  }

  static Rule required(Set<String> required) {
    String[] names = required.toArray(String[]::new);
    return (value, run, marks) -> {
      if (value.isObject()) {
        for (String name : names) {
          if (!value.has(name)) {
            return false;
          }
        }
      }
      return true;
    };
  }

  static Rule named(Rule rule) {
    return (value, run, marks) -> {
      if (value.isObject()) {
        for (Map.Entry<String, JsonNode> member : value.properties()) {
          if (!rule.fits(JsonNodeFactory.instance.stringNode(member.getKey()), run, null)) {
            return false;
          }
        }
      }
      return true;
    };
  }

  static Rule counted(long least, long most) {
    return (value, run, marks) ->
        !value.isObject() || value.size() >= least && value.size() <= most;
  }

  /** {@code unevaluatedProperties}. */
  static boolean rest(JsonNode value, Rule rule, Run run, Marks marks) {
    if (value.isObject()) {
      for (Map.Entry<String, JsonNode> member : value.properties()) {
        if (!marks.has(member.getKey()) && !rule.fits(member.getValue(), run, null)) {
          return false;
        }
      }
      marks.addAll();
    }
    return true;
  }

  /** A tagged union: of the schemas, the tag names the one that counts. */
  static Rule tagged(String tag, Map<String, Rule> variants, Rule unknown) {
    return (value, run, marks) -> {
      JsonNode text = value.isObject() ? value.get(tag) : null;
      return text != null
          && text.isString()
          && variants.getOrDefault(text.stringValue(), unknown).fits(value, run, marks);
    };
  }
}
