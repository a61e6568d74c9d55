package dev.parley.internal.java;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The methods of a codec that write a record. */
final class WriteMethods {
  private static final int PART = 100;

  private final JavaFile file;
  private final String runtime;
  private final String schemas;
  private final ComponentCode components;
  private final PropertyNames names;

  /**
   * @param schemas the class with the schemas of the package
   */
  WriteMethods(JavaFile file, String runtime, String schemas, PropertyNames names) {
    this.file = file;
    this.runtime = runtime;
    this.schemas = schemas;
    this.names = names;
    this.components = new ComponentCode(runtime);
  }

  private String support(String type) {
    return "`" + runtime + "." + type + "`";
  }

  String root(Plan.RecordPlan record, String access) {
    if (record.check().isEmpty()) {
      return write(record, access, "write");
    }
    return file.template("""
            ${access} void write(${type} value, `dev.parley.runtime.JsonWriter` out) {
              `${runtime}.Writing`.kept(out, ${schemas}.SCHEMAS, ${schema}, o -> put(value, o));
            }

            """.replace("${runtime}", runtime))
            .with("access", access)
            .with("type", file.code("`" + record.type() + "`"))
            .with("schemas", schemas)
            .with("schema", JavaText.literal(record.check().get()))
            .render()
        + write(record, "private static", "put");
  }

  String nested(Plan.RecordPlan record) {
    return write(record, "private static", "write" + record.suffix());
  }

  private String write(Plan.RecordPlan record, String access, String method) {
    List<String> properties = properties(record);
    record
        .others()
        .ifPresent(o -> properties.add(file.code(support(record.tuple() ? "Tuples" : "Additional")
            + ".write(value." + o.component().name() + "(), out, " + o.writer() + ");\n")));
    List<String> parts = new ArrayList<>();
    for (int at = 0; record.wide() && at < properties.size(); at += PART) {
      parts.add(String.join("", properties.subList(at, Math.min(properties.size(), at + PART))));
    }
    StringBuilder out = new StringBuilder(file.template("""
            ${access} void ${method}(${type} value, `dev.parley.runtime.JsonWriter` out) {
              out.begin${kind}();
              ${properties}
              out.end${kind}();
            }
            """)
        .with("access", access)
        .with("method", method)
        .with("type", file.code("`" + record.type() + "`"))
        .with("kind", record.tuple() ? "Array" : "Object")
        .with("properties", parts.isEmpty() ? String.join("", properties) : calls(method, parts))
        .render());
    for (int i = 0; i < parts.size(); i++) {
      out.append("\n").append(part(record, method + "Part" + i, parts.get(i)));
    }
    return out.toString();
  }

  private static String calls(String method, List<String> parts) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < parts.size(); i++) {
      out.append(method).append("Part").append(i).append("(value, out);\n");
    }
    return out.toString();
  }

  private String part(Plan.RecordPlan record, String method, String properties) {
    return file.template("""
            private static void ${method}(${type} value, `dev.parley.runtime.JsonWriter` out) {
              ${properties}
            }
            """)
        .with("method", method)
        .with("type", file.code("`" + record.type() + "`"))
        .with("properties", properties)
        .render();
  }

  private List<String> properties(Plan.RecordPlan record) {
    Map<String, ConstantProperty> constantsByName = new HashMap<>();
    record.constants().forEach(c -> constantsByName.put(c.property(), c));
    Map<String, Component> componentsByName = new HashMap<>();
    record.components().forEach(c -> componentsByName.put(c.property(), c));
    List<String> properties = new ArrayList<>();
    for (String property : record.properties()) {
      properties.add(
          constantsByName.containsKey(property)
              ? writeConstant(constantsByName.get(property), record)
              : writeComponent(componentsByName.get(property), record));
    }
    return properties;
  }

  private String writeConstant(ConstantProperty constant, Plan.RecordPlan record) {
    String method = constant.type().equals("`java.lang.String`")
        ? "text"
        : constant.type().equals("boolean") ? "bool" : "number";
    return name(record, constant.bit()) + "out." + method + "(value." + constant.name() + "());\n";
  }

  private String name(Plan.RecordPlan record, int bit) {
    return "out.name(" + names.of(record) + ", " + names.place(record, bit) + "); ";
  }

  private String writeComponent(Component component, Plan.RecordPlan record) {
    String value = "value." + component.name() + "()";
    String name = record.tuple() ? "" : name(record, component.bit());
    String both = name + file.code(components.write(component, value, "out")) + ";";
    return component.required() ? both + "\n" : "if (" + value + " != null) { " + both + " }\n";
  }
}
