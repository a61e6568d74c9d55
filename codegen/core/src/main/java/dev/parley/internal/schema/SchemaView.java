package dev.parley.internal.schema;

import dev.parley.diagnostic.Diagnostics;
import dev.parley.diagnostic.Place;
import dev.parley.diagnostic.Rule;
import dev.parley.internal.source.SourceNode;
import dev.parley.model.Assertion;
import dev.parley.model.Documentation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One schema object while it is read. Readers <em>take</em> the keywords that they put into a type; whatever nobody took becomes an assertion
 * at the end ({@link Leftovers}). So a keyword is dropped in silence only by taking it and doing nothing.
 */
final class SchemaView {
  private final SourceNode.Mapping node;
  private final Diagnostics diagnostics;
  private final Set<String> taken = new HashSet<>();
  private final Set<Keyword> dropped = EnumSet.noneOf(Keyword.class);
  private final Map<Keyword, String> reasons = new EnumMap<>(Keyword.class);
  private final List<Assertion> also = new ArrayList<>();

  SchemaView(SourceNode.Mapping node, Diagnostics diagnostics) {
    this.node = node;
    this.diagnostics = diagnostics;
  }

  Place place() {
    return node.place();
  }

  SourceNode.Mapping node() {
    return node;
  }

  /** Where a keyword stands; only for keywords that are there. */
  Place place(Keyword keyword) {
    return node.entry(keyword.text()).orElseThrow().place();
  }

  boolean has(Keyword keyword) {
    return node.entry(keyword.text()).isPresent();
  }

  /** Whether the keyword is there and nobody took it. */
  boolean left(Keyword keyword) {
    return has(keyword) && !taken.contains(keyword.text());
  }

  /** The schema without what has been taken. */
  SchemaView rest() {
    Map<String, SourceNode.Entry> rest = new LinkedHashMap<>();
    for (SourceNode.Entry entry : node.entries()) {
      if (!taken.contains(entry.key())) {
        rest.put(entry.key(), entry);
      }
    }
    return new SchemaView(new SourceNode.Mapping(node.place(), rest), diagnostics);
  }

  /** Says why a keyword that is left to decoders is not part of the type. */
  void leave(Keyword keyword, String why) {
    reasons.put(keyword, why);
  }

  Optional<String> reason(Keyword keyword) {
    return Optional.ofNullable(reasons.get(keyword));
  }

  /** Adds what values must keep beside the keywords that nobody took. */
  void assertAlso(Assertion assertion) {
    also.add(assertion);
  }

  List<Assertion> also() {
    return List.copyOf(also);
  }

  /** The keyword's value without taking it. */
  Optional<SourceNode> peek(Keyword keyword) {
    return node.get(keyword.text());
  }

  Optional<SourceNode> take(Keyword keyword) {
    taken.add(keyword.text());
    return node.get(keyword.text());
  }

  Optional<SourceNode.Mapping> takeMapping(Keyword keyword) {
    return as(keyword, SourceNode.Mapping.class, "a mapping");
  }

  Optional<SourceNode.Sequence> takeSequence(Keyword keyword) {
    return as(keyword, SourceNode.Sequence.class, "a sequence");
  }

  Optional<String> takeText(Keyword keyword) {
    return as(keyword, SourceNode.Text.class, "text").map(SourceNode.Text::value);
  }

  Optional<Boolean> takeFlag(Keyword keyword) {
    return as(keyword, SourceNode.Bool.class, "true or false").map(SourceNode.Bool::value);
  }

  Optional<BigDecimal> takeNumber(Keyword keyword) {
    return as(keyword, SourceNode.Number.class, "a number").map(SourceNode.Number::value);
  }

  /** A whole number that is not negative; larger ones than an {@code int} holds are as good as none. */
  Optional<Integer> takeCount(Keyword keyword) {
    Optional<BigDecimal> number = takeNumber(keyword);
    if (number.isEmpty()) {
      return Optional.empty();
    }
    BigDecimal value = number.get();
    if (value.signum() < 0 || value.scale() > 9 || value.stripTrailingZeros().scale() > 0) {
      wrongValue(keyword, "a whole number that is not negative");
      return Optional.empty();
    }
    return Optional.of(value.min(BigDecimal.valueOf(Integer.MAX_VALUE)).intValue());
  }

  void wrongValue(Keyword keyword, String expected) {
    SourceNode value = node.get(keyword.text()).orElseThrow();
    diagnostics.add(
        Rule.KEYWORD_VALUE,
        value.place(),
        "`" + keyword.text() + "` is " + value.describe() + ", and must be " + expected,
        "write " + expected);
  }

  /** Notes that nobody is held to a keyword, which has been reported. */
  void drop(Keyword keyword) {
    dropped.add(keyword);
  }

  boolean isDropped(Keyword keyword) {
    return dropped.contains(keyword);
  }

  void emptyBounds(Place place, Keyword low, Keyword high) {
    diagnostics.add(
        Rule.BOUNDS_EMPTY,
        place,
        "no value fits: `" + low.text() + "` is above `" + high.text() + "`",
        "swap or correct the two bounds");
  }

  /** Says that generated code does not hold anyone to a keyword, as it stands here. */
  void notEnforced(Keyword keyword, String why) {
    taken.add(keyword.text());
    drop(keyword);
    diagnostics.add(
        Rule.KEYWORD_NOT_ENFORCED,
        place(keyword),
        "`" + keyword.text() + "` is not enforced by generated code"
            + (why.isEmpty() ? "" : ": " + why),
        "check it where it matters, or say the same with other keywords (docs/mapping.md)");
  }

  /** Takes every keyword: the schema is beyond reading, which has been reported. */
  void takeAll() {
    taken.addAll(node.keys());
  }

  /** Takes every keyword that says the same when it is put into each branch of a union. */
  void takeDistributed() {
    node.keys().stream().filter(key -> !key.startsWith("unevaluated")).forEach(taken::add);
  }

  Documentation documentation() {
    return new Documentation(
        text(Keyword.TITLE),
        text(Keyword.DESCRIPTION),
        peek(Keyword.DEPRECATED).orElse(null) instanceof SourceNode.Bool flag && flag.value(),
        peek(Keyword.EXAMPLES).orElse(null) instanceof SourceNode.Sequence examples
            ? examples.items().stream().map(LiteralReader::read).toList()
            : List.of(),
        Notes.of(node));
  }

  private String text(Keyword keyword) {
    return node.text(keyword.text()).orElse("");
  }

  private <T extends SourceNode> Optional<T> as(Keyword keyword, Class<T> kind, String expected) {
    Optional<SourceNode> value = take(keyword);
    if (value.isEmpty() || kind.isInstance(value.get())) {
      return value.map(kind::cast);
    }
    wrongValue(keyword, expected);
    return Optional.empty();
  }
}
