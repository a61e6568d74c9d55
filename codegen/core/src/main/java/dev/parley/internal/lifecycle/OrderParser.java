package dev.parley.internal.lifecycle;

import dev.parley.internal.source.Excerpt;
import dev.parley.model.Order;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Reads an expression. Its grammar, loosest first; white space separates names and means nothing else:
 *
 * <pre>
 * order   = mix ("|" mix)*
 * mix     = then ("&" then)*
 * then    = many many*
 * many    = one ("*" | "+" | "?")*
 * one     = name | "(" order ")"
 * name    = characters other than white space and | & * + ? ( ) ' " , ; { } [ ], or any in quotes; a quote is doubled
 * </pre>
 */
final class OrderParser {
  private static final int DEEPEST = 100;
  private static final String OPERATORS = "|&*+?()";
  private static final String FOREIGN = ",;{}[]";

  private final String text;
  private final BiFunction<String, Integer, Optional<Order>> names;
  private int at;
  private int depth;

  private OrderParser(String text, BiFunction<String, Integer, Optional<Order>> names) {
    this.text = text;
    this.names = names;
  }

  /** What keeps a text from being an expression, and where in it. */
  static final class Fault extends Exception {
    private static final long serialVersionUID = 1L;

    private final int offset;
    private final String fix;

    Fault(int offset, String message, String fix) {
      super(message, null, false, false);
      this.offset = offset;
      this.fix = fix;
    }

    int offset() {
      return offset;
    }

    String message() {
      return String.valueOf(getMessage());
    }

    String fix() {
      return fix;
    }
  }

  /**
   * @param names given a name and its offset, what it stands for; nothing after saying that it stands for nothing
   * @return nothing when a name stands for nothing
   */
  static Optional<Order> parse(String text, BiFunction<String, Integer, Optional<Order>> names)
      throws Fault {
    OrderParser parser = new OrderParser(text, names);
    if (text.isBlank()) {
      throw new Fault(0, "the expression is empty", "write the events in their order");
    }
    Optional<Order> order = parser.order();
    if (parser.peek() == ')') {
      throw new Fault(
          parser.at, "a `)` closes nothing", "remove it, or add the `(` that it belongs to");
    }
    return order;
  }

  private Optional<Order> order() throws Fault {
    if (++depth > DEEPEST) {
      throw new Fault(
          at,
          "parentheses are nested more than " + DEEPEST + " deep",
          "give pieces names in `parts`");
    }
    List<Optional<Order>> items = new ArrayList<>(List.of(mix()));
    while (take('|')) {
      items.add(mix());
    }
    depth--;
    return all(items).map(i -> i.size() == 1 ? i.get(0) : new Order.OneOf(i));
  }

  private Optional<Order> mix() throws Fault {
    List<Optional<Order>> items = new ArrayList<>(List.of(then()));
    while (take('&')) {
      items.add(then());
    }
    return all(items).map(i -> i.size() == 1 ? i.get(0) : new Order.Interleaved(i));
  }

  private Optional<Order> then() throws Fault {
    List<Optional<Order>> items = new ArrayList<>();
    for (char next = peek(); next != 0 && ")|&".indexOf(next) < 0; next = peek()) {
      items.add(many());
    }
    if (items.isEmpty()) {
      char next = peek();
      throw new Fault(
          at,
          next == 0
              ? "the expression ends where an event is expected"
              : "`" + next + "` stands where an event is expected",
          "write an event or a part before and after each `|` and `&`, and inside each `( )`");
    }
    return all(items).map(i -> i.size() == 1 ? i.get(0) : new Order.Then(i));
  }

  private Optional<Order> many() throws Fault {
    Optional<Order> item = one();
    while (true) {
      if (take('*')) {
        item = item.map(i -> new Order.Repeated(i, false));
      } else if (take('+')) {
        item = item.map(i -> new Order.Repeated(i, true));
      } else if (take('?')) {
        item = item.map(Order.Maybe::new);
      } else {
        return item;
      }
    }
  }

  private Optional<Order> one() throws Fault {
    char next = peek();
    int start = at;
    if (next == '(') {
      at++;
      Optional<Order> order = order();
      if (!take(')')) {
        throw new Fault(start, "a `(` is never closed", "add the `)` that it belongs to");
      }
      return order;
    }
    if (next == '\'' || next == '"') {
      String name = quoted(next);
      return names.apply(name, start);
    }
    if (OPERATORS.indexOf(next) >= 0) {
      throw new Fault(
          at,
          "`" + next + "` has nothing before it to repeat or leave out",
          "write it behind an event, a part or a `)`");
    }
    while (at < text.length() && isOfName(text.charAt(at))) {
      at++;
    }
    if (at == start) {
      throw foreign(next);
    }
    return names.apply(text.substring(start, at), start);
  }

  private Fault foreign(char found) {
    String fix = found == ',' || found == ';'
        ? "remove it: what stands side by side comes one after the other"
        : found == '{' || found == '}'
            ? "write the event as often as it comes: there are `*`, `+` and `?`, and no counts"
            : "group with `( )`; `?` makes optional, `*` and `+` repeat";
    return new Fault(at, "`" + found + "` is not part of the notation", fix);
  }

  private String quoted(char quote) throws Fault {
    int start = at++;
    StringBuilder name = new StringBuilder();
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c != quote) {
        name.append(c);
      } else if (at < text.length() && text.charAt(at) == quote) {
        name.append(quote);
        at++;
      } else {
        return name.toString();
      }
    }
    throw new Fault(
        start,
        "a quoted name is never closed: " + Excerpt.of(text.substring(start), 30),
        "add the closing `" + quote + "`");
  }

  private static boolean isOfName(char c) {
    return !Character.isWhitespace(c)
        && OPERATORS.indexOf(c) < 0
        && FOREIGN.indexOf(c) < 0
        && c != '\''
        && c != '"';
  }

  /** The next character that is no white space; 0 at the end. */
  private char peek() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at < text.length() ? text.charAt(at) : 0;
  }

  private boolean take(char wanted) {
    if (peek() == wanted) {
      at++;
      return true;
    }
    return false;
  }

  private static Optional<List<Order>> all(List<Optional<Order>> items) {
    return items.stream().allMatch(Optional::isPresent)
        ? Optional.of(items.stream().map(Optional::orElseThrow).toList())
        : Optional.empty();
  }
}
