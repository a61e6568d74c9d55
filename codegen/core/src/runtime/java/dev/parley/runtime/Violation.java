package dev.parley.runtime;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * One way in which a document departs from the contract.
 *
 * <p>The pointer names the place where the contract expects something, which need not exist in the document: a missing
 * {@code payload} is reported at {@code /payload}. All other texts are safe to print: what they quote of the document is
 * escaped and cut.
 *
 * @param pointer a JSON pointer, empty for the whole document
 * @param rule the rule that is broken: {@code missing}, {@code wrong-level}, {@code type}, {@code minLength} and so on
 * @param expected what the contract asks for, such as {@code a string}
 * @param found what the document says instead, such as {@code the number 5}
 * @param hint what probably happened and how to mend it, if that can be told
 */
public record Violation(
    String pointer,
    String rule,
    String expected,
    String found,
    @Nullable String hint) implements Serializable {

  Violation withHint(String other) {
    return new Violation(pointer, rule, expected, found, other);
  }

  /** The violation in one line, without a line break or an invisible character. */
  @Override
  public String toString() {
    String place =
        pointer.isEmpty() ? "(document)" : Words.escape(pointer, Integer.MAX_VALUE, "\\");
    String line = place + ": " + ruleWords(rule) + ": ";
    // Such a hint says what was expected and found, and where.
    if (hint != null && hint.startsWith("found at ")) {
      return line + hint;
    }
    return line + "expected " + expected + ", found " + found
        + (hint == null ? "" : "; hint: " + hint);
  }

  private static String ruleWords(String rule) {
    return switch (rule) {
      case "wrong-level" -> "at the wrong level";
      case "type" -> "wrong type";
      case "null" -> "null is not allowed";
      case "const" -> "wrong value";
      case "enum" -> "not one of the values";
      case "tag" -> "unknown tag";
      case "unknown-property", "unknown-item" -> "not in the contract";
      case "no-option" -> "fits no option";
      case "several-options" -> "fits several options";
      case "not" -> "not allowed";
      case "contains" -> "too few items of a kind";
      case "maxContains" -> "too many items of a kind";
      case "check" -> "wrong value";
      case "minLength" -> "too short";
      case "maxLength" -> "too long";
      case "pattern" -> "does not match the pattern";
      case "format" -> "wrong format";
      case "minimum", "exclusiveMinimum" -> "too small";
      case "maximum", "exclusiveMaximum" -> "too large";
      case "multipleOf" -> "not a multiple";
      case "range" -> "out of range";
      case "minItems" -> "too few items";
      case "maxItems" -> "too many items";
      case "uniqueItems" -> "items repeat";
      case "minProperties" -> "too few properties";
      case "maxProperties" -> "too many properties";
      case "property-name" -> "wrong property name";
      case "json" -> "not JSON";
      case "duplicate-key" -> "property twice";
      default -> rule;
    };
  }
}
