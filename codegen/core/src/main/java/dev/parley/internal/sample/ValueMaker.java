package dev.parley.internal.sample;

import dev.parley.internal.explain.LiteralValue;
import dev.parley.model.Declaration;
import dev.parley.model.Documentation;
import dev.parley.model.Field;
import dev.parley.model.Literal;
import dev.parley.model.Shape;
import dev.parley.model.TypeId;
import dev.parley.sample.Extent;
import dev.parley.sample.SampleException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes one value of a shape. Optional parts are left out where a type would come to contain itself, and the flattest choice is taken, so that
 * every value has an end. What shapes cannot say, of {@link Shape.Checked} and of choices that exclude one another, is made, amended and judged
 * until it is right.
 */
final class ValueMaker implements Shape.Visitor<JsonNode> {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** After so many values only what must be there is made. */
  private static final int MANY = 3000;

  private final Types types;
  private final Dice dice;
  private Extent extent;
  private final Deque<TypeId> open = new ArrayDeque<>();
  private Plausible plausible = Plausible.of("value", "");
  private int made;

  ValueMaker(Types types, Extent extent, Dice dice) {
    this.types = types;
    this.extent = extent;
    this.dice = dice;
  }

  Types types() {
    return types;
  }

  Dice dice() {
    return dice;
  }

  Extent extent() {
    return extent;
  }

  JsonNode make(Shape shape) {
    made++;
    return made > MANY ? with(Extent.MINIMAL, () -> shape.accept(this)) : shape.accept(this);
  }

  /** Does it to another extent. */
  <T> T with(Extent other, Supplier<T> work) {
    Extent before = extent;
    extent = other;
    try {
      return work.get();
    } finally {
      extent = before;
    }
  }

  private JsonNode named(String name, Documentation documentation, Shape shape) {
    Plausible before = plausible;
    plausible = Plausible.of(name, documentation.text());
    try {
      return shown(documentation, shape).orElseGet(() -> made(documentation, shape, shape));
    } finally {
      plausible = before;
    }
  }

  /** A value of a property, whether the shape of its object declares it or only an assertion asks for it. */
  JsonNode member(String name, Optional<Field> field) {
    return named(
        name,
        field.map(Field::documentation).orElse(Documentation.NONE),
        field.map(Field::shape).orElse(new Shape.Anything()));
  }

  /** Where nothing can be made, what the contract shows will do. */
  private JsonNode made(Documentation documentation, Shape shape, Shape judged) {
    try {
      return make(shape);
    } catch (SampleException e) {
      return documentation.examples().stream()
          .map(LiteralValue::of)
          .filter(example -> types.judge().accepts(judged, example))
          .findFirst()
          .orElseThrow(() -> e);
    }
  }

  /** An example of the contract, where it is one. */
  private Optional<JsonNode> shown(Documentation documentation, Shape shape) {
    List<Literal> examples = documentation.examples();
    Shape bare = types.bare(shape);
    boolean deep = bare instanceof Shape.ObjectOf || bare instanceof Shape.ListOf;
    if (examples.isEmpty()
        || extent == Extent.MINIMAL
        || extent != Extent.FULL && !dice.chance(deep || extent == Extent.EDGES ? 20 : 60)) {
      return Optional.empty();
    }
    JsonNode example =
        LiteralValue.of(extent == Extent.FULL ? examples.get(0) : dice.pick(examples));
    return types.judge().accepts(shape, example) ? Optional.of(example) : Optional.empty();
  }

  @Override
  public JsonNode anything(Shape.Anything shape) {
    if (extent == Extent.MINIMAL) {
      return JSON.nullNode();
    }
    return switch (dice.below(extent == Extent.EDGES ? 6 : 3)) {
      case 0 -> JSON.stringNode(plausible.string(dice));
      case 1 -> JSON.numberNode(dice.below(100));
      case 2 -> JSON.booleanNode(dice.chance(50));
      case 3 -> JSON.nullNode();
      case 4 -> JSON.arrayNode().add(1).add("two");
      default -> JSON.objectNode().put("some", "thing");
    };
  }

  @Override
  public JsonNode nullOnly(Shape.NullOnly shape) {
    return JSON.nullNode();
  }

  @Override
  public JsonNode bool(Shape.Bool shape) {
    return JSON.booleanNode(extent != Extent.MINIMAL && dice.chance(50));
  }

  @Override
  public JsonNode text(Shape.Text shape) {
    return JSON.stringNode(
        new TextMaker(shape.format(), shape.constraints()).make(plausible, dice, extent));
  }

  @Override
  public JsonNode whole(Shape.Whole shape) {
    return NumberMaker.node(
        new NumberMaker(true, shape.range(), shape.constraints()).make(plausible, dice, extent));
  }

  @Override
  public JsonNode decimal(Shape.Decimal shape) {
    return NumberMaker.node(new NumberMaker(false, Shape.Whole.Range.BIG, shape.constraints())
        .make(plausible, dice, extent));
  }

  @Override
  public JsonNode constant(Shape.Constant shape) {
    return LiteralValue.of(shape.value());
  }

  @Override
  public JsonNode enumeration(Shape.Enumeration shape) {
    if (extent == Extent.MINIMAL) {
      return JSON.stringNode(
          shape.values().stream().min(Comparator.comparingInt(String::length)).orElseThrow());
    }
    if (shape.open() && extent == Extent.EDGES && dice.chance(40)) {
      return JSON.stringNode(
          new TextMaker(Optional.empty(), shape.constraints()).make(plausible, dice, Extent.USUAL));
    }
    return JSON.stringNode(
        extent == Extent.FULL ? shape.values().get(0) : dice.pick(shape.values()));
  }

  @Override
  public JsonNode listOf(Shape.ListOf shape) {
    return new Containers(this).listOf(shape);
  }

  @Override
  public JsonNode tupleOf(Shape.TupleOf shape) {
    return new Containers(this).tupleOf(shape);
  }

  @Override
  public JsonNode mapOf(Shape.MapOf shape) {
    return new Containers(this).mapOf(shape);
  }

  @Override
  public JsonNode objectOf(Shape.ObjectOf shape) {
    ObjectNode object = JSON.objectNode();
    for (Field field : shape.fields()) {
      if (field.required()) {
        object.set(field.name(), named(field.name(), field.documentation(), field.shape()));
      } else if (isWanted(field)) {
        optional(field).ifPresent(value -> object.set(field.name(), value));
      }
    }
    boolean more = extent == Extent.EDGES && !shape.closed() && dice.chance(40)
        || extent == Extent.USUAL && shape.others().isPresent() && dice.chance(40);
    String undeclared = "undeclared_" + dice.below(9);
    if (more && shape.fields().stream().noneMatch(f -> f.name().equals(undeclared))) {
      object.set(undeclared, make(shape.others().orElse(new Shape.Anything())));
    }
    return object;
  }

  /** Nothing where no value is found: a contract may allow a property and leave no value for it. */
  private Optional<JsonNode> optional(Field field) {
    try {
      return Optional.of(named(field.name(), field.documentation(), field.shape()));
    } catch (SampleException e) {
      return Optional.empty();
    }
  }

  private boolean isWanted(Field field) {
    if (extent == Extent.MINIMAL || types.heights().of(field.shape()) >= Heights.ENDLESS) {
      return false;
    }
    return extent == Extent.FULL || dice.chance(60);
  }

  @Override
  public JsonNode ref(Shape.Ref shape) {
    TypeId type = shape.type();
    Declaration declaration = types.get(type);
    long within = open.stream().filter(type::equals).count();
    open.push(type);
    try {
      if (within >= (extent == Extent.FULL ? 1 : 2) || open.size() > 24) {
        return with(Extent.MINIMAL, () -> make(declaration.shape()));
      }
      return shown(declaration.documentation(), shape)
          .orElseGet(() -> made(declaration.documentation(), declaration.shape(), shape));
    } finally {
      open.pop();
    }
  }

  @Override
  public JsonNode oneOf(Shape.OneOf shape) {
    List<Shape> variants =
        shape.variants().stream().<Shape>map(v -> new Shape.Ref(v.type())).toList();
    return make(flattest(variants));
  }

  /** Any of them; where there must be an end, the one that comes to it first. */
  private Shape flattest(List<Shape> shapes) {
    int least = shapes.stream().mapToInt(types.heights()::of).min().orElseThrow();
    if (least >= Heights.ENDLESS) {
      throw new SampleException("the type contains itself without an end");
    }
    boolean any = extent != Extent.MINIMAL;
    List<Shape> from = shapes.stream()
        .filter(s -> types.heights().of(s) < Heights.ENDLESS)
        .filter(s -> any || types.heights().of(s) == least)
        .toList();
    return extent == Extent.MINIMAL || extent == Extent.FULL ? from.get(0) : dice.pick(from);
  }

  @Override
  public JsonNode choice(Shape.Choice shape) {
    List<Shape> options =
        new ArrayList<>(shape.options().stream().map(Shape.Option::shape).toList());
    if (!shape.exactlyOne()) {
      return make(flattest(options));
    }
    return new Attempts(this, shape).judged(() -> make(flattest(options)));
  }

  @Override
  public JsonNode checked(Shape.Checked shape) {
    return new Attempts(this, shape).amended(shape.shape(), shape.assertion());
  }

  @Override
  public JsonNode nullable(Shape.Nullable shape) {
    boolean isNull = switch (extent) {
      case MINIMAL -> true;
      case FULL -> types.heights().of(shape.shape()) >= Heights.ENDLESS;
      case USUAL, EDGES -> dice.chance(30) || types.heights().of(shape.shape()) >= Heights.ENDLESS;
    };
    try {
      return isNull ? JSON.nullNode() : make(shape.shape());
    } catch (SampleException e) {
      return JSON.nullNode();
    }
  }
}
