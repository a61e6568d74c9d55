package dev.parley.internal.schema;

import dev.parley.diagnostic.Diagnostics;
import dev.parley.diagnostic.Place;
import dev.parley.diagnostic.Rule;
import dev.parley.internal.source.Excerpt;
import dev.parley.internal.source.Nearest;
import dev.parley.internal.source.SourceNode;
import dev.parley.model.Documentation;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * One schema object while it is read. Readers <em>take</em> the keywords that they hold generated code to; whatever nobody took is reported at
 * the end. So a keyword is dropped in silence only by taking it and doing nothing.
 */
final class SchemaView {
  private final SourceNode.Mapping node;
  private final Diagnostics diagnostics;
  private final Set<String> taken = new HashSet<>();

  SchemaView(SourceNode.Mapping node, Diagnostics diagnostics) {
    this.node = node;
    this.diagnostics = diagnostics;
  }

  Place place() {
    return node.place();
  }

  /** Where a keyword stands; only for keywords that are there. */
  Place place(Keyword keyword) {
    return node.entry(keyword.text()).orElseThrow().place();
  }

  boolean has(Keyword keyword) {
    return node.entry(keyword.text()).isPresent();
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

  /** Says that generated code does not hold anyone to a keyword, as it stands here. */
  void notEnforced(Keyword keyword, String why) {
    taken.add(keyword.text());
    diagnostics.add(
        Rule.KEYWORD_NOT_ENFORCED,
        place(keyword),
        "`" + keyword.text() + "` is not enforced by generated code"
            + (why.isEmpty() ? "" : ": " + why),
        "check it where it matters, or say the same with keywords that are enforced (docs/mapping.md)");
  }

  /**
   * Takes every keyword that is one: the schema is beyond reading, which has been reported. A name that is none is a mistake all the same.
   */
  void takeAll() {
    node.keys().stream().filter(key -> Keyword.of(key).isPresent()).forEach(taken::add);
  }

  Documentation documentation() {
    return new Documentation(
        text(Keyword.TITLE),
        text(Keyword.DESCRIPTION),
        peek(Keyword.DEPRECATED).orElse(null) instanceof SourceNode.Bool flag && flag.value());
  }

  private String text(Keyword keyword) {
    return node.text(keyword.text()).orElse("");
  }

  /** The last step of reading a schema: every keyword that no reader took. */
  void reportLeftovers() {
    for (SourceNode.Entry entry : node.entries()) {
      if (taken.contains(entry.key())) {
        continue;
      }
      Optional<Keyword> keyword = Keyword.of(entry.key());
      if (keyword.isEmpty()) {
        reportUnknown(entry);
      } else if (keyword.get().use() == Keyword.Use.NOT_ENFORCED) {
        notEnforced(keyword.get(), "");
      } else if (keyword.get().use() == Keyword.Use.ENFORCED
          || keyword.get().use() == Keyword.Use.TYPE) {
        notEnforced(keyword.get(), "it does not go with what else this schema says");
      }
    }
  }

  private void reportUnknown(SourceNode.Entry entry) {
    if (entry.key().startsWith("x-")) {
      return;
    }
    diagnostics.add(
        Rule.KEYWORD_UNKNOWN,
        entry.place(),
        "`" + Excerpt.of(entry.key()) + "` is no keyword of JSON Schema"
            + Nearest.hint(entry.key(), Keyword.texts()),
        "correct the name, remove it, or begin it with `x-`");
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
