package dev.parley.internal.sample;

import dev.parley.internal.explain.LiteralValue;
import dev.parley.internal.text.PatientSearch;
import dev.parley.model.Assertion;
import dev.parley.model.Constraint.Matches.By;
import dev.parley.model.Field;
import dev.parley.model.Literal;
import dev.parley.model.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Changes a value towards what an assertion asks for: adds what it requires, picks one of its branches, replaces what is of the wrong kind. Not
 * every change leads there, and one may undo another; the result must be judged.
 */
final class Amendment implements Assertion.Visitor<JsonNode> {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int DEEPEST = 12;

  private final ValueMaker maker;
  private final Dice dice;
  private final Shape shape;
  private JsonNode value = JSON.nullNode();
  private int depth;

  /**
   * @param shape of the values, for what they may have besides
   */
  Amendment(ValueMaker maker, Shape shape) {
    this.maker = maker;
    this.dice = maker.dice();
    this.shape = maker.types().bare(shape);
  }

  JsonNode amend(JsonNode value, Assertion assertion) {
    JsonNode before = this.value;
    this.value = value;
    depth++;
    try {
      return depth > DEEPEST ? value : assertion.accept(this);
    } finally {
      depth--;
      this.value = before;
    }
  }

  /** An item of the list that is amended, changed to what the assertion asks for. */
  JsonNode item(Assertion assertion) {
    return shape instanceof Shape.ListOf list
        ? part(maker.make(list.item()), assertion)
        : made(assertion);
  }

  /** A value of which only the assertion is known. */
  private JsonNode made(Assertion assertion) {
    return new Amendment(maker, new Shape.Anything())
        .nested(depth)
        .amend(maker.make(new Shape.Anything()), assertion);
  }

  private Amendment nested(int depth) {
    this.depth = depth;
    return this;
  }

  JsonNode part(JsonNode part, Assertion assertion) {
    return new Amendment(maker, new Shape.Anything()).nested(depth).amend(part, assertion);
  }

  boolean holds(Assertion assertion, JsonNode of) {
    return maker.types().judge().holds(assertion, of);
  }

  @Override
  public JsonNode always(Assertion.Always assertion) {
    return value;
  }

  @Override
  public JsonNode all(Assertion.All assertion) {
    JsonNode amended = Kinds.amended(value, assertion.parts(), maker);
    List<Assertion> later = new ArrayList<>();
    for (Assertion part : assertion.parts()) {
      // What is required must be there before it can be amended, and items before some are counted.
      boolean last = part instanceof Assertion.Properties
          || part instanceof Assertion.Names
          || part instanceof Assertion.Contains;
      if (last) {
        later.add(part);
      } else if (!(part instanceof Assertion.Keeps || part instanceof Assertion.Formatted)) {
        amended = amend(amended, part);
      }
    }
    for (Assertion part : later) {
      amended = amend(amended, part);
    }
    return amended;
  }

  @Override
  public JsonNode any(Assertion.Any assertion) {
    return amend(value, dice.pick(assertion.branches()));
  }

  @Override
  public JsonNode exactlyOne(Assertion.ExactlyOne assertion) {
    return amend(value, dice.pick(assertion.branches()));
  }

  @Override
  public JsonNode not(Assertion.Not assertion) {
    Optional<String> unwanted = unwanted(assertion.assertion());
    if (value.isObject() && unwanted.isPresent()) {
      ObjectNode object = (ObjectNode) value.deepCopy();
      object.remove(unwanted.get());
      return object;
    }
    return holds(assertion.assertion(), value) ? maker.make(shape) : value;
  }

  private Optional<String> unwanted(Assertion assertion) {
    if (assertion instanceof Assertion.Required required && !required.names().isEmpty()) {
      return Optional.of(dice.pick(required.names()));
    }
    if (assertion instanceof Assertion.All all && !all.parts().isEmpty()) {
      return unwanted(all.parts().get(0));
    }
    return assertion instanceof Assertion.Any any && !any.branches().isEmpty()
        ? unwanted(dice.pick(any.branches()))
        : Optional.empty();
  }

  @Override
  public JsonNode ifThen(Assertion.If assertion) {
    JsonNode amended = dice.chance(40) ? amend(value, assertion.condition()) : value;
    return amend(
        amended, holds(assertion.condition(), amended) ? assertion.then() : assertion.otherwise());
  }

  @Override
  public JsonNode isOf(Assertion.IsOf assertion) {
    return Kinds.amended(value, List.of(assertion), maker);
  }

  @Override
  public JsonNode in(Assertion.In assertion) {
    List<Literal> values = assertion.values();
    boolean in = values.stream().anyMatch(v -> Same.are(LiteralValue.of(v), value));
    return in || values.isEmpty() ? value : LiteralValue.of(dice.pick(values));
  }

  @Override
  public JsonNode keeps(Assertion.Keeps assertion) {
    return Kinds.amended(value, List.of(assertion), maker);
  }

  @Override
  public JsonNode formatted(Assertion.Formatted assertion) {
    return Kinds.amended(value, List.of(assertion), maker);
  }

  @Override
  public JsonNode properties(Assertion.Properties assertion) {
    if (!value.isObject()) {
      return value;
    }
    ObjectNode object = (ObjectNode) value.deepCopy();
    for (Map.Entry<String, Assertion> named : assertion.named().entrySet()) {
      JsonNode member = object.get(named.getKey());
      boolean never = named.getValue() instanceof Assertion.Always always && !always.holds();
      if (never) {
        object.remove(named.getKey());
      } else if (member != null) {
        object.set(named.getKey(), part(member, named.getValue()));
      } else if (shape instanceof Shape.Anything && dice.chance(50)) {
        object.set(named.getKey(), made(named.getValue()));
      }
    }
    for (Assertion.Patterned patterned : searchable(assertion)) {
      PatientSearch search = PatientSearch.of(patterned.names().java());
      if (dice.chance(30)) {
        PatternText.of(List.of(patterned.names().java()), 0, 1000, dice, maker.extent())
            .ifPresent(name -> object.set(name, maker.make(new Shape.Anything())));
      }
      for (String name : List.copyOf(object.propertyNames())) {
        if (search.seemsToFind(name)) {
          object.set(name, part(object.get(name), patterned.assertion()));
        }
      }
    }
    assertion.others().ifPresent(others -> others(object, assertion, others));
    return object;
  }

  /** Nobody here knows what a validator would find. */
  private static List<Assertion.Patterned> searchable(Assertion.Properties assertion) {
    return assertion.patterned().stream()
        .filter(p -> p.names().by() != By.VALIDATOR)
        .toList();
  }

  private void others(ObjectNode object, Assertion.Properties assertion, Assertion others) {
    for (String name : List.copyOf(object.propertyNames())) {
      boolean covered = assertion.named().containsKey(name)
          || searchable(assertion).stream()
              .anyMatch(p -> PatientSearch.of(p.names().java()).seemsToFind(name));
      if (!covered && others instanceof Assertion.Always always && !always.holds()) {
        object.remove(name);
      } else if (!covered) {
        object.set(name, part(object.get(name), others));
      }
    }
  }

  @Override
  public JsonNode required(Assertion.Required assertion) {
    if (!value.isObject()) {
      return value;
    }
    ObjectNode object = (ObjectNode) value.deepCopy();
    for (String name : assertion.names()) {
      if (!object.has(name)) {
        object.set(name, maker.member(name, field(name)));
      }
    }
    return object;
  }

  private Optional<Field> field(String name) {
    return shape instanceof Shape.ObjectOf object
        ? object.fields().stream().filter(f -> f.name().equals(name)).findFirst()
        : Optional.empty();
  }

  @Override
  public JsonNode names(Assertion.Names assertion) {
    if (!value.isObject()) {
      return value;
    }
    ObjectNode object = JSON.objectNode();
    for (Map.Entry<String, JsonNode> member : value.properties()) {
      JsonNode name = JSON.stringNode(member.getKey());
      JsonNode right =
          holds(assertion.assertion(), name) ? name : part(name, assertion.assertion());
      object.set(right.asString(member.getKey()), member.getValue());
    }
    return object;
  }

  @Override
  public JsonNode dependent(Assertion.Dependent assertion) {
    return value.has(assertion.property()) ? amend(value, assertion.assertion()) : value;
  }

  @Override
  public JsonNode items(Assertion.Items assertion) {
    return value.isArray() ? new ItemAmendment(this, value).items(assertion) : value;
  }

  @Override
  public JsonNode contains(Assertion.Contains assertion) {
    return value.isArray() ? new ItemAmendment(this, value).contains(assertion) : value;
  }

  @Override
  public JsonNode unevaluatedProperties(Assertion.UnevaluatedProperties assertion) {
    return value;
  }

  @Override
  public JsonNode unevaluatedItems(Assertion.UnevaluatedItems assertion) {
    return value;
  }

  @Override
  public JsonNode refers(Assertion.Refers assertion) {
    Shape target = maker.types().get(assertion.type()).shape();
    return target instanceof Shape.Checked checked ? amend(value, checked.assertion()) : value;
  }
}
