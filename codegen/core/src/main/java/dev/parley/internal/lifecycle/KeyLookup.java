package dev.parley.internal.lifecycle;

import dev.parley.internal.source.Pointer;
import dev.parley.model.Field;
import dev.parley.model.Shape;
import java.util.List;
import java.util.Optional;

/** What a key's pointer leads to in the schema of an event. */
sealed interface KeyLookup {
  /**
   * A scalar.
   *
   * @param optional whether an event may have nothing there
   */
  record Found(boolean optional) implements KeyLookup {}

  /**
   * No property.
   *
   * @param name that is none
   * @param known those that there are
   */
  record Nowhere(String name, List<String> known) implements KeyLookup {}

  /** Something else than a scalar. */
  record NotScalar(String what) implements KeyLookup {}

  static KeyLookup of(ChannelEvents channel, String event, String pointer) {
    Shape shape = new Shape.Ref(channel.events().get(event));
    boolean optional = false;
    for (String name : Pointer.keys(pointer)) {
      shape = bare(shape, channel);
      optional |= shape instanceof Shape.Nullable;
      shape = shape instanceof Shape.Nullable nullable ? bare(nullable.shape(), channel) : shape;
      if (!(shape instanceof Shape.ObjectOf object)) {
        return shape instanceof Shape.MapOf
                || shape instanceof Shape.Anything
                || shape instanceof Shape.OneOf
                || shape instanceof Shape.Choice
            ? new NotScalar("something whose properties the contract does not fix")
            : new Nowhere(name, List.of());
      }
      Optional<Field> field =
          object.fields().stream().filter(f -> f.name().equals(name)).findFirst();
      if (field.isEmpty()) {
        return new Nowhere(name, object.fields().stream().map(Field::name).toList());
      }
      optional |= !field.get().required();
      shape = field.get().shape();
    }
    shape = bare(shape, channel);
    optional |= shape instanceof Shape.Nullable;
    return scalar(
        shape instanceof Shape.Nullable nullable ? bare(nullable.shape(), channel) : shape,
        optional);
  }

  private static KeyLookup scalar(Shape shape, boolean optional) {
    boolean scalar = shape instanceof Shape.Text
        || shape instanceof Shape.Whole
        || shape instanceof Shape.Decimal
        || shape instanceof Shape.Constant
        || shape instanceof Shape.Enumeration;
    if (scalar) {
      return new Found(optional);
    }
    return new NotScalar(
        shape instanceof Shape.ObjectOf || shape instanceof Shape.MapOf
            ? "an object"
            : shape instanceof Shape.ListOf || shape instanceof Shape.TupleOf
                ? "an array"
                : "neither text nor a number");
  }

  /** References followed, assertions left out. */
  private static Shape bare(Shape shape, ChannelEvents channel) {
    Shape at = shape;
    for (int i = 0; i < 100; i++) {
      if (at instanceof Shape.Checked checked) {
        at = checked.shape();
      } else if (at instanceof Shape.Ref ref) {
        at = channel.types().apply(ref.type()).orElse(new Shape.Anything());
      } else {
        return at;
      }
    }
    return at;
  }
}
