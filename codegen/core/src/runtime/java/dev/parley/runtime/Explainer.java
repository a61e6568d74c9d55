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
      explanation.start(schemas.named(name), read.value());
      List<Violation> violations = new ArrayList<>(read.duplicates());
      violations.addAll(explanation.violations());
      return List.copyOf(violations.subList(0, Math.min(violations.size(), Explanation.LIMIT)));
    } catch (Document.Unreadable unreadable) {
      return List.of(unreadable.violation());
    }
  }

  /** What a decoder throws for a document that it did not read to the end. */
  public static ContractViolationException refusal(
      Schemas schemas, String name, String type, byte[] document, RuntimeException cause) {
    return refusal(type, explain(schemas, name, document), cause);
  }

  /** What a decoder throws for a document that it did not read to the end. */
  public static ContractViolationException refusal(
      Schemas schemas, String name, String type, String document, RuntimeException cause) {
    return refusal(type, explain(schemas, name, document), cause);
  }

  // A document may keep the contract and still not fit: a duration in months has no
  // java.time.Duration.
  private static ContractViolationException refusal(
      String type, List<Violation> violations, RuntimeException cause) {
    if (!violations.isEmpty()) {
      return new ContractViolationException(type, violations);
    }
    String found = Words.plain(String.valueOf(cause.getMessage()));
    Violation unfit =
        new Violation("", "type", "values that the generated types can hold", found, null);
    ContractViolationException refusal = new ContractViolationException(type, List.of(unfit));
    refusal.initCause(cause);
    return refusal;
  }
}
