package dev.parley.runtime;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Schemas about the same value, put together: by {@code allOf}, {@code anyOf}, {@code oneOf}, {@code not}, {@code if}. */
final class Combined {
  private Combined() {}

  static Rule all(List<Rule> rules) {
    if (rules.size() < 2) {
      return rules.isEmpty() ? Rule.ANYTHING : rules.get(0);
    }
    Rule[] each = rules.toArray(Rule[]::new);
    return (value, run, marks) -> {
      for (Rule rule : each) {
        if (!rule.fits(value, run, marks)) {
          return false;
        }
      }
      return true;
    };
  }

  static Rule any(List<Rule> branches) {
    Rule[] each = branches.toArray(Rule[]::new);
    return (value, run, marks) -> {
      boolean found = false;
      for (Rule branch : each) {
        Marks own = beside(marks);
        if (branch.fits(value, run, own)) {
          if (marks == null || own == null) {
            return true;
          }
          marks.add(own);
          found = true;
        }
      }
      return found;
    };
  }

  static Rule exactlyOne(List<Rule> branches) {
    Rule[] each = branches.toArray(Rule[]::new);
    return (value, run, marks) -> {
      boolean found = false;
      for (Rule branch : each) {
        Marks own = beside(marks);
        if (branch.fits(value, run, own)) {
          if (found) {
            return false;
          }
          found = true;
          if (marks != null && own != null) {
            marks.add(own);
          }
        }
      }
      return found;
    };
  }

  static Rule not(Rule rule) {
    return (value, run, marks) -> !rule.fits(value, run, null);
  }

  static Rule ifThen(Rule condition, Rule then, Rule otherwise) {
    return (value, run, marks) -> {
      Marks own = beside(marks);
      if (!condition.fits(value, run, own)) {
        return otherwise.fits(value, run, marks);
      }
      if (marks != null && own != null) {
        marks.add(own);
      }
      return then.fits(value, run, marks);
    };
  }

  /** {@code dependentSchemas}. */
  static Rule dependent(Map<String, Rule> rules) {
    return (value, run, marks) -> {
      for (Map.Entry<String, Rule> each : rules.entrySet()) {
        if (value.isObject()
            && value.has(each.getKey())
            && !each.getValue().fits(value, run, marks)) {
          return false;
        }
      }
      return true;
    };
  }

  // A branch that does not fit has evaluated nothing.
  private static @Nullable Marks beside(@Nullable Marks marks) {
    return marks == null ? null : new Marks();
  }
}
