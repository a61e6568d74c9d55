package dev.parley.internal.asyncapi;

import dev.parley.diagnostic.Diagnostics;
import dev.parley.diagnostic.Rule;
import dev.parley.internal.names.Words;
import dev.parley.internal.source.SourceNode;
import java.util.Locale;
import java.util.Optional;

/** What a contract is called: {@code x-parley-name}, else the folder of the document. */
final class ContractName {
  private ContractName() {}

  static String of(SourceNode.Mapping document, String folder, Diagnostics diagnostics) {
    Optional<SourceNode> wanted = document.get("x-parley-name");
    if (wanted.isEmpty()) {
      String name = Words.camel(folder).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
      return name.matches("[a-z].*") ? name : "contract" + name;
    }
    if (wanted.get() instanceof SourceNode.Text text
        && text.value().matches("[a-z][a-z0-9]{0,49}")) {
      return text.value();
    }
    diagnostics.add(
        Rule.CONTRACT_NAME,
        wanted.get().place(),
        "`x-parley-name` is " + wanted.get().describe()
            + ", and must be small letters and digits, a letter first",
        "write a name such as `agent`");
    return "contract";
  }
}
