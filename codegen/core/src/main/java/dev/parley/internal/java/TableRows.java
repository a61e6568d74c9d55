package dev.parley.internal.java;

import java.util.ArrayList;
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

  /** What primitives are before there is a value. */
  private static final Map<String, String> NONE =
      Map.of("boolean", "false", "int", "0", "long", "0L", "double", "0.0");

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

  /** What the method says of each component, in the order of the constructor. */
  List<String> of(Plan.RecordPlan record) {
    ConstantPlaces constants = new ConstantPlaces(record);
    List<String> rows = new ArrayList<>();
    record
        .components()
        .forEach(c ->
            rows.add(row(record, c, "p." + constants.of(c.property()) + component(record, c))));
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
    boolean isPrimitive = component.present() && !value.primitive().isEmpty();
    if (isPrimitive && !value.codec().isEmpty()) {
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
        + file.code(value.writer("out")) + ", " + accessor + ", " + schema(schema)
        + (isPrimitive ? ", " + NONE.get(value.primitive()) : "") + ")";
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
