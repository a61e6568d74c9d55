package dev.parley.internal.java;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a codec knows of the objects that it reads and writes: a method for each, which names every property on one line, in the order of the
 * record's constructor. The support code reads and writes by what it says.
 */
final class ObjectTables {
  /** Of how many properties one method has room for. */
  private static final int PART = 100;

  /** Beyond so many properties one class has not enough constants: the parts stand in classes of their own. */
  private static final int MOST_IN_ONE_CLASS = 1000;

  private final JavaFile file;
  private final RecordSchemas schemas;
  private final TableRows rows;
  private final Constants constants;
  private final Map<String, String> names = new HashMap<>();

  ObjectTables(JavaFile file, RecordSchemas schemas, Constants constants) {
    this.file = file;
    this.schemas = schemas;
    this.rows = new TableRows(file, schemas, this::constant);
    this.constants = constants;
  }

  private String type(Plan.RecordPlan record) {
    return file.code("`" + record.type() + "`");
  }

  /** The constant with the table of a record. */
  String constant(Plan.RecordPlan record) {
    return names.computeIfAbsent(
        record.type(),
        t -> constants.name(
            record.suffix().isEmpty() ? "CODEC" : JavaIdentifiers.constant(record.suffix())));
  }

  /** Whether the tables of other records say that this one is read and written by its own. */
  boolean isDirect(Plan.RecordPlan record) {
    return rows.isDirect(record);
  }

  private String method(Plan.RecordPlan record) {
    return "properties" + (record.suffix().isEmpty() ? "" : "Of" + record.suffix());
  }

  String declaration(Plan.RecordPlan record) {
    String keywords = schemas.of(record).keywords();
    return file.template("""
            static final `dev.parley.runtime.RecordCodec`<${type}> ${constant} = `dev.parley.runtime.RecordCodec`.${of}(${codec}::${method}${keywords});
            """)
        .with("type", type(record))
        .with("constant", constant(record))
        .with("of", record.closed() ? "closed" : "of")
        .with("codec", file.code("`" + record.codec() + "`"))
        .with("method", method(record))
        .with("keywords", keywords.isEmpty() ? "" : ", " + JavaText.expression(keywords))
        .render();
  }

  /** The method that names the properties of a record. */
  String properties(Plan.RecordPlan record) {
    List<String> lines = rows.of(record);
    return record.wide() ? wide(record, lines) : narrow(record, lines);
  }

  private String narrow(Plan.RecordPlan record, List<String> lines) {
    return file.template("""
            private static ${type} ${method}(`dev.parley.runtime.Properties`<${type}> p) {
              ${alone}
              return new ${type}(
                ${rows}
              );
            }
            """)
        .with("type", type(record))
        .with("method", method(record))
        .with("alone", new ConstantPlaces(record).alone())
        .with("rows", record.byLines(lines, "  "))
        .render();
  }

  private String wide(Plan.RecordPlan record, List<String> lines) {
    String part = method(record) + "Part";
    boolean isApart = lines.size() > MOST_IN_ONE_CLASS;
    StringBuilder calls = new StringBuilder();
    StringBuilder parts = new StringBuilder();
    for (int i = 0; i * PART < lines.size(); i++) {
      String name = part + i;
      calls.append(isApart ? holder(name) + "." : "").append(name).append("(p, value);\n");
      String method = file.template("""
              private static void ${name}(`dev.parley.runtime.Properties`<${type}> p, ${type}.Builder value) {
                ${rows}
              }
              """)
          .with("name", name)
          .with("type", type(record))
          .with(
              "rows",
              String.join("", lines.subList(i * PART, Math.min(lines.size(), (i + 1) * PART))))
          .render();
      parts.append("\n").append(isApart ? apart(name, method) : method);
    }
    return file.template("""
            private static ${type} ${method}(`dev.parley.runtime.Properties`<${type}> p) {
              ${alone}
              ${type}.Builder value = ${type}.builder();
              ${calls}
              return value.build();
            }
            """)
            .with("type", type(record))
            .with("method", method(record))
            .with("alone", new ConstantPlaces(record).alone())
            .with("calls", calls.toString())
            .render()
        + parts;
  }

  /** No type of a contract has an underscore in its name. */
  private static String holder(String method) {
    return method.substring(0, 1).toUpperCase(Locale.ROOT) + method.substring(1) + "_";
  }

  private static String apart(String method, String code) {
    String holder = holder(method);
    return "private static final class " + holder + " {\nprivate " + holder + "() {}\n\n" + code
        + "}\n";
  }
}
