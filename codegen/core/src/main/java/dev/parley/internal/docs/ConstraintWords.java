package dev.parley.internal.docs;

import dev.parley.model.Constraint;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What values must keep, in a few words each. */
final class ConstraintWords implements Constraint.Visitor<String> {
  /**
   * @param sized what sizes count, such as {@code items}
   */
  static List<String> of(List<Constraint> constraints, String sized) {
    List<String> words = new ArrayList<>();
    constraints.forEach(c -> words.add(c.accept(new ConstraintWords(sized))));
    return words;
  }

  private final String sized;

  private ConstraintWords(String sized) {
    this.sized = sized;
  }

  private static String number(BigDecimal number) {
    String plain = number.toPlainString();
    return Html.escape(plain.length() > 24 ? number.toString() : plain);
  }

  @Override
  public String minLength(Constraint.MinLength constraint) {
    return constraint.length() == 1
        ? "not empty"
        : "at least " + constraint.length() + " characters";
  }

  @Override
  public String maxLength(Constraint.MaxLength constraint) {
    return "at most " + constraint.length() + " characters";
  }

  @Override
  public String matches(Constraint.Matches constraint) {
    return "matches " + Html.code(constraint.ecma());
  }

  @Override
  public String minimum(Constraint.Minimum constraint) {
    return (constraint.exclusive() ? "&gt; " : "\u2265 ") + number(constraint.bound());
  }

  @Override
  public String maximum(Constraint.Maximum constraint) {
    return (constraint.exclusive() ? "&lt; " : "\u2264 ") + number(constraint.bound());
  }

  @Override
  public String minSize(Constraint.MinSize constraint) {
    return "at least " + constraint.size() + " " + sized;
  }

  @Override
  public String maxSize(Constraint.MaxSize constraint) {
    return "at most " + constraint.size() + " " + sized;
  }

  @Override
  public String uniqueItems(Constraint.UniqueItems constraint) {
    return "no two alike";
  }

  @Override
  public String multipleOf(Constraint.MultipleOf constraint) {
    return "a multiple of " + number(constraint.step());
  }

  @Override
  public String oneOfNumbers(Constraint.OneOfNumbers constraint) {
    return "one of "
        + constraint.numbers().stream()
            .map(ConstraintWords::number)
            .collect(Collectors.joining(", "));
  }
}
