package dev.parley.reference.llm.provider;

import dev.parley.reference.llm.LanguageModel;
import dev.parley.reference.llm.ScriptedModel;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The model that the environment asks for. Keys come from the environment alone: not from files that
 * are checked in, and not from clients.
 *
 * <table>
 * <caption>Variables</caption>
 * <tr><td>{@code PARLEY_MODEL}</td><td>{@code scripted} (default), {@code ollama:NAME}, {@code openai:NAME} or {@code anthropic:NAME}</td></tr>
 * <tr><td>{@code OLLAMA_BASE_URL}</td><td>{@code http://127.0.0.1:11434}</td></tr>
 * <tr><td>{@code OPENAI_API_KEY}, {@code OPENAI_BASE_URL}</td><td>{@code https://api.openai.com/v1}</td></tr>
 * <tr><td>{@code ANTHROPIC_API_KEY}, {@code ANTHROPIC_BASE_URL}</td><td>{@code https://api.anthropic.com/v1}</td></tr>
 * <tr><td>{@code PARLEY_MODEL_HOSTS}</td><td>other hosts that base URLs may lead to, with commas between them</td></tr>
 * <tr><td>{@code PARLEY_MODEL_FIRST_TOKEN_MS}, {@code …_BETWEEN_TOKENS_MS}, {@code …_WHOLE_MS}</td><td>limits of time</td></tr>
 * <tr><td>{@code PARLEY_SCRIPTED_PACE_MS}</td><td>how long the scripted model waits before each piece</td></tr>
 * </table>
 */
public final class Models {
  private final Map<String, String> environment;

  private Models(Map<String, String> environment) {
    this.environment = environment;
  }

  /**
   * Makes the model.
   *
   * @throws IllegalArgumentException a variable is wrong; the message says which and how to mend it
   */
  public static LanguageModel from(Map<String, String> environment) {
    return new Models(environment).model();
  }

  private LanguageModel model() {
    String wanted = get("PARLEY_MODEL", "scripted");
    if (wanted.equals("scripted")) {
      return new ScriptedModel(millis("PARLEY_SCRIPTED_PACE_MS", Duration.ZERO));
    }
    int colon = wanted.indexOf(':');
    String name = wanted.substring(colon + 1).strip();
    String provider = colon < 0 || name.isEmpty() ? "" : wanted.substring(0, colon);
    return switch (provider) {
      case "ollama" -> ollama(name);
      case "openai" -> openAi(name);
      case "anthropic" -> anthropic(name);
      default ->
        throw new IllegalArgumentException(
            "PARLEY_MODEL is `" + wanted
                + "`: expected `scripted`, `ollama:NAME`, `openai:NAME` or `anthropic:NAME`, such as `ollama:llama3.2:3b`.");
    };
  }

  private LanguageModel ollama(String name) {
    URI url = url("OLLAMA_BASE_URL", "http://127.0.0.1:11434", "localhost");
    return new ProviderModel(name, url, new Ollama(url, name), limits());
  }

  private LanguageModel openAi(String name) {
    URI url = url("OPENAI_BASE_URL", "https://api.openai.com/v1", "api.openai.com");
    return new ProviderModel(name, url, new OpenAi(url, key("OPENAI_API_KEY"), name), limits());
  }

  private LanguageModel anthropic(String name) {
    URI url = url("ANTHROPIC_BASE_URL", "https://api.anthropic.com/v1", "api.anthropic.com");
    return new ProviderModel(
        name, url, new Anthropic(url, key("ANTHROPIC_API_KEY"), name), limits());
  }

  private URI url(String variable, String otherwise, String own) {
    Set<String> allowed = Arrays.stream(get("PARLEY_MODEL_HOSTS", "").split(","))
        .map(host -> host.strip().toLowerCase(Locale.ROOT))
        .collect(Collectors.toUnmodifiableSet());
    return BaseUrl.check(variable, get(variable, otherwise), own, allowed);
  }

  private String key(String variable) {
    String key = get(variable, "");
    if (key.isEmpty()) {
      throw new IllegalArgumentException(
          variable + " is not set: the model needs a key. Set it in the environment.");
    }
    if (!key.matches("[\\x21-\\x7e]+")) {
      throw new IllegalArgumentException(
          variable + " has characters that no key has: look for spaces and line breaks.");
    }
    return key;
  }

  private ModelLimits limits() {
    ModelLimits defaults = ModelLimits.DEFAULTS;
    return new ModelLimits(
        defaults.connect(),
        millis("PARLEY_MODEL_FIRST_TOKEN_MS", defaults.firstEvent()),
        millis("PARLEY_MODEL_BETWEEN_TOKENS_MS", defaults.betweenEvents()),
        millis("PARLEY_MODEL_WHOLE_MS", defaults.whole()),
        defaults.retries(),
        defaults.longestRetryAfter());
  }

  private Duration millis(String variable, Duration otherwise) {
    String value = get(variable, "");
    if (value.isEmpty()) {
      return otherwise;
    }
    if (!value.matches("\\d{1,8}")) {
      throw new IllegalArgumentException(
          variable + " is `" + value + "`: expected a whole number of milliseconds.");
    }
    return Duration.ofMillis(Long.parseLong(value));
  }

  private String get(String variable, String otherwise) {
    String value = environment.getOrDefault(variable, "").strip();
    return value.isEmpty() ? otherwise : value;
  }
}
