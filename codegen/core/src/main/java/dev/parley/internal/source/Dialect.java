package dev.parley.internal.source;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The drafts of JSON Schema, by the URI that {@code $schema} names them with. */
public enum Dialect {
  DRAFT_04("http://json-schema.org/draft-04/schema"),
  DRAFT_06("http://json-schema.org/draft-06/schema"),
  DRAFT_07("http://json-schema.org/draft-07/schema"),
  DRAFT_2019_09("https://json-schema.org/draft/2019-09/schema"),
  DRAFT_2020_12("https://json-schema.org/draft/2020-12/schema");

  private final String uri;

  Dialect(String uri) {
    this.uri = uri;
  }

  /** Without the empty fragment that older drafts end in. */
  public String uri() {
    return uri;
  }

  /** All of them, the oldest first. */
  public static List<String> uris() {
    return Arrays.stream(values()).map(Dialect::uri).toList();
  }

  /** All of them, the newest first. */
  public static List<Dialect> newestFirst() {
    return Arrays.stream(values()).sorted(Comparator.reverseOrder()).toList();
  }

  /** The draft that a {@code $schema} names; {@code http} and {@code https} are the same to many authors. */
  public static Optional<Dialect> of(String uri) {
    String bare = uri.endsWith("#") ? uri.substring(0, uri.length() - 1) : uri;
    String plain = withoutScheme(bare);
    return Arrays.stream(values())
        .filter(d -> withoutScheme(d.uri).equals(plain))
        .findFirst();
  }

  private static String withoutScheme(String uri) {
    return uri.startsWith("https:") || uri.startsWith("http:")
        ? uri.substring(uri.indexOf(':') + 1)
        : uri;
  }

  /** The draft of a document: the newest when it names none, or one that is not known. */
  public static Dialect of(SourceNode document) {
    return document instanceof SourceNode.Mapping mapping
        ? mapping.text("$schema").flatMap(Dialect::of).orElse(DRAFT_2020_12)
        : DRAFT_2020_12;
  }
}
