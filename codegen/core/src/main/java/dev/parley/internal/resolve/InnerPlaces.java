package dev.parley.internal.resolve;

import dev.parley.internal.names.Words;
import dev.parley.model.Field;
import dev.parley.model.InnerPath;
import dev.parley.model.Shape;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds what becomes a type of its own inside declared ones, and what it would like to be called. Whoever is around comes first. */
final class InnerPlaces {
  private final List<InnerPlace> found = new ArrayList<>();
  private final List<Members> members = new ArrayList<>();

  private InnerPlaces() {}

  /**
   * A place inside a declared type where a type stands.
   *
   * @param path as {@link InnerPath} has it
   * @param around the type that it is nested in, null where that is the declared one
   * @param nested what it would like to be called in there
   * @param owner the type around that has a name in languages where types do not stand in one another
   * @param added what it would like to be called there, after the owner's name
   * @param isFull whether it has a name of its own in those languages
   * @param properties of an object
   */
  record InnerPlace(
      String path,
      @Nullable InnerPlace around,
      String nested,
      @Nullable InnerPlace owner,
      String added,
      boolean isFull,
      int properties) {}

  /**
   * The names of the properties of an object, or the values of an enum, wherever inside a declared type that stands.
   *
   * @param free those of an object that may be absent, if all may that have values of their own
   */
  record Members(String path, List<String> names, boolean isEnum, List<String> free) {}

  static List<InnerPlace> of(Shape shape) {
    return in(shape).found;
  }

  static List<Members> members(Shape shape) {
    return in(shape).members;
  }

  private static List<String> names(List<Field> fields) {
    return fields.stream().map(Field::name).toList();
  }

  private static List<String> free(Shape.ObjectOf object) {
    List<Field> values = object.fields().stream().filter(f -> !f.isConstant()).toList();
    boolean isFixed = object.others().isPresent() || values.stream().anyMatch(Field::required);
    return isFixed ? List.of() : names(values);
  }

  private static InnerPlaces in(Shape shape) {
    InnerPlaces places = new InnerPlaces();
    shape.accept(places.new At(InnerPath.ROOT, null, "", null, "", true));
    return places;
  }

  /** A place while it is looked at. */
  private final class At implements Shape.Visitor<Boolean> {
    private final String path;
    private final @Nullable InnerPlace around;
    private final String nested;
    private final @Nullable InnerPlace owner;
    private final String added;
    private final boolean isRoot;

    private At(
        String path,
        @Nullable InnerPlace around,
        String nested,
        @Nullable InnerPlace owner,
        String added,
        boolean isRoot) {
      this.path = path;
      this.around = around;
      this.nested = nested;
      this.owner = owner;
      this.added = added;
      this.isRoot = isRoot;
    }

    private void inside(String inner, String word, String wordAdded, Shape shape) {
      shape.accept(new At(inner, around, nested + word, owner, added + wordAdded, false));
    }

    /** What stands inside the type that stands here. */
    private At type(boolean isFull, int properties) {
      if (isRoot) {
        return this;
      }
      InnerPlace place = new InnerPlace(path, around, nested, owner, added, isFull, properties);
      found.add(place);
      return new At(path, place, "", isFull ? place : owner, isFull ? "" : added, false);
    }

    @Override
    public Boolean objectOf(Shape.ObjectOf shape) {
      At at = type(true, shape.fields().size());
      members.add(new Members(path, names(shape.fields()), false, free(shape)));
      for (Field field : shape.fields()) {
        String pascal = Words.pascal(field.name());
        String word = pascal.isEmpty() ? "Property" : pascal;
        at.inside(InnerPath.property(path, field.name()), word, word, field.shape());
      }
      shape
          .others()
          .ifPresent(
              o -> at.inside(InnerPath.entry(path), "AdditionalPropertiesValue", "Other", o));
      return true;
    }

    @Override
    public Boolean tupleOf(Shape.TupleOf shape) {
      At at = type(false, 0);
      for (int i = 0; i < shape.items().size(); i++) {
        String word = "Item" + (i + 1);
        at.inside(InnerPath.item(path, i), word, word, shape.items().get(i));
      }
      shape.rest().ifPresent(r -> at.inside(InnerPath.item(path), "RestValue", "Rest", r));
      return true;
    }

    @Override
    public Boolean choice(Shape.Choice shape) {
      for (Shape.Option option : shape.options()) {
        String inner = InnerPath.option(path, option);
        String content = InnerPath.inOption(path, option);
        At at = new At(inner, around, option.name(), owner, added + option.name(), false);
        if (content.equals(inner)) {
          option.shape().accept(at);
        } else {
          at.type(false, 0).inside(content, "Value", "", option.shape());
        }
      }
      return true;
    }

    @Override
    public Boolean enumeration(Shape.Enumeration shape) {
      type(false, 0);
      members.add(new Members(path, shape.values(), true, List.of()));
      return true;
    }

    @Override
    public Boolean listOf(Shape.ListOf shape) {
      inside(InnerPath.item(path), "Item", "Item", shape.item());
      return true;
    }

    @Override
    public Boolean mapOf(Shape.MapOf shape) {
      inside(InnerPath.entry(path), "Value", "Value", shape.value());
      return true;
    }

    @Override
    public Boolean checked(Shape.Checked shape) {
      return shape.shape().accept(this);
    }

    @Override
    public Boolean nullable(Shape.Nullable shape) {
      return shape.shape().accept(this);
    }

    @Override
    public Boolean ref(Shape.Ref shape) {
      return false;
    }

    @Override
    public Boolean oneOf(Shape.OneOf shape) {
      return false;
    }

    @Override
    public Boolean anything(Shape.Anything shape) {
      return false;
    }

    @Override
    public Boolean nullOnly(Shape.NullOnly shape) {
      return false;
    }

    @Override
    public Boolean bool(Shape.Bool shape) {
      return false;
    }

    @Override
    public Boolean text(Shape.Text shape) {
      return false;
    }

    @Override
    public Boolean whole(Shape.Whole shape) {
      return false;
    }

    @Override
    public Boolean decimal(Shape.Decimal shape) {
      return false;
    }

    @Override
    public Boolean constant(Shape.Constant shape) {
      return false;
    }
  }
}
