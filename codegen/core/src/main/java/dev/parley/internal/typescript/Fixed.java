package dev.parley.internal.typescript;

import dev.parley.model.Constraint;
import dev.parley.model.Shape;
import dev.parley.model.TypeId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the predicate of a type needs beside itself: made once, when the module is loaded. */
sealed interface Fixed {
  /** Up to so many values are compared one by one. */
  int FEW = 8;

  /** Up to so many options are tried one after the other; TypeScript follows a function only so far. */
  int SEVERAL = 64;

  /** Up to so many members of a union are told apart by a {@code switch}, which engines go through from the top. */
  int SWITCHED = 32;

  /** A regular expression. */
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
  }

  /** Values to look one up in, as literals. */
  record Values(List<String> literals) implements Fixed {
    public Values {
      literals = List.copyOf(literals);
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
