package dev.parley.runtime;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/**
 * The resolved schemas that explaining goes by, found by name. Their texts are parsed when something is first explained, once;
 * may be shared between threads.
 */
public final class Schemas {
  private final UnaryOperator<String> textByName;
  private final Map<String, Schema> parsed = new ConcurrentHashMap<>();
  private final Map<String, Expression> expressions = new ConcurrentHashMap<>();

  /** Schemas whose JSON texts the function gives by name; it is asked for a name once. */
  public Schemas(UnaryOperator<String> textByName) {
    this.textByName = textByName;
  }

  Schema named(String name) {
    return parsed.computeIfAbsent(name, this::parse);
  }

  Expression expression(String java) {
    return expressions.computeIfAbsent(java, Expression::of);
  }

  private Schema parse(String name) {
    try {
      if (Document.read(textByName.apply(name)).value() instanceof Json.Object keywords) {
        return new Schema(keywords, this);
      }
    } catch (Document.Unreadable notJson) {
      throw new IllegalStateException("the schema " + name + " is not JSON", notJson);
    }
    throw new IllegalStateException("the schema " + name + " is not an object");
  }
}
