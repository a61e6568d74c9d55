package dev.parley.internal.schema;

import dev.parley.internal.source.SourceNode;
import dev.parley.model.Assertion;
import dev.parley.model.Assertion.Kind;
import dev.parley.model.Constraint;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** {@code type}, {@code enum}, {@code const}, and the keywords of strings and numbers. */
final class ScalarAssertions {
  private final StringReader strings;
  private final NumberReader numbers;

  ScalarAssertions(StringReader strings, NumberReader numbers) {
    this.strings = strings;
    this.numbers = numbers;
  }

  void read(SchemaView view, List<Assertion> parts) {
    if (view.has(Keyword.TYPE)) {
      type(view.take(Keyword.TYPE).orElseThrow()).ifPresent(parts::add);
    }
    if (view.has(Keyword.CONST)) {
      SourceNode value = view.take(Keyword.CONST).orElseThrow();
      parts.add(new Assertion.In(List.of(LiteralReader.read(value))));
    }
    view.takeSequence(Keyword.ENUM)
        .ifPresent(values -> parts.add(
            new Assertion.In(values.items().stream().map(LiteralReader::read).toList())));
    for (Constraint constraint : strings.constraints(view)) {
      parts.add(new Assertion.Keeps(Kind.STRING, constraint));
    }
    for (Constraint constraint : numbers.constraints(view)) {
      parts.add(new Assertion.Keeps(Kind.NUMBER, constraint));
    }
    if (!NumberReader.formatsNumbers(view)) {
      strings.format(view).ifPresent(format -> parts.add(new Assertion.Formatted(format)));
    }
  }

  /** A name that is none has been reported by whoever reads the type, and says nothing here. */
  private static Optional<Assertion> type(SourceNode type) {
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    for (SourceNode name : type instanceof SourceNode.Sequence s ? s.items() : List.of(type)) {
      if (!(name instanceof SourceNode.Text text) || !TypeKeyword.TYPES.contains(text.value())) {
        return Optional.empty();
      }
      kinds.add(Kind.valueOf(text.value().toUpperCase(Locale.ROOT)));
    }
    return Optional.of(new Assertion.IsOf(kinds));
  }
}
