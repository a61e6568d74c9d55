package dev.parley.internal.java;

import dev.parley.model.Documentation;
import java.util.ArrayList;
import java.util.List;

/** A type that will be emitted, its names settled; with the types inside it. */
sealed interface Plan {
  String name();

  /** As {@link Imports#use} takes it. */
  String type();

  /**
   * A union that a record is a member of.
   *
   * @param type the interface, as {@link Imports#use} takes it
   * @param tag the property that tells its members apart
   */
  record Membership(String type, String tag) {}

  Documentation documentation();

  /**
   * @param type with the types that it stands in
   * @param properties names of all properties in declared order
   * @param tuple whether it is written as an array
   * @param interfaces the unions that it is a member of
   * @param nested the types that stand inside it
   */
  record RecordPlan(
      String name,
      String type,
      Documentation documentation,
      List<Component> components,
      List<ConstantProperty> constants,
      List<String> properties,
      boolean closed,
      boolean tuple,
      List<Membership> interfaces,
      List<Plan> nested)
      implements Plan {

    /** This record and all records inside it. */
    List<RecordPlan> records() {
      List<RecordPlan> records = new ArrayList<>();
      records.add(this);
      for (Plan plan : nested) {
        if (plan instanceof RecordPlan record) {
          records.addAll(record.records());
        }
      }
      return records;
    }

    /** Simple names of all types inside this one. */
    List<String> nestedNames() {
      List<String> names = new ArrayList<>();
      for (Plan plan : nested) {
        names.add(plan.name());
        if (plan instanceof RecordPlan record) {
          names.addAll(record.nestedNames());
        }
      }
      return names;
    }
  }

  /** One of some texts; {@code open} ones keep texts that they do not know. */
  record EnumPlan(
      String name, String type, Documentation documentation, List<Constant> constants, boolean open)
      implements Plan {
    /** A constant and its text in documents. */
    record Constant(String name, String value) {}
  }
}
