package dev.parley.internal.java;

import dev.parley.emit.GeneratedFile;
import dev.parley.internal.output.Header;
import dev.parley.model.Contract;
import dev.parley.model.Documentation;
import java.util.Optional;

/** The package's own documentation, and that nothing in it is null unless it says so. */
final class PackageInfo {
  private PackageInfo() {}

  static GeneratedFile emit(String packageName, String origin, Optional<Contract> contract) {
    Documentation documentation = contract
        .map(Contract::documentation)
        .orElse(new Documentation("", "Types that several contracts share.", false));
    String text = Header.of(origin)
        + JavaText.javadoc(documentation)
        + "@NullMarked\npackage "
        + packageName
        + ";\n\nimport org.jspecify.annotations.NullMarked;\n";
    return new GeneratedFile(packageName.replace('.', '/') + "/package-info.java", text);
  }
}
