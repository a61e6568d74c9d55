package dev.parley.internal.jsonschema;

import dev.parley.diagnostic.Diagnostics;
import dev.parley.diagnostic.Rule;
import dev.parley.internal.contract.ContractName;
import dev.parley.internal.contract.Draft;
import dev.parley.internal.schema.Keyword;
import dev.parley.internal.schema.SchemaReader;
import dev.parley.internal.source.Dialect;
import dev.parley.internal.source.References;
import dev.parley.internal.source.SourceNode;
import dev.parley.internal.source.Sources;
import dev.parley.model.Documentation;
import dev.parley.model.TypeId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a JSON Schema file.
 *
 * <ul>
 *   <li>what the file describes as a whole becomes a type that is a document;
 *   <li>every definition becomes a type; in a file that describes nothing as a whole each of them is a document.
 * </ul>
 */
final class SchemaFileReader {
  /** Keywords that say nothing of a value. */
  private static final Set<String> NEUTRAL = Set.of(
      "$schema",
      "$id",
      "id",
      "$comment",
      "$vocabulary",
      "title",
      "description",
      "definitions",
      "$defs");

  /** Keywords whose value is never a mapping, and which things are called like. */
  private static final Set<String> NEVER_MAPPINGS = Set.of(
      "title",
      "description",
      "type",
      "format",
      "pattern",
      "enum",
      "required",
      "minimum",
      "maximum");

  private final SchemaReader schemas;
  private final Diagnostics diagnostics;

  SchemaFileReader(Sources sources, Diagnostics diagnostics) {
    this.schemas = new SchemaReader(sources, new References(sources, diagnostics), diagnostics);
    this.diagnostics = diagnostics;
  }

  Draft read(SourceNode.Mapping document, Path file) {
    checkDialect(document);
    List<TypeId> roots = new ArrayList<>();
    boolean bag = isBag(document);
    if (!bag) {
      root(document, file).ifPresent(roots::add);
    }
    for (SourceNode.Entry definition : definitions(document)) {
      Optional<TypeId> type = schemas.declare(definition.value());
      type.filter(t -> bag).ifPresent(roots::add);
    }
    return new Draft(
        ContractName.of(document, ContractName.file(file), diagnostics),
        document.text("title").orElse(ContractName.file(file)),
        document.text("version").orElse(""),
        new Documentation("", document.text("description").orElse(""), false),
        List.of(),
        List.of(),
        roots,
        schemas.declared(),
        schemas.examples(),
        document.place());
  }

  private void checkDialect(SourceNode.Mapping document) {
    Optional<SourceNode> named = document.get("$schema");
    if (named.isPresent() && document.text("$schema").flatMap(Dialect::of).isEmpty()) {
      diagnostics.add(
          Rule.DIALECT_UNKNOWN,
          named.get().place(),
          "`$schema` is " + named.get().describe()
              + ", which names no draft that Parley knows: the file is read as 2020-12",
          "name one of " + String.join(", ", Dialect.uris()));
    }
  }

  /** A root that is a mere reference is what it refers to, under the name that it has there. */
  private Optional<TypeId> root(SourceNode.Mapping document, Path file) {
    return References.reference(document).isPresent()
        ? schemas.declare(document)
        : schemas.declare(document, rootName(document, file));
  }

  /** Whether the document only holds definitions. */
  private static boolean isBag(SourceNode.Mapping document) {
    return !definitions(document).isEmpty()
        && document.keys().stream().allMatch(k -> NEUTRAL.contains(k) || k.startsWith("x-"));
  }

  private static List<SourceNode.Entry> definitions(SourceNode.Mapping document) {
    List<SourceNode.Entry> definitions = new ArrayList<>();
    for (String keyword : List.of("definitions", "$defs")) {
      document.mapping(keyword).ifPresent(m -> m.sorted().forEach(d -> add(d, definitions)));
    }
    return definitions;
  }

  private static void add(SourceNode.Entry entry, List<SourceNode.Entry> definitions) {
    if (entry.value() instanceof SourceNode.Mapping mapping && isGroup(mapping)) {
      mapping.sorted().forEach(inner -> add(inner, definitions));
    } else {
      definitions.add(entry);
    }
  }

  /**
   * Whether a mapping among definitions is no schema, but holds more of them: {@code #/$defs/shapes/circle}. Some of these may be called like
   * keywords.
   */
  private static boolean isGroup(SourceNode.Mapping mapping) {
    List<String> keywords = mapping.keys().stream().filter(Keyword::isKnown).toList();
    return !mapping.keys().isEmpty()
        && mapping.sorted().stream()
            .allMatch(e -> e.value() instanceof SourceNode.Mapping && !e.key().startsWith("x-"))
        && (keywords.isEmpty()
            || 2 * keywords.size() < mapping.keys().size()
                && keywords.stream().anyMatch(NEVER_MAPPINGS::contains));
  }

  /** A title of a few words is a name; a longer one is a sentence, and then the name of the file is the better one. */
  private static String rootName(SourceNode.Mapping document, Path file) {
    return document
        .text("title")
        .filter(t -> t.matches("\\s*[\\p{L}\\p{N}]+([ _-][\\p{L}\\p{N}]+){0,3}\\s*"))
        .orElse(ContractName.file(file));
  }
}
