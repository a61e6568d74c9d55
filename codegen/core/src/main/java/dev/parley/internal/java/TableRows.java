package dev.parley.internal.java;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** What the table of a record says of its properties, each on a line: its name, how it is read and written, its accessor, and its schema. */
final class TableRows {
  /** What the support code says of a value itself. */
  private static final Map<String, String> SCHEMAS = Map.of(
      "TEXT", "{'type':'string'}",
      "BOOL", "{'type':'boolean'}",
      "INT64", "{'type':'integer'}",
      "INT32", "{'type':'integer','range':'int32'}",
      "INTEGER", "{'type':'integer','range':'big'}",
      "DECIMAL", "{'type':'number'}",
      "EXACT", "{'type':'number','range':'big'}",
      "ANY", "{}");

  private static final String REFERENCE = "{'ref':'";

  private final JavaFile file;
  private final RecordSchemas schemas;
  private final Function<Plan.RecordPlan, String> tables;
  private final Set<String> direct = new HashSet<>();

  /**
   * @param tables names the constant with the table of a record
   */
  TableRows(JavaFile file, RecordSchemas schemas, Function<Plan.RecordPlan, String> tables) {
    this.file = file;
    this.schemas = schemas;
    this.tables = tables;
  }

  private String type(Plan.RecordPlan record) {
    return file.code("`" + record.type() + "`");
  }

  /** Whether the tables of other records say that this one is read and written by its own. */
  boolean isDirect(Plan.RecordPlan record) {
    return direct.contains(record.type());
  }

  /** Constants before or behind all properties; those between others stand before the next one. */
  String alone(Plan.RecordPlan record) {
    List<String> lines = new ArrayList<>();
    List<String> properties = record.properties();
    int front = front(record);
    for (String property : properties.subList(0, front)) {
      lines.add("p." + constant("constant", record, property) + ";");
    }
    int behind = properties.size();
    while (behind > front && constantsByName(record).containsKey(properties.get(behind - 1))) {
      behind--;
    }
    for (String property : properties.subList(behind, properties.size())) {
      lines.add("p." + constant("last", record, property) + ";");
    }
    return String.join("\n", lines);
  }

  /** How many constants stand before all properties. */
  private static int front(Plan.RecordPlan record) {
    int front = 0;
    while (front < record.constants().size()
        && constantsByName(record).containsKey(record.properties().get(front))) {
      front++;
    }
    return front;
  }

  private static Map<String, ConstantProperty> constantsByName(Plan.RecordPlan record) {
    Map<String, ConstantProperty> byName = new HashMap<>();
    record.constants().forEach(c -> byName.put(c.property(), c));
    return byName;
  }

  private String constant(String method, Plan.RecordPlan record, String property) {
    ConstantProperty constant = constantsByName(record).get(property);
    return method + "(" + JavaText.literal(property) + ", " + constant.code() + ")";
  }

  /** What the method says of each component, in the order of the constructor. */
  List<String> of(Plan.RecordPlan record) {
    Map<String, ConstantProperty> constantsByName = constantsByName(record);
    Map<String, Component> components = new HashMap<>();
    record.components().forEach(c -> components.put(c.property(), c));
    List<String> rows = new ArrayList<>();
    StringBuilder before = new StringBuilder();
    for (String property :
        record.properties().subList(front(record), record.properties().size())) {
      if (constantsByName.containsKey(property)) {
        before.append(constant("constant", record, property)).append('.');
      } else {
        Component component = components.get(property);
        rows.add(row(record, component, "p." + before + component(record, component)));
        before.setLength(0);
      }
    }
    record.others().ifPresent(o -> rows.add(row(record, o.component(), "p." + others(record, o))));
    return rows;
  }

  private String row(Plan.RecordPlan record, Component component, String value) {
    return record.wide() ? "value." + component.name() + " = " + value + ";\n" : value;
  }

  private String component(Plan.RecordPlan record, Component component) {
    String name = JavaText.literal(component.property()) + ", ";
    String accessor = type(record) + "::" + component.name();
    String schema = schemas.of(record).properties().get(component.property());
    Value value = component.value();
    if (component.present() && !value.primitive().isEmpty()) {
      return primitive(value) + "(" + name + accessor + further(value, schema) + ")";
    }
    String method = component.both()
        ? "optionalNullable"
        : component.nullable() ? "nullable" : component.required() ? "required" : "optional";
    String nested = nested(record, component);
    if (!nested.isEmpty()) {
      return method + "(" + name + nested + ", " + accessor + ")";
    }
    if (!value.codec().isEmpty()) {
      return method + "(" + name + file.code(value.codec()) + ", " + accessor
          + further(value, schema) + ")";
    }
    return method + "(" + name + file.code(value.reader("p")) + ", "
        + file.code(value.writer("out")) + ", " + accessor + ", " + schema(schema) + ")";
  }

  private static String further(Value value, String schema) {
    return isTold(value, schema) ? "" : ", " + schema(schema);
  }

  /** Whether what reads and writes a value says its schema too. */
  private static boolean isTold(Value value, String schema) {
    boolean isList = schema.startsWith("{'enum':[") && schema.endsWith("]}");
    return isList
        || schema.equals(SCHEMAS.get(value.codec().substring(value.codec().lastIndexOf('.') + 1)));
  }

  private static String primitive(Value value) {
    return switch (value.primitive()) {
      case "boolean" -> "bool";
      case "long" -> "int64";
      case "int" -> "int32";
      default -> "decimal";
    };
  }

  /** The constant of a record that the component is; empty where it is anything else. */
  private String nested(Plan.RecordPlan record, Component component) {
    for (Plan plan : record.nested()) {
      if (plan instanceof Plan.RecordPlan inner
          && inner.object()
          && component.value().read().apply("p").equals("read" + inner.suffix() + "(p)")) {
        direct.add(inner.type());
        return tables.apply(inner);
      }
    }
    return "";
  }

  private String others(Plan.RecordPlan record, Plan.Collected others) {
    return "others(" + file.code(others.reader()) + ", " + file.code(others.writer()) + ", "
        + type(record) + "::" + others.component().name() + ", "
        + schema(schemas.of(record).others()) + ")";
  }

  /** References are the names that they refer to. */
  private static String schema(String text) {
    boolean isReference =
        text.startsWith(REFERENCE) && text.indexOf('\'', REFERENCE.length()) == text.length() - 2;
    return JavaText.expression(
        isReference ? text.substring(REFERENCE.length(), text.length() - 2) : text);
  }
}
