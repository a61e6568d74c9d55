package dev.parley.runtime;

import java.util.ArrayList;
import java.util.List;

/**
 * Says everything that is wrong with a document that a decoder refused: where, what was expected, what was found, and what
 * probably happened, such as a renamed property or one that stands at the wrong level.
 */
public final class Explainer {
  private Explainer() {}

  /** The violations of a document in UTF-8 against the schema of that name; empty if there are none. */
  public static List<Violation> explain(Schemas schemas, String name, byte[] document) {
    try {
      return explain(schemas, name, Document.decode(document));
    } catch (Document.Unreadable unreadable) {
      return List.of(unreadable.violation());
    }
  }

  /** The violations of a document against the schema of that name; empty if there are none. */
  public static List<Violation> explain(Schemas schemas, String name, String document) {
    try {
      Document read = Document.read(document);
      Explanation explanation = new Explanation();
      explanation.explain(schemas.named(name), Place.root(read.value()));
      List<Violation> violations = new ArrayList<>(read.duplicates());
      violations.addAll(explanation.violations());
      return List.copyOf(violations.subList(0, Math.min(violations.size(), Explanation.LIMIT)));
    } catch (Document.Unreadable unreadable) {
      return List.of(unreadable.violation());
    }
  }
}
