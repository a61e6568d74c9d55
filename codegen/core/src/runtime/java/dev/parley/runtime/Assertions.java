package dev.parley.runtime;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What generated code asks about a value that it has read whole, because its schema says more than a type can. */
public final class Assertions {
  private Assertions() {}

  /** Refuses a value that does not keep what the schema of that name asks beyond the type: its {@code check}. */
  public static void keep(Schemas schemas, String name, JsonNode value) {
    if (!schemas.check(name).fits(value)) {
      throw Reading.refuse();
    }
  }

  /**
   * The index of the option that the value is of: of {@code anyOf} the first that fits, of {@code oneOf} the only one. Refuses a value that is of
   * none.
   */
  public static int option(Schemas schemas, String name, JsonNode value) {
    int found = find(schemas, name, value);
    if (found < 0) {
      throw Reading.refuse();
    }
    return found;
  }

  /** The indexes of all options that the value fits. */
  static List<Integer> options(Schemas schemas, String name, JsonNode value, Run run) {
    List<Rule> rules = schemas.options(name).rules();
    List<Integer> fitting = new ArrayList<>();
    for (int index = 0; index < rules.size(); index++) {
      if (run.start(rules.get(index), value)) {
        fitting.add(index);
      }
    }
    return fitting;
  }

  static boolean isOption(Schemas schemas, String name, JsonNode value) {
    return find(schemas, name, value) >= 0;
  }

  private static int find(Schemas schemas, String name, JsonNode value) {
    Options options = schemas.options(name);
    Run run = new Run();
    int found = -1;
    for (int index = 0; index < options.rules().size(); index++) {
      if (run.start(options.rules().get(index), value)) {
        if (!options.exactlyOne()) {
          return index;
        }
        if (found >= 0) {
          return -1;
        }
        found = index;
      }
    }
    return found;
  }

  /** The options of a choice. */
  record Options(List<Rule> rules, boolean exactlyOne) {
    static Options of(Schema choice) {
      boolean exactlyOne = choice.has("oneOf");
      return new Options(
          RuleBuilder.each(choice.schemas(exactlyOne ? "oneOf" : "anyOf")), exactlyOne);
    }
  }
}
