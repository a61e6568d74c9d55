package dev.parley.model;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An expression for the order of events, as {@code x-lifecycle} writes it. A closed choice: whoever draws or compiles one implements {@link
 * Visitor}, which has no defaults.
 */
public sealed interface Order {

  /** One event of the channel, by its tag. */
  record Event(String tag) implements Order {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.event(this);
    }
  }

  /** A part of the lifecycle, by its name. */
  record Part(String name) implements Order {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.part(this);
    }
  }

  /** One after the other: {@code a b}. */
  record Then(List<Order> items) implements Order {
    public Then {
      items = List.copyOf(items);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.then(this);
    }
  }

  /** All of them, their events mixed in any way: {@code a & b}. */
  record Interleaved(List<Order> items) implements Order {
    public Interleaved {
      items = List.copyOf(items);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.interleaved(this);
    }
  }

  /** One of them: {@code a | b}. */
  record OneOf(List<Order> items) implements Order {
    public OneOf {
      items = List.copyOf(items);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.oneOf(this);
    }
  }

  /**
   * Again and again: {@code a*}, {@code a+}.
   *
   * @param atLeastOnce {@code a+}
   */
  record Repeated(Order item, boolean atLeastOnce) implements Order {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.repeated(this);
    }
  }

  /** Or nothing: {@code a?}. */
  record Maybe(Order item) implements Order {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.maybe(this);
    }
  }

  <R> R accept(Visitor<R> visitor);

  /** The expressions directly inside. */
  default List<Order> inner() {
    return this instanceof Then then
        ? then.items()
        : this instanceof Interleaved mixed
            ? mixed.items()
            : this instanceof OneOf oneOf
                ? oneOf.items()
                : this instanceof Repeated repeated
                    ? List.of(repeated.item())
                    : this instanceof Maybe maybe ? List.of(maybe.item()) : List.of();
  }

  /** The expression itself and all those in it, in the order of the text; those of parts left out. */
  default Stream<Order> all() {
    return Stream.concat(Stream.of(this), inner().stream().flatMap(Order::all));
  }

  /** The expression in its own notation, on one line, with no more parentheses than it needs. */
  default String text() {
    return accept(new Notation());
  }

  /** One answer per kind of expression, without defaults. */
  interface Visitor<R> {
    R event(Event event);

    R part(Part part);

    R then(Then then);

    R interleaved(Interleaved interleaved);

    R oneOf(OneOf oneOf);

    R repeated(Repeated repeated);

    R maybe(Maybe maybe);
  }

  /** Writes an expression down. */
  final class Notation implements Visitor<String> {
    private Notation() {}

    @Override
    public String event(Event event) {
      return name(event.tag());
    }

    @Override
    public String part(Part part) {
      return name(part.name());
    }

    private static String name(String name) {
      return name.matches("[^\\s|&*+?()'\"]+") ? name : "'" + name.replace("'", "''") + "'";
    }

    @Override
    public String then(Then then) {
      return then.items().stream().map(i -> inside(i, 3)).collect(Collectors.joining(" "));
    }

    @Override
    public String interleaved(Interleaved interleaved) {
      return interleaved.items().stream().map(i -> inside(i, 2)).collect(Collectors.joining(" & "));
    }

    @Override
    public String oneOf(OneOf oneOf) {
      return oneOf.items().stream().map(i -> inside(i, 1)).collect(Collectors.joining(" | "));
    }

    @Override
    public String repeated(Repeated repeated) {
      return inside(repeated.item(), 4) + (repeated.atLeastOnce() ? "+" : "*");
    }

    @Override
    public String maybe(Maybe maybe) {
      return inside(maybe.item(), 4) + "?";
    }

    /** In parentheses where it binds less than what stands around it. */
    private String inside(Order item, int least) {
      int binds = item instanceof OneOf
          ? 1
          : item instanceof Interleaved
              ? 2
              : item instanceof Then ? 3 : item instanceof Event || item instanceof Part ? 5 : 4;
      String text = item.accept(this);
      return binds > least || binds == 4 && least == 4
          ? text
          : binds == least ? text : "(" + text + ")";
    }
  }
}
