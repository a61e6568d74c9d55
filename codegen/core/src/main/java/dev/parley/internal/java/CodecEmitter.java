package dev.parley.internal.java;

import dev.parley.internal.text.BlankLines;

/** Reading and writing of one declared record and the records inside it, token by token, without a tree in between. */
final class CodecEmitter {
  private final JavaFile file;
  private final String runtime;
  private final boolean shared;

  /**
   * @param shared whether other packages use the codec
   */
  CodecEmitter(JavaFile file, String runtime, boolean shared) {
    this.file = file;
    this.runtime = runtime;
    this.shared = shared;
  }

  String emit(Plan.RecordPlan plan, String name) {
    ReadMethods read = new ReadMethods(file, runtime);
    WriteMethods write = new WriteMethods(file, runtime);
    String access = shared ? "public static" : "static";
    StringBuilder methods = new StringBuilder();
    methods.append(read.root(plan, access)).append('\n').append(write.root(plan, access));
    for (Plan.RecordPlan record : plan.records()) {
      if (record != plan) {
        methods.append('\n').append(read.nested(record)).append('\n').append(write.nested(record));
      }
    }
    return BlankLines.tidied(file.template("""
            /** Reads and writes {@link ${type}}. */
            ${access}final class ${name} {
              ${names}

              private ${name}() {}

              ${methods}
            }
            """)
        .with("type", file.code("`" + plan.type() + "`"))
        .with("access", shared ? "public " : "")
        .with("name", name)
        .with("names", write.propertyNames())
        .with("methods", methods.toString())
        .render());
  }
}
