package dev.parley.internal.schema;

import dev.parley.diagnostic.Diagnostics;
import dev.parley.diagnostic.Rule;
import dev.parley.internal.source.Dialect;
import dev.parley.internal.source.References;
import dev.parley.internal.source.SourceNode;
import dev.parley.internal.source.Sources;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Documents whose meta-schema, when it is at hand, leaves the vocabulary of validation out (JSON Schema 2020-12 §8.1.2): its keywords say nothing
 * there.
 */
final class Vocabularies {
  private static final String VALIDATION = "/vocab/validation";

  private static final Set<Keyword> KEYWORDS = keywords();

  private final Sources sources;
  private final References references;
  private final Diagnostics diagnostics;
  private final Map<String, Boolean> lacking = new HashMap<>();

  Vocabularies(Sources sources, References references, Diagnostics diagnostics) {
    this.sources = sources;
    this.references = references;
    this.diagnostics = diagnostics;
  }

  private static Set<Keyword> keywords() {
    Set<Keyword> keywords = EnumSet.of(
        Keyword.TYPE,
        Keyword.CONST,
        Keyword.ENUM,
        Keyword.REQUIRED,
        Keyword.MIN_ITEMS,
        Keyword.MAX_ITEMS,
        Keyword.UNIQUE_ITEMS,
        Keyword.MIN_CONTAINS,
        Keyword.MAX_CONTAINS,
        Keyword.MIN_PROPERTIES,
        Keyword.MAX_PROPERTIES,
        Keyword.DEPENDENT_REQUIRED);
    keywords.addAll(EnumSet.range(Keyword.MIN_LENGTH, Keyword.PATTERN));
    keywords.addAll(EnumSet.range(Keyword.MINIMUM, Keyword.MULTIPLE_OF));
    return keywords;
  }

  /** The schema without keywords of a vocabulary that its document does not use. */
  SourceNode.Mapping withoutUnused(SourceNode.Mapping schema) {
    String file = schema.place().file();
    Boolean known = lacking.get(file);
    if (known == null) {
      known = lacksValidation(file);
      lacking.put(file, known);
    }
    if (!known) {
      return schema;
    }
    Map<String, SourceNode.Entry> kept = new LinkedHashMap<>();
    for (SourceNode.Entry entry : schema.entries()) {
      if (Keyword.of(entry.key()).filter(KEYWORDS::contains).isEmpty()) {
        kept.put(entry.key(), entry);
      } else {
        diagnostics.add(
            Rule.KEYWORD_NOT_ENFORCED,
            entry.place(),
            "`" + entry.key()
                + "` says nothing here: the meta-schema that `$schema` names leaves the vocabulary of validation out",
            "name another meta-schema under `$schema`, or remove the keyword");
      }
    }
    return new SourceNode.Mapping(schema.place(), kept);
  }

  private boolean lacksValidation(String file) {
    return sources
        .loaded(file)
        .flatMap(this::vocabularies)
        .map(used -> used.keys().stream().noneMatch(uri -> uri.endsWith(VALIDATION)))
        .orElse(false);
  }

  private Optional<SourceNode.Mapping> vocabularies(SourceNode root) {
    return root instanceof SourceNode.Mapping document
        ? document
            .text("$schema")
            .filter(uri -> Dialect.of(uri).isEmpty())
            .flatMap(uri -> references.atHand(uri, root.place()))
            .flatMap(meta -> meta.mapping("$vocabulary"))
        : Optional.empty();
  }
}
