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

  /** As the reference server generates them: what one contract's type is called must not depend on the others. */
  @Test
  void allTogetherGiveNoWarningAndNoNumberedName() {
    List<Path> all = Contracts.files(
        Contracts.SCHEMAS,
        f -> f.getFileName().toString().matches("asyncapi\\.yaml|rest\\.yaml|tools\\.json"));
    Loaded loaded = new Toolkit().check(all);

    assertThat(all).hasSizeGreaterThan(Contracts.real().size());
    assertThat(loaded.diagnostics()).isEmpty();
    assertThat(loaded.contracts().orElseThrow().shared())
        .extracting(d -> d.id().name())
        .contains("MessageId", "ThreadMessageId")
        .noneMatch(name -> name.endsWith("2"));
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
