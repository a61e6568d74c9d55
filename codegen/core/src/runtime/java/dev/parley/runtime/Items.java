package dev.parley.runtime;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Rules of arrays, which say nothing about other values. */
final class Items {
  private Items() {}

  /** {@code prefixItems}, and {@code items} for those after. */
  static Rule of(List<Rule> first, @Nullable Rule rest) {
    return (value, run, marks) -> {
      int size = value.isArray() ? value.size() : 0;
      for (int index = 0; index < size; index++) {
        Rule rule = index < first.size() ? first.get(index) : rest;
        if (rule == null) {
          break;
        }
        if (!rule.fits(value.get(index), run, null)) {
          return false;
        }
        if (marks != null) {
          marks.add(index);
        }
      }
      return true;
    };
  }

  static Rule contains(Rule rule, long least, long most) {
    return (value, run, marks) -> {
      if (!value.isArray()) {
        return true;
      }
      long count = 0;
      for (int index = 0; index < value.size() && count <= most; index++) {
        if (marks == null && most == Long.MAX_VALUE && count >= least) {
          return true;
        }
        if (rule.fits(value.get(index), run, null)) {
          count++;
          if (marks != null) {
            marks.add(index);
          }
        }
      }
      return count >= least && count <= most;
    };
  }

  static Rule counted(long least, long most) {
    return (value, run, marks) -> !value.isArray() || value.size() >= least && value.size() <= most;
  }

  static Rule unique() {
    return (value, run, marks) -> {
      if (value.isArray() && value.size() > 1) {
        Set<Object> seen = new HashSet<>();
        for (JsonNode item : value) {
          if (!seen.add(Canonical.key(item))) {
            return false;
          }
        }
      }
      return true;
    };
  }

  /** {@code unevaluatedItems}. */
  static boolean rest(JsonNode value, Rule rule, Run run, Marks marks) {
    if (value.isArray()) {
      for (int index = 0; index < value.size(); index++) {
        if (!marks.has(index) && !rule.fits(value.get(index), run, null)) {
          return false;
        }
      }
      marks.addAll();
    }
    return true;
  }
}
