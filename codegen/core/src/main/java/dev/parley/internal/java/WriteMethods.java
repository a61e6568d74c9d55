package dev.parley.internal.java;

import dev.parley.internal.names.NameAllocator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The methods of a codec that write a record, and the names of its properties, encoded once. */
final class WriteMethods {
  static final int CONSTANTS = 1000;
  static final String NAMES = "Names";
  private static final int PART = 100;

  private final JavaFile file;
  private final String runtime;
  private final String schemas;
  private final ComponentCode components;
  private final NameAllocator names = new NameAllocator();
  private final Map<String, String> constants = new HashMap<>();
  private final List<Map<String, String>> propertyNames = new ArrayList<>();

  /**
   * @param schemas the class with the schemas of the package
   */
  WriteMethods(JavaFile file, String runtime, String schemas) {
    this.file = file;
    this.runtime = runtime;
    this.schemas = schemas;
    this.components = new ComponentCode(runtime);
  }

  private String support(String type) {
    return "`" + runtime + "." + type + "`";
  }

  /** Constants for the names of all properties that the methods so far write. */
  String propertyNames() {
    StringBuilder out = new StringBuilder();
    for (int part = 0; part < propertyNames.size(); part++) {
      int i = part;
      String constants = propertyNames.get(i).entrySet().stream()
          .map(e -> constant(e.getKey(), e.getValue(), i == 0 ? "private " : ""))
          .collect(Collectors.joining("\n"));
      out.append(
          i == 0
              ? constants
              : "\n\n/** Java initialises a class in one method, which has room for so many. */\n"
                  + "private static final class " + NAMES + i + " {\n" + constants.indent(2) + "}");
    }
    return out.toString();
  }

  private String constant(String property, String name, String access) {
    String type = file.code("`tools.jackson.core.io.SerializedString`");
    return access + "static final " + type + " " + name + " = new " + type + "("
        + JavaText.literal(property) + ");";
  }

  private String constant(String property) {
    return constants.computeIfAbsent(property, p -> {
      String wanted = JavaIdentifiers.constant(p);
      // Where a name can be a variable or a type, it is the variable (JLS 6.4.2).
      String name = names.allocate(file.isTypeOfPackage(wanted) ? wanted + "_" : wanted);
      if (propertyNames.isEmpty()
          || propertyNames.get(propertyNames.size() - 1).size() == CONSTANTS) {
        propertyNames.add(new LinkedHashMap<>());
      }
      propertyNames.get(propertyNames.size() - 1).put(p, name);
      return propertyNames.size() == 1 ? name : NAMES + (propertyNames.size() - 1) + "." + name;
    });
  }

  String root(Plan.RecordPlan record, String access) {
    if (record.check().isEmpty()) {
      return write(record, access, "write");
    }
    return file.template("""
            ${access} void write(${type} value, `tools.jackson.core.JsonGenerator` out) {
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
            ${access} void ${method}(${type} value, `tools.jackson.core.JsonGenerator` out) {
              out.writeStart${kind}();
              ${properties}
              out.writeEnd${kind}();
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
            private static void ${method}(${type} value, `tools.jackson.core.JsonGenerator` out) {
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
              ? writeConstant(constantsByName.get(property))
              : writeComponent(componentsByName.get(property), record.tuple()));
    }
    return properties;
  }

  private String writeConstant(ConstantProperty constant) {
    String method = constant.type().equals("`java.lang.String`")
        ? "writeString"
        : constant.type().equals("boolean") ? "writeBoolean" : "writeNumber";
    return "out.writeName(" + constant(constant.property()) + ");\nout." + method + "(value."
        + constant.name() + "());\n";
  }

  private String writeComponent(Component component, boolean tuple) {
    String value = "value." + component.name() + "()";
    String name = tuple ? "" : "out.writeName(" + constant(component.property()) + ");\n";
    String both = name + file.code(components.write(component, value, "out")) + ";\n";
    return component.required() ? both : "if (" + value + " != null) {\n" + both.indent(2) + "}\n";
  }
}
