package dev.parley.runtime;

import java.util.List;
import java.util.stream.Collectors;

/** A document departs from the contract; the message shows the first ten violations, one a line. */
public final class ContractViolationException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 10;

  private final String type;
  // An array, since List is not Serializable and exceptions are.
  private final Violation[] violations;

  /** A refusal of a document that should have been of the named type. */
  public ContractViolationException(String type, List<Violation> violations) {
    super(render(type, violations));
    this.type = type;
    this.violations = violations.toArray(Violation[]::new);
  }

  /** The contract's name of what the document should have been. */
  public String type() {
    return type;
  }

  /** Every violation, in the contract's order. */
  public List<Violation> violations() {
    return List.of(violations);
  }

  private static String render(String type, List<Violation> violations) {
    int count = violations.size();
    String number = count >= Explanation.LIMIT ? "at least " + count : String.valueOf(count);
    String title =
        type + ": " + number + (count == 1 ? " violation" : " violations") + " of the contract";
    String lines =
        violations.stream().limit(SHOWN).map(each -> "\n  " + each).collect(Collectors.joining());
    return title + lines + (count > SHOWN ? "\n  \u2026 and " + (count - SHOWN) + " more" : "");
  }
}
