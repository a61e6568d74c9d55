package dev.parley.internal.typescript;

import dev.parley.emit.GeneratedFile;
import java.util.List;
import java.util.regex.Pattern;

/** Modules that import {@code ./runtime.ts}: Node's own type stripping, and Deno, look for the file that is named, where compilers look for its source. */
final class SourceImports {
  /** Alone on a line, which no text of a contract has for itself. */
  private static final Pattern IMPORT =
      Pattern.compile("(?m)^((?:import|export|\\}).* from \"\\.{1,2}/[^\"]+)\\.js\";$");

  private SourceImports() {}

  static List<GeneratedFile> in(List<GeneratedFile> modules) {
    return modules.stream()
        .map(m -> new GeneratedFile(m.path(), IMPORT.matcher(m.content()).replaceAll("$1.ts\";")))
        .toList();
  }
}
