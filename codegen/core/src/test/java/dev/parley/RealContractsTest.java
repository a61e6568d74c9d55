package dev.parley;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.diagnostic.Diagnostic;
import dev.parley.model.Channel;
import dev.parley.model.Contract;
import dev.parley.support.Contracts;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class RealContractsTest {
  @Test
  void keepTheMetaSchemasAndTheirOwnExamplesAndUseOnlyWhatIsEnforced() {
    List<Diagnostic> findings = new Toolkit().check(Contracts.real()).diagnostics();
    assertThat(findings).isEmpty();
  }

  @Test
  void everyChannelHasALifecycleAndEveryEventAnExample() {
    for (Contract contract : Contracts.load(Contracts.real()).contracts()) {
      assertThat(contract.channels()).extracting(Channel::lifecycle).allMatch(l -> l.isPresent());
      Path examples = Contracts.SCHEMAS.resolve(contract.name()).resolve("examples");
      for (String kind : List.of("events", "commands")) {
        Path schemas = Contracts.SCHEMAS.resolve(contract.name()).resolve(kind);
        for (Path schema : Contracts.files(schemas, f -> f.toString().endsWith(".yaml"))) {
          String event = schema.getFileName().toString().replace(".yaml", ".");
          boolean request = event.equals("chat_request.");
          assertThat(Contracts.files(
                  examples,
                  f -> f.getParent().endsWith("valid")
                      && f.getFileName().toString().startsWith(event)))
              .as(event)
              .matches(files -> request || !files.isEmpty());
        }
      }
    }
  }
}
