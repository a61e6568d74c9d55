package dev.parley.reference.llm.provider;

import dev.parley.reference.llm.ModelException;
import dev.parley.reference.llm.ModelException.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What went wrong at a provider. Of what it says only words for programs are kept: sentences may
 * repeat a prompt or a part of a key, and this ends up in the log.
 */
final class Fault extends IOException {
  private static final long serialVersionUID = 1;
  private static final JsonMapper JSON = new JsonMapper();
  private static final Pattern WORD =
      Pattern.compile("\"(?:type|code)\"\\s*:\\s*\"([a-z][a-z0-9_.-]{1,63})\"");

  private Fault(String message) {
    super(message);
  }

  /** An answer that is none. */
  static ModelException ofStatus(int status, Waiting waiting, byte[] body) {
    String words = words(new String(body, StandardCharsets.UTF_8));
    Fault cause = new Fault("HTTP " + status + words + advice(status));
    // To wait does not help who has no money left.
    Kind kind = words.contains("insufficient_quota") ? Kind.REFUSED : kind(status);
    return new ModelException(kind, waiting.asked(), cause);
  }

  /** An event that says that the answer has failed. */
  static ModelException inStream(Kind kind, String data) {
    return new ModelException(kind, new Fault("an event says" + words(data)));
  }

  /** A stream that ended before the answer did. */
  static ModelException cut(@Nullable Throwable cause) {
    Fault fault = new Fault("the stream has ended before the answer");
    fault.initCause(cause);
    return new ModelException(Kind.UNAVAILABLE, fault);
  }

  static ModelException silent(String limit) {
    return new ModelException(Kind.TIMEOUT, new Fault(limit));
  }

  /** An event that its format does not allow. */
  static ModelException unreadable(@Nullable Throwable cause) {
    // Jackson repeats what it could not read.
    String name = cause == null ? "no JSON object" : cause.getClass().getSimpleName();
    return new ModelException(Kind.BAD_ANSWER, new Fault("an event cannot be read: " + name));
  }

  /** The kind of fault that an event names. */
  static Kind ofType(String data) {
    String words = words(data).toLowerCase(Locale.ROOT);
    if (words.contains("rate_limit")) {
      return Kind.RATE_LIMITED;
    }
    if (words.contains("invalid_request") || words.contains("authentication")) {
      return Kind.REFUSED;
    }
    return Kind.UNAVAILABLE;
  }

  /** A property of a JSON object, as text; empty where the text is no JSON object. */
  static Optional<String> property(String json, String name) {
    try {
      JsonNode value = JSON.readTree(json).get(name);
      return value == null || value.isNull() ? Optional.empty() : Optional.of(value.asString(""));
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  private static Kind kind(int status) {
    return switch (status) {
      case 429 -> Kind.RATE_LIMITED;
      case 408, 504 -> Kind.TIMEOUT;
      default -> status >= 500 ? Kind.UNAVAILABLE : Kind.REFUSED;
    };
  }

  private static String advice(int status) {
    return switch (status) {
      case 401, 403 -> ": check the key";
      case 404 -> ": check the model and the base URL";
      case 301, 302, 307, 308 -> ": redirections are not followed, give the final base URL";
      default -> "";
    };
  }

  private static String words(String data) {
    StringBuilder words = new StringBuilder();
    Matcher matcher = WORD.matcher(data);
    while (matcher.find()) {
      words.append(' ').append(matcher.group(1));
    }
    return words.toString();
  }
}
