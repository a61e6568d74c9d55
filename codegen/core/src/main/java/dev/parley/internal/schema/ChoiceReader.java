package dev.parley.internal.schema;

import dev.parley.internal.source.SourceNode;
import dev.parley.model.Shape;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Branches that no tag tells apart: a choice by what values look like. Branches that are the same type become one option. */
final class ChoiceReader {
  private final SchemaReader schemas;
  private final Omissions omissions;

  /**
   * What the branches are as a type.
   *
   * @param isExact whether the type takes just the values that the branches take; otherwise more
   */
  record Read(Shape shape, boolean isExact) {
    /** How many there are to choose from. */
    int options() {
      Shape bare = shape instanceof Shape.Nullable nullable ? nullable.shape() : shape;
      return bare instanceof Shape.Choice choice ? choice.options().size() : 0;
    }
  }

  ChoiceReader(SchemaReader schemas, Omissions omissions) {
    this.schemas = schemas;
    this.omissions = omissions;
  }

  /** Empty when the branches do not say what values look like. */
  Optional<Read> read(Branches branches, String context) {
    List<Shape.Option> options = new ArrayList<>();
    List<SourceNode> members = branches.distributed();
    List<String> names = branches.names();
    int before = omissions.count();
    int nulls = branches.nullable() ? 1 : 0;
    int checkedNulls = 0;
    for (int i = 0; i < members.size(); i++) {
      Shape shape = schemas.read(members.get(i), context + names.get(i));
      nulls += allowsNull(shape) ? 1 : 0;
      checkedNulls += isCheckedNull(shape) ? 1 : 0;
      Shape bare = shape instanceof Shape.Nullable nullable ? nullable.shape() : shape;
      if (isAnything(bare)) {
        // A branch that takes everything makes the others needless, unless only one may fit.
        boolean all = bare instanceof Shape.Anything && !branches.exactlyOne();
        return all ? Optional.of(new Read(bare, true)) : Optional.empty();
      }
      if (!(bare instanceof Shape.NullOnly)) {
        options.add(new Shape.Option(names.get(i), bare));
      }
    }
    boolean whole = omissions.count() == before;
    boolean exactlyOne = branches.exactlyOne() && whole;
    Read read = choice(options, exactlyOne);
    boolean exact = read.isExact() && !(exactlyOne && nulls + checkedNulls > 1);
    return Optional.of(
        new Read(nulls > 0 ? new Shape.Nullable(read.shape()) : read.shape(), exact));
  }

  private Read choice(List<Shape.Option> all, boolean exactlyOne) {
    if (all.isEmpty()) {
      return new Read(new Shape.NullOnly(), true);
    }
    boolean exact = true;
    List<Shape.Option> options = new ArrayList<>();
    Set<Shape> seen = new HashSet<>();
    for (Shape.Option option : all) {
      if (seen.add(option.shape())) {
        options.add(option);
      } else {
        exact &= !exactlyOne;
      }
    }
    for (ScalarGroup group : ScalarGroup.values()) {
      List<Shape> scalars =
          options.stream().map(o -> resolved(o.shape())).filter(group::has).toList();
      if (scalars.size() > 1) {
        Read one = group.merge(scalars, exactlyOne);
        exact &= one.isExact();
        options = replaced(options, group, one.shape());
      }
    }
    if (options.size() == 1) {
      return new Read(options.get(0).shape(), exact);
    }
    return new Read(new Shape.Choice(options, exactlyOne && exact), exact);
  }

  /** The merged shape takes the place of the first. */
  private List<Shape.Option> replaced(List<Shape.Option> options, ScalarGroup group, Shape one) {
    List<Shape.Option> replaced = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    boolean placed = false;
    for (Shape.Option option : options) {
      if (!group.has(resolved(option.shape()))) {
        replaced.add(new Shape.Option(OptionNames.unique(option.name(), taken), option.shape()));
      } else if (!placed) {
        placed = true;
        replaced.add(new Shape.Option(OptionNames.unique(OptionNames.kind(one), taken), one));
      }
    }
    return replaced;
  }

  private static boolean isAnything(Shape shape) {
    return shape instanceof Shape.Anything
        || shape instanceof Shape.Checked checked && checked.shape() instanceof Shape.Anything;
  }

  /** Null, if it keeps an assertion as well: one that may fit, and for which a decoder has to look. */
  private static boolean isCheckedNull(Shape shape) {
    return shape instanceof Shape.Checked checked && checked.shape() instanceof Shape.NullOnly;
  }

  private boolean allowsNull(Shape shape) {
    Shape resolved = resolved(shape);
    return resolved instanceof Shape.Nullable || resolved instanceof Shape.NullOnly;
  }

  /** What a reference leads to, when that has been read. */
  private Shape resolved(Shape shape) {
    Shape at = shape;
    Set<Shape> seen = new HashSet<>();
    while (at instanceof Shape.Ref ref && seen.add(at)) {
      at = schemas.shapeOf(ref.type()).orElse(at);
    }
    return at;
  }
}
