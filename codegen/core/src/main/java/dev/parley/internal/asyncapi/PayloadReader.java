package dev.parley.internal.asyncapi;

import dev.parley.diagnostic.Diagnostics;
import dev.parley.diagnostic.Rule;
import dev.parley.internal.source.References;
import dev.parley.internal.source.SourceNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The schema in a payload. Its language is named around it (AsyncAPI 3.0 §Multi Format Schema Object), or beside it on the message (AsyncAPI 2.6
 * §Message Object). JSON Schema and the schema objects of AsyncAPI and OpenAPI are read; of what is written in another language nothing is
 * known but that it is JSON, where the content type says so.
 */
final class PayloadReader {
  /** Media types of JSON Schema, and of AsyncAPI's own schema objects, have one of these in them. */
  private static final List<String> JSON_SCHEMA =
      List.of("schema+json", "schema+yaml", "vnd.aai.asyncapi");

  private static final String OPENAPI = "vnd.oai.openapi";

  private final References references;
  private final Diagnostics diagnostics;
  private final SharedNulls nulls;
  private final OpenApiSchema openApiSchemas;
  private final Optional<String> defaultContentType;

  PayloadReader(
      References references, Diagnostics diagnostics, Optional<String> defaultContentType) {
    this.references = references;
    this.diagnostics = diagnostics;
    this.nulls = new SharedNulls(references, diagnostics);
    this.openApiSchemas = new OpenApiSchema(references, nulls);
    this.defaultContentType = defaultContentType;
    references.unwrap(this::unwrapped);
  }

  /** The schema of a multi-format schema object among the components, which references lead to; anything else as it is. */
  private SourceNode unwrapped(SourceNode node) {
    if (!(node instanceof SourceNode.Mapping wrapper)) {
      return node;
    }
    Optional<SourceNode.Entry> format = wrapper.entry("schemaFormat").filter(f -> !isForeign(f));
    Optional<SourceNode> schema = wrapper.get("schema");
    return format.isPresent() && schema.isPresent() ? asJsonSchema(schema.get(), format) : node;
  }

  /** What is wrapped may be wrapped again, and the innermost says what language it is in. */
  private SourceNode asJsonSchema(SourceNode schema, Optional<SourceNode.Entry> format) {
    SourceNode inner = unwrapped(schema);
    if (inner != schema) {
      return inner;
    }
    if (format.filter(f -> language(f).contains(OPENAPI)).isPresent()) {
      return openApiSchemas.asJsonSchema(schema);
    }
    nulls.addOther(schema);
    return schema;
  }

  /** What can be said only when all messages have been read. */
  void finish() {
    nulls.report();
  }

  /** Nothing when it cannot be read, which has been reported. */
  Optional<SourceNode> read(String key, SourceNode.Mapping message) {
    SourceNode payload = message.get("payload").orElseThrow();
    Optional<SourceNode.Entry> beside = message.entry("schemaFormat");
    if (beside.isPresent() && isForeign(beside.get())) {
      return foreign(key, beside.get(), payload, message);
    }
    Optional<SourceNode.Mapping> wrapper = references
        .follow(payload)
        .flatMap(t -> t instanceof SourceNode.Mapping m && m.get("schemaFormat").isPresent()
            ? Optional.of(m)
            : Optional.empty());
    Optional<SourceNode.Entry> format = wrapper.flatMap(w -> w.entry("schemaFormat"));
    if (format.isPresent() && isForeign(format.get())) {
      return foreign(key, format.get(), payload, message);
    }
    Optional<SourceNode> schema =
        wrapper.isPresent() ? wrapper.get().get("schema") : Optional.of(payload);
    return schema.map(s -> asJsonSchema(s, format.or(() -> beside)));
  }

  /** Whether a mapping holds a schema in a language that is not read: what looks like a reference in it is none. */
  static boolean holdsForeignSchema(SourceNode.Mapping mapping) {
    return mapping.entry("schemaFormat").map(PayloadReader::isForeign).orElse(false);
  }

  private static boolean isForeign(SourceNode.Entry format) {
    String language = language(format);
    return !language.contains(OPENAPI) && JSON_SCHEMA.stream().noneMatch(language::contains);
  }

  private static String language(SourceNode.Entry format) {
    return format.value() instanceof SourceNode.Text text ? text.value() : "";
  }

  private Optional<SourceNode> foreign(
      String key, SourceNode.Entry format, SourceNode payload, SourceNode.Mapping message) {
    String contentType = message
        .text("contentType")
        .or(() -> defaultContentType)
        .orElse("")
        .toLowerCase(Locale.ROOT);
    boolean json = contentType.matches(".*[/+]json\\b.*");
    diagnostics.add(
        Rule.PAYLOAD_FORMAT,
        format.place(),
        "the payload of " + Nodes.quoted(key) + " is written in "
            + Nodes.quoted(language(format)) + ", which Parley does not read: "
            + (json
                ? "it is any JSON value, and where there are others on its channel no member of their union"
                : "the message is left out"),
        "describe the payload in JSON Schema");
    return json ? Optional.of(new SourceNode.Bool(payload.place(), true)) : Optional.empty();
  }
}
