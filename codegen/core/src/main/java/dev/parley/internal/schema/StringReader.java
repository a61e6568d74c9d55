package dev.parley.internal.schema;

import dev.parley.diagnostic.Diagnostics;
import dev.parley.diagnostic.Place;
import dev.parley.diagnostic.Rule;
import dev.parley.internal.pattern.PatternTranslation;
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
  private final Omissions omissions;
  private final boolean delegates;

  /**
   * @param delegates whether a validator is to search for what generated code cannot
   */
  StringReader(Diagnostics diagnostics, Omissions omissions, boolean delegates) {
    this.diagnostics = diagnostics;
    this.omissions = omissions;
    this.delegates = delegates;
  }

  Shape read(SchemaView view) {
    List<Constraint> constraints = constraints(view);
    return new Shape.Text(format(view), constraints);
  }

  Optional<Format> format(SchemaView view) {
    return view.takeText(Keyword.FORMAT).flatMap(f -> format(view, f));
  }

  List<Constraint> constraints(SchemaView view) {
    List<Constraint> constraints = new ArrayList<>();
    Optional<Integer> min = view.takeCount(Keyword.MIN_LENGTH);
    Optional<Integer> max = view.takeCount(Keyword.MAX_LENGTH);
    if (min.isPresent() && max.isPresent() && min.get() > max.get()) {
      view.emptyBounds(view.place(Keyword.MIN_LENGTH), Keyword.MIN_LENGTH, Keyword.MAX_LENGTH);
    }
    min.filter(n -> n > 0).ifPresent(n -> constraints.add(new Constraint.MinLength(n)));
    max.ifPresent(n -> constraints.add(new Constraint.MaxLength(n)));
    Optional<String> ecma = view.takeText(Keyword.PATTERN);
    if (ecma.isPresent()) {
      pattern(
              ecma.get(),
              "pattern",
              view.place(Keyword.PATTERN),
              max.orElse(PatternTranslation.LONGEST))
          .ifPresentOrElse(constraints::add, () -> view.drop(Keyword.PATTERN));
    }
    return constraints;
  }

  /**
   * Nothing after saying why the expression is left out.
   *
   * @param longest how long the texts are that it will be tried on
   */
  Optional<Constraint.Matches> pattern(String ecma, String keyword, Place place, int longest) {
    PatternTranslation translation = PatternTranslation.of(ecma, longest);
    if (translation.matches().isPresent()) {
      if (!translation.problem().isEmpty()) {
        diagnostics.add(
            Rule.PATTERN_SLOW,
            place,
            "`" + keyword + "` " + Excerpt.quoted(ecma) + " is left to linear search: "
                + translation.problem(),
            translation.fix());
      }
      return translation.matches();
    }
    if (delegates && translation.isPattern()) {
      diagnostics.add(
          Rule.PATTERN_DELEGATED,
          place,
          "`" + keyword + "` " + Excerpt.quoted(ecma) + " is delegated to a validator: "
              + Excerpt.of(translation.problem()),
          "give generated code a validator (docs/delegation.md)");
      return Optional.of(Constraint.Matches.delegated(ecma));
    }
    omissions.add();
    diagnostics.add(
        translation.isPattern() ? Rule.PATTERN_NOT_ENFORCED : Rule.PATTERN_SYNTAX,
        place,
        "`" + keyword + "` " + Excerpt.quoted(ecma)
            + (translation.isPattern() ? " is not enforced: " : " is no regular expression: ")
            + Excerpt.of(translation.problem()),
        translation.fix());
    return Optional.empty();
  }

  private Optional<Format> format(SchemaView view, String keyword) {
    Optional<Format> format = Format.of(keyword);
    if (format.isEmpty()) {
      view.drop(Keyword.FORMAT);
      List<String> known = Arrays.stream(Format.values()).map(Format::keyword).toList();
      diagnostics.add(
          Rule.FORMAT_UNKNOWN,
          view.place(Keyword.FORMAT),
          "`format` " + Excerpt.quoted(keyword) + " is not checked by generated code"
              + Nearest.hint(keyword, known),
          "use one of " + String.join(", ", known) + ", or a `pattern`");
    }
    return format;
  }
}
