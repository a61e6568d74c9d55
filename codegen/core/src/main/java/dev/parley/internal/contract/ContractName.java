package dev.parley.internal.contract;

import dev.parley.diagnostic.Diagnostics;
import dev.parley.diagnostic.Rule;
import dev.parley.internal.names.TypeName;
import dev.parley.internal.names.Words;
import dev.parley.internal.source.SourceNode;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** What a contract is called: {@code x-parley-name}, else as its folder or file is. */
public final class ContractName {
  private ContractName() {}

  /**
   * @param otherwise a name that fits when the document does not name itself, in any spelling
   */
  public static String of(SourceNode.Mapping document, String otherwise, Diagnostics diagnostics) {
    Optional<SourceNode> wanted = document.get("x-parley-name");
    if (wanted.isEmpty()) {
      String name = Words.camel(otherwise).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
      return name.matches("[a-z].*") && !TypeName.isDevice(name) ? name : "contract" + name;
    }
    String why = ", and must be small letters and digits, a letter first";
    if (wanted.get() instanceof SourceNode.Text text
        && text.value().matches("[a-z][a-z0-9]{0,49}")) {
      if (!TypeName.isDevice(text.value())) {
        return text.value();
      }
      why = ", and no file on Windows can be called so";
    }
    diagnostics.add(
        Rule.CONTRACT_NAME,
        wanted.get().place(),
        "`x-parley-name` is " + wanted.get().describe() + why,
        "write a name such as `agent`");
    return "contract";
  }

  /** The name of the folder that a file stands in; empty at the root of a disk. */
  public static String folder(Path file) {
    Path folder = file.toAbsolutePath().normalize().getParent();
    return folder == null || folder.getFileName() == null
        ? ""
        : folder.getFileName().toString();
  }

  /** The name of a file, without what says that it is a schema, and in which syntax. */
  public static String file(Path file) {
    return file.toAbsolutePath()
        .normalize()
        .getFileName()
        .toString()
        .replaceAll("(?i)([.-]schema)?\\.(json|ya?ml|schema)$", "");
  }
}
