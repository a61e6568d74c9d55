package dev.parley.internal.java;

import dev.parley.emit.GeneratedFile;
import dev.parley.internal.output.Header;
import dev.parley.internal.text.Template;
import java.util.Set;

/** One source file while it is put together: its imports grow as templates mention types. */
final class JavaFile {
  private final String packageName;
  private final String typeName;
  private final String origin;
  private final Imports imports;

  /**
   * @param origin what the file is generated from, for its first line
   * @param nested simple names of the types inside the file's type
   */
  JavaFile(
      String packageName,
      String typeName,
      String origin,
      Set<String> typesOfPackage,
      Set<String> nested) {
    this.packageName = packageName;
    this.typeName = typeName;
    this.origin = origin;
    this.imports = new Imports(packageName, typesOfPackage, typeName, nested);
  }

  /** A template whose types in backquotes are imported. */
  Template template(String text) {
    return new Template(text, imports::use);
  }

  /** Java with types in backquotes, imported. Only for text that Parley made: text of a contract may have backquotes. */
  String code(String text) {
    return new Template(text.replace("${", "$ {"), imports::use).render();
  }

  GeneratedFile finish(String body) {
    String declarations = imports.declarations();
    String text = Header.of(origin) + "package " + packageName + ";\n\n" + declarations
        + (declarations.isEmpty() ? "" : "\n") + body;
    return new GeneratedFile(packageName.replace('.', '/') + "/" + typeName + ".java", text);
  }
}
