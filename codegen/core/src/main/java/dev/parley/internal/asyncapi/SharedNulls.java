package dev.parley.internal.asyncapi;

import dev.parley.diagnostic.Diagnostics;
import dev.parley.diagnostic.Place;
import dev.parley.diagnostic.Rule;
import dev.parley.internal.source.References;
import dev.parley.internal.source.SourceNode;
import dev.parley.internal.source.Walk;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Schemas with a {@code nullable} that counts, since a payload in OpenAPI's language leads there, and that says nothing, since one in JSON Schema does
 * too. There is one type for both.
 */
final class SharedNulls {
  private final References references;
  private final Diagnostics diagnostics;
  private final Map<Place, SourceNode.Entry> flags = new HashMap<>();
  private final List<SourceNode> others = new ArrayList<>();

  SharedNulls(References references, Diagnostics diagnostics) {
    this.references = references;
    this.diagnostics = diagnostics;
  }

  /** A schema in which the flag has been taken for a type. */
  void add(SourceNode.Mapping schema) {
    flags.put(schema.place(), schema.entry("nullable").orElseThrow());
  }

  /** A payload in JSON Schema. */
  void addOther(SourceNode schema) {
    others.add(schema);
  }

  /** Once all payloads have been read. */
  void report() {
    if (!flags.isEmpty()) {
      Set<SourceNode> seen = Collections.newSetFromMap(new IdentityHashMap<>());
      List<SourceNode> open = new ArrayList<>(others);
      while (!open.isEmpty()) {
        Walk.into(open.remove(open.size() - 1), schema -> seen.add(schema) && visit(schema, open));
      }
    }
  }

  private boolean visit(SourceNode.Mapping schema, List<SourceNode> open) {
    References.reference(schema).flatMap(references::target).ifPresent(open::add);
    SourceNode.Entry flag = flags.remove(schema.place());
    if (flag != null) {
      diagnostics.add(
          Rule.PAYLOAD_FORMAT,
          flag.place(),
          "`nullable` allows null for a payload in OpenAPI's language, and says nothing to one in JSON Schema: both lead here, and have one type, which is read as the first of them has it",
          "write `type: [X, 'null']` where null is right for both, or give each a definition of its own");
    }
    return true;
  }
}
