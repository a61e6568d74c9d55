package dev.parley.internal.java;

import dev.parley.internal.names.NameAllocator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The methods of a codec that write a record, and the names of its properties, encoded once. */
final class WriteMethods {
  private final JavaFile file;
  private final String runtime;
  private final NameAllocator constants = new NameAllocator();
  private final Map<String, String> propertyNames = new LinkedHashMap<>();

  WriteMethods(JavaFile file, String runtime) {
    this.file = file;
    this.runtime = runtime;
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
    return write(record, access, "");
  }

  String nested(Plan.RecordPlan record) {
    return write(record, "private static", record.name());
  }

  private String write(Plan.RecordPlan record, String access, String suffix) {
    StringBuilder properties = new StringBuilder();
    for (String property : record.properties()) {
      record.constants().stream()
          .filter(c -> c.property().equals(property))
          .forEach(c -> properties.append(writeConstant(c)));
      record.components().stream()
          .filter(c -> c.property().equals(property))
          .forEach(c -> properties.append(writeComponent(c, record.tuple())));
    }
    return file.template("""
            ${access} void write${suffix}(${type} value, `tools.jackson.core.JsonGenerator` out) {
              out.writeStart${kind}();
              ${properties}
              out.writeEnd${kind}();
            }
            """)
        .with("access", access)
        .with("suffix", suffix)
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
    String inner = component.value().writer("out");
    String statement;
    if (component.both()) {
      statement = support("Writing") + ".optional(" + value + ", out, " + inner + ")";
    } else if (component.nullable()) {
      statement = support("Writing") + ".nullable(" + value + ", out, " + inner + ")";
    } else {
      statement = component.value().write().apply(value, "out");
    }
    String both = name + file.code(statement) + ";\n";
    return component.required() ? both : "if (" + value + " != null) {\n" + both.indent(2) + "}\n";
  }
}
