package dev.parley.internal.typescript;

import dev.parley.model.Constraint;
import dev.parley.model.Shape;
import dev.parley.model.TypeId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the predicate of a type needs beside itself: made once, when the module is loaded. */
sealed interface Fixed {
  /** Up to so many options are tried one after the other; TypeScript follows a function only so far. */
  int SEVERAL = 64;

  /** Up to so many members of a union are told apart by a {@code switch}, which engines go through from the top. */
  int SWITCHED = 32;

  /** The regular expression of a type that is a text. That of a property stands where it is searched for. */
  record Pattern(Constraint.Matches matches) implements Fixed {
    // Written out for the sake of a quick start, see Place.
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Pattern pattern
          && matches.ecma().equals(pattern.matches.ecma())
          && matches.by() == pattern.matches.by();
    }

    @Override
    public int hashCode() {
      return matches.ecma().hashCode();
    }

    @Override
    public String suffix() {
      return "Pattern";
    }

    static Optional<Pattern> of(Constraint constraint) {
      return constraint instanceof Constraint.Matches matches
          ? Optional.of(new Pattern(matches))
          : Optional.empty();
    }
  }

  /** Values to look one up in, as literals. */
  record Values(List<String> literals) implements Fixed {
    /** What is no longer stands in a line with the name of a property. */
    private static final int ON_A_LINE = 180;

    public Values {
      literals = List.copyOf(literals);
    }

    /** Nothing where the predicate can list them. */
    static Optional<Fixed> ifMany(List<String> literals) {
      return String.join(", ", literals).length() <= ON_A_LINE
          ? Optional.empty()
          : Optional.of(new Values(literals));
    }

    @Override
    public String suffix() {
      return "Values";
    }
  }

  /** The types of a choice. */
  record Options(List<TypeId> types) implements Fixed {
    public Options {
      types = List.copyOf(types);
    }

    @Override
    public String suffix() {
      return "Options";
    }
  }

  /** The members of a union, by their tags. */
  record Variants(List<Shape.Variant> variants) implements Fixed {
    public Variants {
      variants = List.copyOf(variants);
    }

    @Override
    public String suffix() {
      return "Variants";
    }
  }

  /** How its name ends. */
  String suffix();
}
