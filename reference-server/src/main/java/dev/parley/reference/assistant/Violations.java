package dev.parley.reference.assistant;

import dev.parley.reference.contract.runtime.ContractViolationException;
import dev.parley.reference.contract.runtime.Violation;
import dev.parley.reference.contract.shared.ErrorCode;
import dev.parley.reference.engine.Fault;
import dev.parley.reference.engine.Texts;

/** Says to its sender in what a command departs from the contract. */
final class Violations {
  private static final int LONGEST = 2000;

  private Violations() {}

  static Fault fault(ContractViolationException violated) {
    Violation first = violated.violations().get(0);
    if (first.pointer().equals("/message") && first.rule().equals("minLength")) {
      return AssistantChat.empty();
    }
    ErrorCode code = first.pointer().equals("/message") && first.rule().equals("maxLength")
        ? ErrorCode.MESSAGE_TOO_LARGE
        : ErrorCode.INVALID_MESSAGE;
    return Fault.of(code, Texts.cut(String.valueOf(violated.getMessage()), LONGEST), false);
  }
}
