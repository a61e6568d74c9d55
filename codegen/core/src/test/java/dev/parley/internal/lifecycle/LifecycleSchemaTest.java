package dev.parley.internal.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.parley.support.Contracts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.json.JsonMapper;

/** The schema of {@code x-lifecycle} that is published says what the reader takes. */
class LifecycleSchemaTest {
  private static final Path PUBLISHED = Path.of("../../docs/x-lifecycle.schema.json");
  private static final Path FAULTS = Path.of("src/test/resources/diagnostics/lifecycle-syntax");

  private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_7)
      .getSchema(Contracts.read(PUBLISHED), InputFormat.JSON);

  private static List<?> errors(Path document) {
    Map<?, ?> root = (Map<?, ?>)
        new Load(LoadSettings.builder().build()).loadFromString(Contracts.read(document));
    List<Object> errors = new ArrayList<>();
    for (Object channel : ((Map<?, ?>) root.get("channels")).values()) {
      Object lifecycle = ((Map<?, ?>) channel).get("x-lifecycle");
      if (lifecycle != null) {
        errors.addAll(SCHEMA.validate(new JsonMapper().valueToTree(lifecycle)));
      }
    }
    return errors;
  }

  @Test
  void theToolChecksWithWhatIsPublished() throws IOException {
    try (InputStream in = LifecycleSchemaTest.class.getResourceAsStream(
        "/dev/parley/internal/check/x-lifecycle.schema.json")) {
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
          .isEqualTo(Contracts.read(PUBLISHED));
    }
  }

  @Test
  void itTakesEveryLifecycleThatIsRight() {
    List<Path> right = new ArrayList<>(Contracts.real());
    Contracts.topics().stream()
        .filter(t -> t.startsWith("lifecycle"))
        .forEach(t -> right.addAll(Contracts.ofTopic(t)));

    assertThat(right).hasSizeGreaterThan(6);
    assertThat(right).allSatisfy(f -> assertThat(errors(f)).as(f.toString()).isEmpty());
  }

  @Test
  void itRefusesMembersThatAreWrong() {
    assertThat(errors(FAULTS.resolve("members.yaml"))).hasSizeGreaterThan(5);
    assertThat(errors(FAULTS.resolve("sequence.yaml"))).isNotEmpty();
    assertThat(errors(FAULTS.resolve("empty.yaml"))).isNotEmpty();
  }
}
