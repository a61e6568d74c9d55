package dev.parley.internal.java;

import java.util.ArrayList;
import java.util.List;

/** The methods of a codec that read and write a tuple, item by item; the last ones may be missing, and more may follow. */
final class TupleMethods {
  private final JavaFile file;
  private final String runtime;
  private final ComponentCode components;

  TupleMethods(JavaFile file, String runtime) {
    this.file = file;
    this.runtime = runtime;
    this.components = new ComponentCode(runtime);
  }

  private String type(Plan.RecordPlan record) {
    return file.code("`" + record.type() + "`");
  }

  private String reading() {
    return file.code("`" + runtime + ".Reading`");
  }

  private String tuples() {
    return file.code("`" + runtime + ".Tuples`");
  }

  String read(Plan.RecordPlan record, String access, String method) {
    StringBuilder items = new StringBuilder();
    List<String> arguments = new ArrayList<>();
    boolean open = record.openTuple();
    for (Component component : record.components()) {
      boolean first = component == record.components().get(0);
      String value = file.code(components.read(component, "p"));
      arguments.add(component.name());
      if (component.required()) {
        items.append(first && !open ? "" : reading() + ".nextItem(p);\n");
        items.append(file.code(component.type()) + " " + component.name() + " = " + value + ";\n");
      } else {
        String type = file.code(component.type().replace(JavaFile.NULLABLE, ""));
        items.append(type + " " + component.name() + " = null;\n");
        items.append("if (more && (more = p.nextItem())) {\n  ");
        items.append(component.name() + " = " + value + ";\n}\n");
      }
    }
    record.others().ifPresent(rest -> {
      arguments.add("rest");
      items
          .append(file.code(rest.component().type()))
          .append(" rest = ")
          .append(tuples())
          .append(".rest(p, more, ")
          .append(file.code(rest.reader()))
          .append(");\n");
    });
    return file.template("""
            ${access} ${type} ${method}(`dev.parley.runtime.JsonReader` p) {
              ${begin};
              ${more}
              ${items}
              ${end}
              return new ${type}(${arguments});
            }
            """)
        .with("access", access)
        .with("type", type(record))
        .with("method", method)
        .with("begin", open ? "p.beginArray()" : reading() + ".beginArray(p)")
        .with("more", open ? "boolean more = true;" : "")
        .with("items", items.toString())
        .with("end", end(record))
        .with("arguments", String.join(", ", arguments))
        .render();
  }

  private String end(Plan.RecordPlan record) {
    if (record.others().isPresent()) {
      return "";
    }
    return record.openTuple() ? tuples() + ".end(p, more);" : reading() + ".endArray(p);";
  }

  String write(Plan.RecordPlan record, String access, String method) {
    StringBuilder items = new StringBuilder();
    for (Component component : record.components()) {
      String value = "value." + component.name() + "()";
      String write = file.code(components.write(component, value, "out")) + ";";
      items.append(
          component.required() ? write + "\n" : "if (" + value + " != null) { " + write + " }\n");
    }
    record
        .others()
        .ifPresent(rest -> items
            .append(tuples())
            .append(".write(value." + rest.component().name() + "(), out, ")
            .append(file.code(rest.writer()) + ");\n"));
    return file.template("""
            ${access} void ${method}(${type} value, `dev.parley.runtime.JsonWriter` out) {
              out.beginArray();
              ${items}
              out.endArray();
            }
            """)
        .with("access", access)
        .with("type", type(record))
        .with("method", method)
        .with("items", items.toString())
        .render();
  }
}
