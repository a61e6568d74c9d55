package dev.parley.internal.lifecycle;

import dev.parley.diagnostic.Diagnostics;
import dev.parley.diagnostic.Place;
import dev.parley.diagnostic.Rule;
import dev.parley.internal.source.Excerpt;
import dev.parley.internal.source.Nearest;
import dev.parley.internal.source.SourceNode;
import dev.parley.model.Lifecycle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The members of an {@code x-lifecycle}, as far as they are what they must be; what is not is reported. */
final class Members {
  private static final List<String> KNOWN =
      List.of("key", "fallback", "order", "parts", "early", "anytime", "opens", "description");
  private static final List<String> KNOWN_OF_PARTS =
      List.of("key", "fallback", "order", "description");

  private final SourceNode.Mapping node;
  private final Diagnostics diagnostics;
  private final Optional<SourceNode.Text> order;
  private final Optional<Lifecycle.Key> key;
  private final List<Part> parts = new ArrayList<>();
  private final List<SourceNode.Text> early;
  private final List<SourceNode.Text> anytime;
  private final List<SourceNode.Text> opens;
  private boolean right = true;

  /** A part before its expression is read. */
  record Part(
      String name,
      Optional<Lifecycle.Key> key,
      Optional<SourceNode.Text> order,
      Place place,
      SourceNode node) {}

  Members(SourceNode.Mapping node, Diagnostics diagnostics) {
    this.node = node;
    this.diagnostics = diagnostics;
    known(node, KNOWN, "`x-lifecycle`");
    this.order = order(node, "`x-lifecycle`");
    this.key = key(node, "`x-lifecycle`");
    readParts();
    this.early = texts("early");
    this.anytime = texts("anytime");
    this.opens = texts("opens");
  }

  boolean areRight() {
    return right;
  }

  Optional<SourceNode.Text> order() {
    return order;
  }

  Optional<Lifecycle.Key> key() {
    return key;
  }

  List<Part> parts() {
    return parts;
  }

  List<SourceNode.Text> early() {
    return early;
  }

  List<SourceNode.Text> anytime() {
    return anytime;
  }

  List<SourceNode.Text> opens() {
    return opens;
  }

  /** Where a member of the lifecycle, or of one of its parts, stands. */
  Place place(String part, String member) {
    SourceNode.Mapping of = part.isEmpty()
        ? node
        : node.mapping("parts").flatMap(p -> p.mapping(part)).orElse(node);
    return of.get(member).map(SourceNode::place).orElse(of.place());
  }

  private void readParts() {
    Optional<SourceNode> all = node.get("parts");
    if (all.isEmpty()) {
      return;
    }
    if (!(all.get() instanceof SourceNode.Mapping mapping)) {
      wrong(
          all.get(),
          "`parts` is " + all.get().describe() + ", and must be a mapping",
          "write `parts: { name: { key: /id, order: first last } }`");
      return;
    }
    for (SourceNode.Entry entry : mapping.entries()) {
      String what = "part `" + Excerpt.of(entry.key()) + "`";
      if (entry.value() instanceof SourceNode.Text text) {
        parts.add(new Part(entry.key(), Optional.empty(), Optional.of(text), entry.place(), text));
      } else if (entry.value() instanceof SourceNode.Mapping part) {
        known(part, KNOWN_OF_PARTS, what);
        parts.add(new Part(entry.key(), key(part, what), order(part, what), entry.place(), part));
      } else {
        wrong(
            entry.value(),
            what + " is " + entry.value().describe() + ", and must be a mapping or an expression",
            "write `{ key: /id, order: first last }`");
      }
    }
  }

  private void known(SourceNode.Mapping mapping, List<String> known, String what) {
    for (SourceNode.Entry entry : mapping.entries()) {
      if (!known.contains(entry.key()) && !entry.key().startsWith("x-")) {
        diagnostics.add(
            Rule.LIFECYCLE_SYNTAX,
            entry.place(),
            what + " has no member `" + Excerpt.of(entry.key()) + "`"
                + Nearest.hint(entry.key(), known),
            "write one of: " + String.join(", ", known));
        right = false;
      }
    }
  }

  private Optional<SourceNode.Text> order(SourceNode.Mapping of, String what) {
    Optional<SourceNode> order = of.get("order");
    if (order.isEmpty()) {
      wrong(of, what + " has no `order`", "write `order:` and the events in their order");
    } else if (!(order.get() instanceof SourceNode.Text)) {
      wrong(
          order.get(),
          "`order` is " + order.get().describe() + ", and must be text",
          "write the events one after the other, with spaces between: `order: started token* done`");
    }
    return order.flatMap(Members::text);
  }

  private Optional<Lifecycle.Key> key(SourceNode.Mapping of, String what) {
    Optional<String> pointer = pointer(of, "key");
    Optional<String> fallback = pointer(of, "fallback");
    if (fallback.isPresent() && of.get("key").isEmpty()) {
      wrong(
          of.get("fallback").orElseThrow(),
          what + " has a `fallback` and no `key` that it could stand in for",
          "call it `key`");
    }
    return pointer.map(p -> new Lifecycle.Key(p, fallback));
  }

  private Optional<String> pointer(SourceNode.Mapping of, String member) {
    Optional<SourceNode> node = of.get(member);
    Optional<String> text = of.text(member).filter(t -> t.matches("(/([^~]|~[01])*)+"));
    if (node.isPresent() && text.isEmpty()) {
      String bare = of.text(member).orElse("id").replaceAll("^[$.#/]+", "").replace('.', '/');
      wrong(
          node.get(),
          "`" + member + "` is " + node.get().describe()
              + ", and must be a JSON Pointer into the event",
          "write a pointer such as `/" + Excerpt.of(bare) + "`");
    }
    return text;
  }

  /** One text, or a sequence of them. */
  private List<SourceNode.Text> texts(String member) {
    Optional<SourceNode> value = node.get(member);
    List<SourceNode> items = value.isEmpty()
        ? List.of()
        : value.get() instanceof SourceNode.Sequence sequence
            ? sequence.items()
            : List.of(value.get());
    List<SourceNode.Text> texts = new ArrayList<>();
    for (SourceNode item : items) {
      text(item)
          .ifPresentOrElse(
              texts::add,
              () -> wrong(
                  item,
                  "`" + member + "` has " + item.describe() + " in it, and must be texts",
                  "write `" + member + ": [first, second]`"));
    }
    return texts;
  }

  private static Optional<SourceNode.Text> text(SourceNode node) {
    return node instanceof SourceNode.Text text ? Optional.of(text) : Optional.empty();
  }

  private void wrong(SourceNode at, String message, String fix) {
    diagnostics.add(Rule.LIFECYCLE_SYNTAX, at.place(), message, fix);
    right = false;
  }
}
