package dev.parley.internal.typescript;

import dev.parley.model.Shape;
import dev.parley.model.TypeId;
import java.util.List;
import java.util.Optional;

/** What the predicate of a type needs beside itself: made once, when the module is loaded. */
sealed interface Fixed {
  /** Up to so many options are tried one after the other; TypeScript follows a function only so far. */
  int SEVERAL = 64;

  /** Up to so many members of a union are told apart by a {@code switch}, which engines go through from the top. */
  int SWITCHED = 32;

  /** Values to look one up in, as literals. */
  record Values(List<String> literals) implements Fixed {
    /** What is no longer stands in a line with the name of a property. */
    private static final int ON_A_LINE = 120;

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
