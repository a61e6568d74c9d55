package dev.parley.internal.source;

import com.networknt.schema.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Well-known meta-schemas, which the build brings along: those of JSON Schema and of AsyncAPI. */
final class Bundled {
  private static final Pattern JSON_SCHEMA =
      Pattern.compile("https?://json-schema\\.org(/draft[-/][0-9a-z/-]+)");

  private static final Pattern ASYNCAPI = Pattern.compile(
      "https?://(?:www\\.)?asyncapi\\.com/(?:definitions|schema-store)/([0-9.]+)[-/.].*");

  /**
   * A document that is at hand under a URI.
   *
   * @param name how messages name it
   */
  record Document(String name, String text) {}

  private Bundled() {}

  /** The document that a URI leads to, or that holds what it leads to. */
  static Optional<Document> document(URI uri) {
    String text = uri.toString();
    Matcher schema = JSON_SCHEMA.matcher(text);
    if (schema.matches()) {
      return resource(Schema.class, schema.group(1)).map(t -> new Document(text, t));
    }
    Matcher asyncApi = ASYNCAPI.matcher(text);
    if (asyncApi.matches()) {
      String version = asyncApi.group(1);
      return resource(Bundled.class, "/dev/parley/internal/check/asyncapi-" + version + ".json")
          .map(t -> new Document("http://asyncapi.com/definitions/" + version, t));
    }
    return Optional.empty();
  }

  private static Optional<String> resource(Class<?> beside, String path) {
    try (InputStream in = beside.getResourceAsStream(path)) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
