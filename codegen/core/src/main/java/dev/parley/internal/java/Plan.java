package dev.parley.internal.java;

import dev.parley.model.Documentation;
import dev.parley.model.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A type that will be emitted, its names settled; with the types inside it. */
sealed interface Plan {
  /** The type inside every type that is too wide for a record. */
  String BUILDER = "Builder";

  String name();

  /** As {@link Imports#use} takes it. */
  String type();

  Documentation documentation();

  /** The types that stand inside it. */
  default List<Plan> nested() {
    return List.of();
  }

  /** Simple names of all types inside this one. */
  default List<String> nestedNames() {
    List<String> names = new ArrayList<>();
    if (this instanceof RecordPlan record && record.wide()) {
      names.add(BUILDER);
    }
    for (Plan plan : nested()) {
      names.add(plan.name());
      names.addAll(plan.nestedNames());
    }
    return names;
  }

  /** All records among this and the types inside it. */
  default List<RecordPlan> records() {
    List<RecordPlan> records = new ArrayList<>();
    if (this instanceof RecordPlan record) {
      records.add(record);
    }
    nested().forEach(plan -> records.addAll(plan.records()));
    return records;
  }

  /**
   * An interface that a record implements.
   *
   * @param type as {@link Imports#use} takes it
   * @param tag the property that tells the members of a union apart; none for a choice
   */
  record Membership(String type, Optional<String> tag) {}

  /**
   * @param type with the types that it stands in
   * @param codec the class that reads and writes it, as {@link Imports#use} takes it
   * @param suffix what the names of its codec's methods end with: nothing where it is what the codec is for
   * @param interfaces the unions and choices that it is a member of
   * @param check names the schema whose assertion a whole value must keep
   */
  record RecordPlan(
      String name,
      String type,
      String codec,
      String suffix,
      Documentation documentation,
      Layout layout,
      List<Membership> interfaces,
      Optional<String> check,
      List<Plan> nested)
      implements Plan {
    /** Parameters of a constructor, besides the object itself; {@code long} and {@code double} count twice (JVMS 4.3.3). */
    private static final int MOST_SLOTS = 254;

    private static final int MOST_PROPERTIES = 300;

    private static final Set<String> TWO_SLOTS = Set.of("long", "double");

    List<Component> components() {
      return layout.components();
    }

    List<ConstantProperty> constants() {
      return layout.constants();
    }

    List<String> properties() {
      return layout.properties();
    }

    boolean closed() {
      return layout.closed();
    }

    Optional<Collected> others() {
      return layout.others();
    }

    boolean tuple() {
      return layout.kind() == Layout.Kind.TUPLE;
    }

    boolean object() {
      return layout.kind() == Layout.Kind.OBJECT;
    }

    /** Whether an array of it may have fewer or more items than it has components. */
    boolean openTuple() {
      return tuple()
          && (others().isPresent() || components().stream().anyMatch(c -> !c.required()));
    }

    /** Whether it has more values than a constructor may have parameters, or than fit into one method; so it is a class and no record. */
    boolean wide() {
      int slots = 0;
      for (Component component : layout.all()) {
        slots += TWO_SLOTS.contains(component.type()) ? 2 : 1;
      }
      return slots > MOST_SLOTS || properties().size() > MOST_PROPERTIES;
    }

    /**
     * What is said of each component, on a line of its own. Commas stand on the side that is away from the first component which must be
     * there, or the one that leads where none must: nobody else's line changes when one that need not comes or goes.
     *
     * @param indent of at least two columns
     */
    String byLines(List<String> components, String indent) {
      int fixed = layout.fixed();
      String behind = indent.substring(2) + ", ";
      StringBuilder out = new StringBuilder();
      for (int i = 0; i < components.size(); i++) {
        out.append(i > fixed ? behind : indent).append(components.get(i));
        out.append(i < fixed ? ",\n" : "\n");
      }
      return out.toString();
    }

    RecordPlan checked(String schema) {
      return new RecordPlan(
          name,
          type,
          codec,
          suffix,
          documentation,
          layout,
          interfaces,
          Optional.of(schema),
          nested);
    }
  }

  /**
   * How a record lies in documents.
   *
   * @param shape what it is made of
   * @param properties names of all properties in declared order
   * @param others keeps undeclared properties of an object, or further items of a tuple
   * @param lead of an object's properties the one before and behind which commas stand, if none must be there
   */
  record Layout(
      Kind kind,
      Shape shape,
      List<Component> components,
      List<ConstantProperty> constants,
      List<String> properties,
      boolean closed,
      Optional<Collected> others,
      Optional<String> lead) {
    enum Kind {
      OBJECT,
      TUPLE,
      /** An option of a choice: its only component is the whole value. */
      WRAPPER
    }

    /** All components, in the order of the constructor. */
    List<Component> all() {
      List<Component> all = new ArrayList<>(components);
      others.ifPresent(o -> all.add(o.component()));
      return all;
    }

    /** Where among {@link #all} the one is that has no comma. */
    private int fixed() {
      List<Component> all = all();
      int required = all.stream().map(Component::required).toList().indexOf(true);
      return required >= 0
          ? required
          : Math.max(0, all.stream().map(Component::property).toList().indexOf(lead.orElse(null)));
    }
  }

  /**
   * A component that holds any number of values which stand among the others in documents.
   *
   * @param reader of one value, a function of a reader
   * @param writer of one value, a function of the value and a writer
   */
  record Collected(Component component, String reader, String writer) {}

  /**
   * One of some values, told apart by what they look like.
   *
   * @param codec the class that reads and writes it, as {@link Imports#use} takes it
   * @param schema its name among the schemas
   * @param several the simple name of what is several of the options at once, where they overlap
   * @param check whether a whole value must keep an assertion of that schema
   * @param nested the options that stand inside it
   */
  record ChoicePlan(
      String name,
      String type,
      String codec,
      Documentation documentation,
      List<Option> options,
      String schema,
      boolean exactlyOne,
      Optional<String> several,
      boolean check,
      List<Plan> nested)
      implements Plan {

    /**
     * @param type the record that it is, as {@link Imports#use} takes it
     * @param value reads and writes that record
     * @param kinds what its values may be in documents
     */
    record Option(String type, Value value, Set<JsonKind> kinds) {}
  }

  /** One of some texts; {@code open} ones keep texts that they do not know. */
  record EnumPlan(
      String name, String type, Documentation documentation, List<Constant> constants, boolean open)
      implements Plan {
    /** A constant and its text in documents. */
    record Constant(String name, String value) {}
  }
}
