package dev.parley.internal.java;

import dev.parley.emit.GeneratedFile;
import dev.parley.internal.output.Header;
import dev.parley.internal.text.Template;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** One source file while it is put together: its imports grow as templates mention types. */
final class JavaFile {
  /** Stands before a type that may be null: the annotation itself belongs before the type's last simple name (JLS 9.7.4). */
  static final String NULLABLE = "@?";

  private static final Pattern NULLABLE_TYPE = Pattern.compile(
      "@\\?((?:[\\p{javaJavaIdentifierPart}]+\\.)+)?([\\p{javaJavaIdentifierPart}]+)");

  private final String packageName;
  private final String typeName;
  private final String origin;
  private final Imports imports;
  private final JacksonTypes jackson;

  /**
   * @param origin what the file is generated from, for its first line
   * @param jackson what stands for the types of Jackson 3
   * @param nested simple names of the types inside the file's type
   * @param onDemand packages whose types are imported all at once, those of Jackson 3 among them
   */
  JavaFile(
      String packageName,
      String typeName,
      String origin,
      JacksonTypes jackson,
      Set<String> typesOfPackage,
      Set<String> nested,
      List<String> onDemand) {
    this.packageName = packageName;
    this.typeName = typeName;
    this.origin = origin;
    this.jackson = jackson;
    this.imports = new Imports(
        packageName,
        typesOfPackage,
        typeName,
        nested,
        onDemand.stream().map(jackson::name).toList());
  }

  /** A template whose types in backquotes are imported. */
  Template template(String text) {
    return new Template(text, this::use);
  }

  /** Java with types in backquotes, imported. Only for text that Parley made: text of a contract may have backquotes. */
  String code(String text) {
    String code = Template.typed(text.replace("${", "$ {"), this::use);
    return code.contains(NULLABLE) ? annotated(code) : code;
  }

  /** Whether a simple name is that of a top-level type beside this one, or of this one. */
  boolean isTypeOfPackage(String name) {
    return imports.isTypeOfPackage(name);
  }

  private String use(String type) {
    return imports.use(jackson.name(type));
  }

  private String annotated(String code) {
    String annotation = "@" + imports.use("org.jspecify.annotations.Nullable") + " ";
    return NULLABLE_TYPE
        .matcher(code)
        .replaceAll(m -> (m.group(1) == null ? "" : m.group(1)) + annotation + m.group(2));
  }

  GeneratedFile finish(String body) {
    String declarations = imports.declarations();
    String text = Header.of(origin) + "package " + packageName + ";\n\n" + declarations
        + (declarations.isEmpty() ? "" : "\n") + body;
    return new GeneratedFile(
        packageName.replace('.', '/') + "/" + typeName + ".java", JavaText.ascii(text));
  }
}
