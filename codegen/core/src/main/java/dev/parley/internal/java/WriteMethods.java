package dev.parley.internal.java;

import dev.parley.internal.names.NameAllocator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The methods of a codec that write a record, and the names of its properties, encoded once. */
final class WriteMethods {
  private final JavaFile file;
  private final String runtime;
  private final String schemas;
  private final ComponentCode components;
  private final NameAllocator constants = new NameAllocator();
  private final Map<String, String> propertyNames = new LinkedHashMap<>();

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
    String type = file.code("`tools.jackson.core.io.SerializedString`");
    return propertyNames.entrySet().stream()
        .map(e -> "private static final " + type + " " + e.getValue() + " = new " + type + "("
            + JavaText.literal(e.getKey()) + ");")
        .collect(Collectors.joining("\n"));
  }

  private String constant(String property) {
    return propertyNames.computeIfAbsent(
        property, p -> constants.allocate(JavaIdentifiers.constant(p)));
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
    StringBuilder properties = new StringBuilder();
    Map<String, ConstantProperty> constantsByName = new HashMap<>();
    record.constants().forEach(c -> constantsByName.put(c.property(), c));
    Map<String, Component> componentsByName = new HashMap<>();
    record.components().forEach(c -> componentsByName.put(c.property(), c));
    for (String property : record.properties()) {
      properties.append(
          constantsByName.containsKey(property)
              ? writeConstant(constantsByName.get(property))
              : writeComponent(componentsByName.get(property), record.tuple()));
    }
    record
        .others()
        .ifPresent(
            o -> properties.append(file.code(support(record.tuple() ? "Tuples" : "Additional")
                + ".write(value." + o.component().name() + "(), out, " + o.writer() + ");\n")));
    return file.template("""
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
        .with("properties", properties.toString())
        .render();
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
