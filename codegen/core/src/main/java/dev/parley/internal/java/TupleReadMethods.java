package dev.parley.internal.java;

/** The methods of a codec that read a tuple, item by item; the last ones may be missing, and more may follow. */
final class TupleReadMethods {
  private final JavaFile file;
  private final String runtime;
  private final ReadMethods methods;

  TupleReadMethods(JavaFile file, String runtime, ReadMethods methods) {
    this.file = file;
    this.runtime = runtime;
    this.methods = methods;
  }

  /** One method of that name. */
  String method(Plan.RecordPlan record, String access, String method) {
    StringBuilder items = new StringBuilder();
    boolean open = record.openTuple();
    for (Component component : record.components()) {
      boolean first = component == record.components().get(0);
      String value = methods.readingOf(component);
      if (component.required()) {
        items.append(first && !open ? "" : methods.reading() + ".nextItem(p);\n");
        items.append(file.code(component.type()) + " " + component.name() + " = " + value + ";\n");
      } else {
        items.append(methods.local(component)).append('\n');
        items.append("if (more && (more = p.nextItem())) {\n  ");
        items.append(component.name() + " = " + value + ";\n}\n");
      }
    }
    record
        .others()
        .ifPresent(rest -> items
            .append(file.code(rest.component().type()))
            .append(" rest = ")
            .append(tuples())
            .append(".rest(p, more, ")
            .append(file.code(rest.reader()))
            .append(");\n"));
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
        .with("type", methods.type(record))
        .with("method", method)
        .with("begin", open ? "p.beginArray()" : methods.reading() + ".beginArray(p)")
        .with("more", open ? "boolean more = true;" : "")
        .with("items", items.toString())
        .with("end", end(record))
        .with("arguments", ReadMethods.arguments(record))
        .render();
  }

  private String end(Plan.RecordPlan record) {
    if (record.others().isPresent()) {
      return "";
    }
    return record.openTuple() ? tuples() + ".end(p, more);" : methods.reading() + ".endArray(p);";
  }

  private String tuples() {
    return file.code("`" + runtime + ".Tuples`");
  }
}
