package dev.parley.internal.sample;

import dev.parley.internal.names.Words;
import dev.parley.model.Constraint;
import dev.parley.model.Field;
import dev.parley.model.Shape;
import dev.parley.model.TypeId;
import dev.parley.sample.Faulty;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Walks over a right document along its shape, and breaks it in one place after the other. What the type takes all the same is no fault. */
final class Faults {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Types types;
  private final TypeId type;
  private final JsonNode document;
  private final Dice dice;
  private final List<Faulty> found = new ArrayList<>();

  Faults(Types types, TypeId type, JsonNode document, Dice dice) {
    this.types = types;
    this.type = type;
    this.document = document;
    this.dice = dice;
  }

  List<Faulty> all() {
    at(new Shape.Ref(type), new Edit(document, List.of()));
    return found;
  }

  private void add(String fault, Edit edit, JsonNode broken) {
    if (types.judge().refuses(type, broken)) {
      found.add(new Faulty(fault, edit.pointer(), broken));
    }
  }

  private void at(Shape shape, Edit edit) {
    JsonNode value = edit.value();
    if (value.isNull() && shape instanceof Shape.Nullable) {
      return;
    }
    Shape bare = types.bare(shape);
    if (bare instanceof Shape.Checked checked) {
      checked(checked, edit);
      bare = types.bare(checked.shape());
    }
    if (bare instanceof Shape.Choice choice) {
      for (Shape.Option option : choice.options()) {
        if (types.judge().accepts(option.shape(), value)) {
          kinds(edit);
          at(option.shape(), edit);
          return;
        }
      }
      return;
    }
    kinds(edit);
    WrongValues.of(bare, value).forEach((fault, wrong) -> add(fault, edit, edit.replaced(wrong)));
    if (bare instanceof Shape.OneOf union && value.isObject()) {
      union(union, edit);
    } else if (bare instanceof Shape.ObjectOf object && value.isObject()) {
      object(object, edit);
    } else if (bare instanceof Shape.MapOf map && value.isObject()) {
      sizes(map.constraints(), edit);
      value.propertyNames().forEach(name -> at(map.value(), under(edit, name)));
    } else if (bare instanceof Shape.ListOf list && value.isArray()) {
      list(list, edit);
    } else if (bare instanceof Shape.TupleOf tuple && value.isArray()) {
      tuple(tuple, edit);
    }
  }

  private static Edit under(Edit edit, String key) {
    List<String> path = new ArrayList<>(edit.path());
    path.add(key);
    return new Edit(edit.document(), path);
  }

  /** Values of other kinds. */
  private void kinds(Edit edit) {
    JsonNode value = edit.value();
    add("null-instead", edit, edit.replaced(JSON.nullNode()));
    add("wrapped-in-list", edit, edit.replaced(JSON.arrayNode().add(value)));
    add("wrapped-in-object", edit, edit.replaced(wrapped(value)));
    JsonNode other = value.isString()
        ? JSON.numberNode(7)
        : value.isBoolean()
            ? JSON.stringNode(value.toString())
            : value.isNumber() ? JSON.stringNode(value.toString()) : JSON.booleanNode(true);
    add("wrong-type", edit, edit.replaced(other));
    if (value.isContainer() && !value.isEmpty()) {
      JsonNode first =
          value.isArray() ? value.get(0) : value.properties().iterator().next().getValue();
      add("unwrapped", edit, edit.replaced(first));
    }
  }

  private static ObjectNode wrapped(JsonNode value) {
    ObjectNode object = JSON.objectNode();
    object.set("value", value);
    return object;
  }

  private void union(Shape.OneOf union, Edit edit) {
    String tag = edit.value().path(union.tag()).asString("");
    Edit at = under(edit, union.tag());
    add("tag-unknown", at, at.replaced(JSON.stringNode(tag + "_x")));
    for (Shape.Variant variant : union.variants()) {
      if (variant.tag().equals(tag)) {
        at(new Shape.Ref(variant.type()), edit);
      } else {
        add("tag-changed", at, at.replaced(JSON.stringNode(variant.tag())));
      }
    }
  }

  private void object(Shape.ObjectOf object, Edit edit) {
    for (Field field : object.fields()) {
      if (edit.value().has(field.name())) {
        Edit member = under(edit, field.name());
        add("required-dropped", member, member.removed());
        for (String name : List.of(Words.camel(field.name()), field.name() + "_id", "data")) {
          if (!edit.value().has(name) && !name.isEmpty()) {
            add("renamed", member, member.renamed(name));
          }
        }
        moved(member, edit);
        at(field.shape(), member);
      }
    }
    object
        .others()
        .ifPresent(others -> edit.value().propertyNames().stream()
            .filter(n -> object.fields().stream().noneMatch(f -> f.name().equals(n)))
            .forEach(n -> at(others, under(edit, n))));
    ObjectNode more = (ObjectNode) edit.value().deepCopy();
    add("property-added", edit, edit.replaced(more.put("undeclared_property", true)));
  }

  /** A member to the object above its own, or into one beside it. */
  private void moved(Edit member, Edit object) {
    JsonNode value = member.value();
    if (!object.path().isEmpty()) {
      Edit above =
          new Edit(member.removed(), object.path().subList(0, object.path().size() - 1));
      if (above.value() instanceof ObjectNode parent && !parent.has(member.key())) {
        ObjectNode moved = parent.deepCopy();
        moved.set(member.key(), value);
        add("moved-up", member, above.replaced(moved));
      }
    }
    for (Map.Entry<String, JsonNode> beside : object.value().properties()) {
      if (beside.getValue() instanceof ObjectNode inner
          && !beside.getKey().equals(member.key())
          && !inner.has(member.key())) {
        ObjectNode moved = inner.deepCopy();
        moved.set(member.key(), value);
        add(
            "moved-down",
            member,
            under(new Edit(member.removed(), object.path()), beside.getKey()).replaced(moved));
        return;
      }
    }
  }

  private void list(Shape.ListOf list, Edit edit) {
    sizes(list.constraints(), edit);
    JsonNode value = edit.value();
    if (!value.isEmpty()
        && list.constraints().stream().anyMatch(Constraint.UniqueItems.class::isInstance)) {
      ArrayNode again = ((ArrayNode) value.deepCopy()).add(value.get(0));
      add("item-repeated", edit, edit.replaced(again));
    }
    if (!value.isEmpty()) {
      at(list.item(), under(edit, String.valueOf(dice.below(value.size()))));
    }
  }

  private void tuple(Shape.TupleOf tuple, Edit edit) {
    JsonNode value = edit.value();
    for (int i = 0; i < value.size(); i++) {
      Optional<Shape> item =
          i < tuple.items().size() ? Optional.of(tuple.items().get(i)) : tuple.rest();
      Edit at = under(edit, String.valueOf(i));
      item.ifPresent(s -> at(s, at));
    }
    if (!value.isEmpty()) {
      Edit last = under(edit, String.valueOf(value.size() - 1));
      add("item-dropped", last, last.removed());
    }
    add("item-added", edit, edit.replaced(((ArrayNode) value.deepCopy()).add("more")));
  }

  private void sizes(List<Constraint> constraints, Edit edit) {
    for (Constraint constraint : constraints) {
      if (constraint instanceof Constraint.MinSize min && min.size() > 0) {
        add("too-few", edit, edit.replaced(sized(edit.value(), min.size() - 1)));
      } else if (constraint instanceof Constraint.MaxSize max && max.size() < 2000) {
        add("too-many", edit, edit.replaced(sized(edit.value(), max.size() + 1)));
      }
    }
  }

  /** The same with so many items or members. */
  private JsonNode sized(JsonNode value, int size) {
    if (value instanceof ArrayNode array) {
      ArrayNode sized = JSON.arrayNode();
      for (int i = 0; i < size && !array.isEmpty(); i++) {
        sized.add(array.get(i % array.size()));
      }
      return sized;
    }
    ObjectNode sized = JSON.objectNode();
    List<JsonNode> values = value.valueStream().toList();
    for (int i = 0; i < size && !values.isEmpty(); i++) {
      sized.set("key_" + (i + 1), values.get(i % values.size()));
    }
    return sized;
  }

  /** Members and items that an assertion may ask for are taken away, one by one. */
  private void checked(Shape.Checked checked, Edit edit) {
    JsonNode value = edit.value();
    if (value.isObject()) {
      for (String name : List.copyOf(value.propertyNames())) {
        Edit member = under(edit, name);
        add("member-dropped", member, member.removed());
        add("member-emptied", member, member.replaced(JSON.stringNode("")));
      }
      ObjectNode more = (ObjectNode) value.deepCopy();
      add("member-added", edit, edit.replaced(more.put("undeclared_member", true)));
    } else if (value.isArray()) {
      for (int i = 0; i < value.size(); i++) {
        Edit item = under(edit, String.valueOf(i));
        add("item-dropped", item, item.removed());
      }
      add("item-added", edit, edit.replaced(((ArrayNode) value.deepCopy()).add(true)));
    } else if (value.isString()) {
      add("text-changed", edit, edit.replaced(JSON.stringNode(value.stringValue() + "\u0001")));
      add("emptied", edit, edit.replaced(JSON.stringNode("")));
    } else if (value.isNumber()) {
      add(
          "number-changed",
          edit,
          edit.replaced(JSON.numberNode(value.decimalValue().negate())));
    }
  }
}
