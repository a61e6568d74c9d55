package dev.parley.reference.llm.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelsTest {
  @Test
  void withoutAWordTheModelIsScripted() {
    assertThat(Models.from(Map.of()).name()).isEqualTo("scripted");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ollama:llama3.2:3b", "openai:gpt-4o", "anthropic:claude-sonnet-4-5"})
  void theNameIsThatOfTheProvider(String model) {
    assertThat(from("PARLEY_MODEL", model, "OPENAI_API_KEY", "k", "ANTHROPIC_API_KEY", "k")
            .name())
        .isEqualTo(model.substring(model.indexOf(':') + 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"gpt-4o", "ollama:", "gemini:pro", ":x"})
  void anUnknownModelIsAnsweredByWhatThereIs(String model) {
    assertThatThrownBy(() -> from("PARLEY_MODEL", model))
        .hasMessageContaining("`" + model + "`")
        .hasMessageContaining(
            "expected `scripted`, `ollama:NAME`, `openai:NAME` or `anthropic:NAME`");
  }

  @ParameterizedTest
  @CsvSource({"openai:gpt-4o,OPENAI_API_KEY", "anthropic:claude,ANTHROPIC_API_KEY"})
  void aMissingKeyIsNamed(String model, String variable) {
    assertThatThrownBy(() -> from("PARLEY_MODEL", model)).hasMessageStartingWith(variable);
  }

  @Test
  void aKeyThatCannotBeOneIsRefusedAndNotRepeated() {
    assertThatThrownBy(
            () -> from("PARLEY_MODEL", "openai:gpt-4o", "OPENAI_API_KEY", "sk-1\r\nX: 2"))
        .hasMessageStartingWith("OPENAI_API_KEY")
        .message()
        .doesNotContain("sk-1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://api.openai.com.evil.example/v1",
        "https://evil.example/api.openai.com",
        "http://169.254.169.254/latest/meta-data",
        "http://10.0.0.5:11434",
        "http://api.openai.com/v1",
        "https://user:secret@api.openai.com/v1",
        "https://api.openai.com/v1?key=secret",
        "https://api.openai.com/v1#x",
        "file:///etc/passwd",
        "ftp://localhost/",
        "//api.openai.com",
        "api.openai.com",
        "http://[::ffff:169.254.169.254]/",
        "http://2130706433/",
        "http:// localhost/"
      })
  void aBaseUrlLeadsWhereKeysMayGoOnly(String url) {
    assertThatThrownBy(() -> openAi(url, ""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("OPENAI_BASE_URL")
        .message()
        .doesNotContain("secret");
  }

  @ParameterizedTest
  @CsvSource({
    "https://api.openai.com/v1,",
    "https://API.openai.com/v1/,",
    "http://localhost:8000/v1,",
    "http://127.0.0.1:8000,",
    "http://[::1]:8000,",
    "http://ollama:11434,'gateway.example, ollama'",
    "https://gateway.example/openai,'gateway.example, ollama'"
  })
  void theProviderThisMachineAndNamedHostsAreFine(String url, String hosts) {
    assertThat(openAi(url, hosts == null ? "" : hosts).name()).isEqualTo("gpt-4o");
  }

  @Test
  void aLimitThatIsNoNumberIsNamed() {
    assertThatThrownBy(() -> from("PARLEY_MODEL", "ollama:x", "PARLEY_MODEL_WHOLE_MS", "5s"))
        .hasMessage("PARLEY_MODEL_WHOLE_MS is `5s`: expected a whole number of milliseconds.");
  }

  private static dev.parley.reference.llm.LanguageModel openAi(String url, String hosts) {
    return from(
        "PARLEY_MODEL",
        "openai:gpt-4o",
        "OPENAI_API_KEY",
        "k",
        "OPENAI_BASE_URL",
        url,
        "PARLEY_MODEL_HOSTS",
        hosts);
  }

  private static dev.parley.reference.llm.LanguageModel from(String... pairs) {
    Map<String, String> environment = new HashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      environment.put(pairs[i], pairs[i + 1]);
    }
    return Models.from(environment);
  }
}
