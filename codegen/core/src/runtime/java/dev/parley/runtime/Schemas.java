package dev.parley.runtime;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * The resolved schemas that explaining and {@link Assertions} go by, found by name. Their texts are parsed when they are first needed, once;
 * may be shared between threads.
 */
public final class Schemas {
  /** At the end of a line, before what closes. */
  private static final Pattern LAST_COMMA = Pattern.compile(",(\\n *[}\\]])");

  private final UnaryOperator<String> textByName;
  private final Map<String, Schema> parsed = new ConcurrentHashMap<>();
  private final Map<String, Expression> expressions = new ConcurrentHashMap<>();
  private final Map<String, Expression> delegated = new ConcurrentHashMap<>();
  private final Map<String, Rule> checks = new ConcurrentHashMap<>();
  private final Map<String, Assertions.Options> options = new ConcurrentHashMap<>();
  private final Map<Json.Object, Rule> rules = byIdentity();
  private final Map<Json.Object, Rule> freeRules = byIdentity();
  private final Map<Json.Object, Map<String, Json>> repeated = byIdentity();

  /** Schemas whose JSON texts the function gives by name; it is asked for a name once. */
  public Schemas(UnaryOperator<String> textByName) {
    this.textByName = textByName;
  }

  private static <K, V> Map<K, V> byIdentity() {
    return Collections.synchronizedMap(new IdentityHashMap<>());
  }

  Schema named(String name) {
    return parsed.computeIfAbsent(name, this::parse);
  }

  /**
   * @param program empty for an expression that Java's engine runs
   */
  Expression expression(String java, String program) {
    return program.isEmpty()
        ? expressions.computeIfAbsent(java, Expression::of)
        : expressions.computeIfAbsent(program, p -> Expression.linear(java, p));
  }

  Expression delegated(String pattern) {
    return delegated.computeIfAbsent(pattern, Expression::delegated);
  }

  /** What a schema of these asks for, as a rule. */
  Rule rule(Schema schema) {
    // What a property is held to may be a part of a type in one place, and of a `check` in another.
    return (schema.free() ? freeRules : rules)
        .computeIfAbsent(schema.keywords(), keywords -> RuleBuilder.of(schema));
  }

  /** The name of the schema that only asserts what the one of that name says; that name where there is none. */
  String asserted(String name) {
    String asserted = named(name).text("asserted");
    return asserted == null ? name : asserted;
  }

  /** The properties of a schema that says them by reference, put together once. */
  Map<String, Json> repeated(Schema schema, Supplier<Map<String, Json>> properties) {
    Map<String, Json> known = repeated.get(schema.keywords());
    if (known == null) {
      known = properties.get();
      repeated.put(schema.keywords(), known);
    }
    return known;
  }

  /** What the schema of that name asks for beyond the type. */
  Rule check(String name) {
    return checks.computeIfAbsent(name, each -> {
      Schema check = named(each).schema("check");
      return check == null ? Rule.ANYTHING : rule(check);
    });
  }

  Assertions.Options options(String name) {
    return options.computeIfAbsent(name, each -> Assertions.Options.of(named(each)));
  }

  private Schema parse(String name) {
    // No text of a schema breaks a line.
    String json = LAST_COMMA.matcher(textByName.apply(name)).replaceAll("$1");
    try {
      if (Document.read(json).value() instanceof Json.Object keywords) {
        return new Schema(keywords, this, false);
      }
    } catch (Document.Unreadable notJson) {
      throw new IllegalStateException("the schema " + name + " is not JSON", notJson);
    }
    throw new IllegalStateException("the schema " + name + " is not an object");
  }
}
