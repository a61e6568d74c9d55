package dev.parley.pojo;

import dev.parley.diagnostic.Place;
import dev.parley.emit.TargetLoss;
import dev.parley.model.Constraint;
import dev.parley.model.ContractSet;
import dev.parley.model.Declaration;
import dev.parley.model.Field;
import dev.parley.model.Literal;
import dev.parley.model.Shape;
import dev.parley.model.TypeId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Every place of contracts that the beans do not hold anyone to, though records and codecs do. */
final class BeanLosses {
  private static final String TARGET = "pojo";
  private static final String FIX =
      "use the records of `--java` where this matters, or check it in the program";

  private final Map<TypeId, Declaration> declarations = new HashMap<>();
  private final List<TargetLoss> losses = new ArrayList<>();

  private BeanLosses(ContractSet contracts) {
    contracts.modules().values().forEach(m -> m.forEach(d -> declarations.put(d.id(), d)));
  }

  static List<TargetLoss> of(ContractSet contracts) {
    BeanLosses found = new BeanLosses(contracts);
    contracts.modules().values().forEach(m -> m.forEach(found::declared));
    return found.losses;
  }

  private void declared(Declaration declaration) {
    ShapeLosses visitor = new ShapeLosses(declaration.place());
    declaration.shape().accept(visitor);
    boolean isClass = BeanNames.isClass(BeanNames.bare(declaration));
    if (!isClass && reaches(declaration.id(), declaration.shape(), new HashSet<>())) {
      visitor.add("the type contains itself without a class between, and is an `Object` there");
    }
  }

  private boolean reaches(TypeId goal, Shape shape, Set<TypeId> seen) {
    return referred(shape).stream()
        .filter(id -> !BeanNames.isClass(BeanNames.bare(declarations.get(id))))
        .anyMatch(id -> id.equals(goal)
            || seen.add(id) && reaches(goal, declarations.get(id).shape(), seen));
  }

  /** What stands in a list or map of a bean as itself. */
  private static List<TypeId> referred(Shape shape) {
    if (shape instanceof Shape.Ref ref) {
      return List.of(ref.type());
    }
    if (shape instanceof Shape.ListOf list) {
      return referred(list.item());
    }
    if (shape instanceof Shape.MapOf map) {
      return referred(map.value());
    }
    if (shape instanceof Shape.Nullable nullable) {
      return referred(nullable.shape());
    }
    return shape instanceof Shape.Checked checked ? referred(checked.shape()) : List.of();
  }

  /** What is lost of the value at one place. */
  private final class ShapeLosses implements Shape.Visitor<@Nullable Void> {
    private final Place place;

    ShapeLosses(Place place) {
      this.place = place;
    }

    private @Nullable Void add(String reason) {
      losses.add(new TargetLoss(TARGET, place, reason, FIX));
      return null;
    }

    private @Nullable Void add(List<Constraint> constraints) {
      for (Constraint constraint : constraints) {
        add("beans do not check " + constraint.accept(ConstraintWords.INSTANCE));
      }
      return null;
    }

    @Override
    public @Nullable Void anything(Shape.Anything shape) {
      return null;
    }

    @Override
    public @Nullable Void nullOnly(Shape.NullOnly shape) {
      return add("the value is null and nothing else, and is an `Object`");
    }

    @Override
    public @Nullable Void bool(Shape.Bool shape) {
      return null;
    }

    @Override
    public @Nullable Void text(Shape.Text shape) {
      shape
          .format()
          .filter(f -> !BeanTypes.isTyped(f))
          .ifPresent(f -> add("beans do not check the format of the text"));
      return add(shape.constraints());
    }

    @Override
    public @Nullable Void whole(Shape.Whole shape) {
      return add(shape.constraints());
    }

    @Override
    public @Nullable Void decimal(Shape.Decimal shape) {
      return add(shape.constraints());
    }

    @Override
    public @Nullable Void constant(Shape.Constant shape) {
      return shape.value() instanceof Literal.TextLiteral
          ? null
          : add("a setter may change the constant");
    }

    @Override
    public @Nullable Void enumeration(Shape.Enumeration shape) {
      if (!shape.open() && !BeanTypes.isEnum(shape)) {
        add("the enum is too large for a bean, and is a `String`");
      }
      return add(shape.constraints());
    }

    @Override
    public @Nullable Void listOf(Shape.ListOf shape) {
      add(shape.constraints());
      return shape.item().accept(this);
    }

    @Override
    public @Nullable Void tupleOf(Shape.TupleOf shape) {
      return add("the tuple is a `List<Object>`");
    }

    @Override
    public @Nullable Void mapOf(Shape.MapOf shape) {
      add(shape.constraints());
      return shape.value().accept(this);
    }

    @Override
    public @Nullable Void objectOf(Shape.ObjectOf shape) {
      if (shape.closed()) {
        add("whether other properties are refused is a setting of the mapper");
      }
      for (Field field : shape.fields()) {
        ShapeLosses inside = new ShapeLosses(field.place());
        boolean isPreset = field.shape() instanceof Shape.Constant;
        if (field.required() && !isPreset) {
          inside.add("beans do not check that the property is there");
        }
        if (!field.required() && field.nullable()) {
          inside.add("beans cannot tell null from absent");
        }
        field.shape().accept(inside);
      }
      shape.others().ifPresent(others -> others.accept(this));
      return null;
    }

    @Override
    public @Nullable Void ref(Shape.Ref shape) {
      return null;
    }

    @Override
    public @Nullable Void oneOf(Shape.OneOf shape) {
      return shape.unknown() == Shape.OneOf.Unknown.KEEP
          ? add("reading a tag that the contract does not list fails")
          : null;
    }

    @Override
    public @Nullable Void choice(Shape.Choice shape) {
      return add("the choice is an `Object`");
    }

    @Override
    public @Nullable Void checked(Shape.Checked shape) {
      add("beans do not check the assertions that stand beside the type");
      return shape.shape().accept(this);
    }

    @Override
    public @Nullable Void nullable(Shape.Nullable shape) {
      return shape.shape().accept(this);
    }
  }
}
