package dev.parley.internal.schema;

import dev.parley.diagnostic.Diagnostics;
import dev.parley.diagnostic.Rule;
import dev.parley.internal.source.Excerpt;
import dev.parley.internal.source.Nearest;
import dev.parley.model.Constraint;
import dev.parley.model.Format;
import dev.parley.model.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** {@code type: string} and its keywords: {@code minLength}, {@code maxLength}, {@code pattern}, {@code format}. */
final class StringReader {
  private final Diagnostics diagnostics;

  StringReader(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  Shape read(SchemaView view) {
    List<Constraint> constraints = constraints(view);
    return new Shape.Text(view.takeText(Keyword.FORMAT).flatMap(f -> format(view, f)), constraints);
  }

  List<Constraint> constraints(SchemaView view) {
    List<Constraint> constraints = new ArrayList<>();
    Optional<Integer> min = view.takeCount(Keyword.MIN_LENGTH);
    Optional<Integer> max = view.takeCount(Keyword.MAX_LENGTH);
    if (min.isPresent() && max.isPresent() && min.get() > max.get()) {
      SchemaReader.emptyBounds(
          diagnostics, view.place(Keyword.MIN_LENGTH), "minLength", "maxLength");
    }
    min.filter(n -> n > 0).ifPresent(n -> constraints.add(new Constraint.MinLength(n)));
    max.ifPresent(n -> constraints.add(new Constraint.MaxLength(n)));
    view.takeText(Keyword.PATTERN)
        .flatMap(p -> pattern(view, p, max.orElse(PatternTranslation.LONGEST)))
        .ifPresent(constraints::add);
    return constraints;
  }

  private Optional<Constraint> pattern(SchemaView view, String ecma, int longest) {
    PatternTranslation translation = PatternTranslation.of(ecma, longest);
    if (translation.matches().isPresent()) {
      return translation.matches().map(m -> m);
    }
    diagnostics.add(
        translation.isPattern() ? Rule.PATTERN_NOT_ENFORCED : Rule.PATTERN_SYNTAX,
        view.place(Keyword.PATTERN),
        "`pattern` " + SchemaReader.quoted(ecma)
            + (translation.isPattern() ? " is not enforced: " : " is no regular expression: ")
            + Excerpt.of(translation.problem()),
        translation.fix());
    return Optional.empty();
  }

  private Optional<Format> format(SchemaView view, String keyword) {
    Optional<Format> format = Format.of(keyword);
    if (format.isEmpty()) {
      List<String> known = Arrays.stream(Format.values()).map(Format::keyword).toList();
      diagnostics.add(
          Rule.FORMAT_UNKNOWN,
          view.place(Keyword.FORMAT),
          "`format` " + SchemaReader.quoted(keyword) + " is not checked by generated code"
              + Nearest.hint(keyword, known),
          "use one of " + String.join(", ", known) + ", or a `pattern`");
    }
    return format;
  }
}
