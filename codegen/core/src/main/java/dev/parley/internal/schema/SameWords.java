package dev.parley.internal.schema;

import dev.parley.internal.source.JsonText;
import dev.parley.internal.source.References;
import dev.parley.internal.source.SourceNode;
import dev.parley.internal.source.Walk;
import java.util.List;
import java.util.Optional;

/** Schemas that are said in the same words say the same only where their references lead to the same. */
final class SameWords {
  private final References references;

  SameWords(References references) {
    this.references = references;
  }

  /** Whether two values are one to JSON: what looks like a reference in them is none. */
  static boolean ofData(SourceNode first, SourceNode second) {
    return first == second || JsonText.of(first).equals(JsonText.of(second));
  }

  boolean ofSchemas(SourceNode first, SourceNode second) {
    return ofData(first, second) && leadAlike(first, second, false);
  }

  /** Whether a keyword says the same with either value. */
  boolean under(String keyword, SourceNode first, SourceNode second) {
    return ofData(first, second)
        && (Walk.isData(keyword) || leadAlike(first, second, Walk.holdsNames(keyword, false)));
  }

  /** Of two nodes of the same words; where the keys are names they are no keywords. */
  private boolean leadAlike(SourceNode first, SourceNode second, boolean names) {
    if (first instanceof SourceNode.Sequence a && second instanceof SourceNode.Sequence b) {
      List<SourceNode> others = b.items();
      for (int i = 0; i < others.size(); i++) {
        if (!leadAlike(a.items().get(i), others.get(i), false)) {
          return false;
        }
      }
    }
    if (first == second
        || !(first instanceof SourceNode.Mapping a)
        || !(second instanceof SourceNode.Mapping b)) {
      return true;
    }
    if (!names && !lead(References.reference(a), References.reference(b))) {
      return false;
    }
    for (SourceNode.Entry entry : a.entries()) {
      boolean data = !names && Walk.isData(entry.key());
      SourceNode other = b.get(entry.key()).orElseThrow();
      if (!data && !leadAlike(entry.value(), other, Walk.holdsNames(entry.key(), names))) {
        return false;
      }
    }
    return true;
  }

  private boolean lead(Optional<SourceNode.Text> one, Optional<SourceNode.Text> other) {
    return one.isEmpty() || other.isEmpty() || references.leadAlike(one.get(), other.get());
  }
}
