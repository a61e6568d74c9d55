package dev.parley.internal.java;

import dev.parley.emit.GeneratedFile;
import dev.parley.emit.Jackson;
import dev.parley.internal.output.Header;
import dev.parley.internal.text.SupportCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The support code beside generated code: ordinary sources of Parley's own, moved to the user's package. For Jackson 2 a few files stand in for those of
 * the same name, or beside them; in the others imports change, and a few methods of trees.
 */
final class RuntimeFiles {
  private static final String FOR_ALL = "java/dev/parley/runtime";
  private static final String FOR_JACKSON_2 = "jackson2/dev/parley/runtime";
  private static final String PACKAGE = "dev.parley.runtime";
  private static final Pattern IMPORT =
      Pattern.compile("(?m)^import (tools\\.jackson\\.[\\w.]+);\n");

  /** What trees of Jackson 3 are asked, and how those of Jackson 2 call it. */
  private static final Map<String, String> METHODS_2 = Map.of(
      ".isContainer()", ".isContainerNode()",
      ".isString()", ".isTextual()",
      ".stringValue()", ".textValue()",
      ".stringNode(", ".textNode(");

  private RuntimeFiles() {}

  static List<GeneratedFile> in(JacksonTypes jackson) {
    SupportCode all = new SupportCode(FOR_ALL);
    List<GeneratedFile> files = new ArrayList<>();
    List<String> own = List.of();
    if (jackson.version() == Jackson.V2) {
      SupportCode instead = new SupportCode(FOR_JACKSON_2);
      own = names(instead);
      own.forEach(name -> files.add(file(name, instead.read(name), jackson)));
    }
    for (String name : names(all)) {
      if (!own.contains(name)) {
        files.add(file(name, suited(all.read(name), jackson), jackson));
      }
    }
    return files;
  }

  private static List<String> names(SupportCode code) {
    return code.read("files.txt").lines().filter(n -> !n.isBlank()).toList();
  }

  private static GeneratedFile file(String name, String source, JacksonTypes jackson) {
    String text = source
        .replace("package " + PACKAGE + ";", "package " + jackson.runtime() + ";")
        .replace("import " + PACKAGE + ".", "import " + jackson.runtime() + ".");
    return new GeneratedFile(
        jackson.runtime().replace('.', '/') + "/" + name, Header.of("its own support code") + text);
  }

  private static String suited(String source, JacksonTypes jackson) {
    if (jackson.version() == Jackson.V3) {
      return source;
    }
    String text = source;
    for (Map.Entry<String, String> method : METHODS_2.entrySet()) {
      text = text.replace(method.getKey(), method.getValue());
    }
    return IMPORT.matcher(text).replaceAll(m -> {
      String type = jackson.name(m.group(1));
      String local = jackson.runtime() + ".";
      return type.startsWith(local) ? "" : Matcher.quoteReplacement("import " + type + ";\n");
    });
  }
}
