package dev.parley.runtime;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A regular expression of the contract, found anywhere in a text unless it is anchored. */
public final class Expression {
  private static final Map<String, Expression> KNOWN = new ConcurrentHashMap<>();

  private final Map<String, Json> keywords;
  private final @Nullable CharacterRun run;
  private final @Nullable LinearSearch linear;
  private final @Nullable Pattern pattern;
  private @Nullable Predicate<String> delegated;

  private Expression(Map<String, Json> keywords, String java) {
    this.keywords = keywords;
    this.run = CharacterRun.of(java);
    this.linear = null;
    this.pattern = run == null ? Pattern.compile(java) : null;
  }

  private Expression(Map<String, Json> keywords, @Nullable LinearSearch linear) {
    this.keywords = keywords;
    this.run = null;
    this.linear = linear;
    this.pattern = null;
  }

  /** For an expression that means the same to ECMAScript and to Java. */
  public static Expression of(String ecma) {
    return new Expression(Map.of("pattern", new Json.Text(ecma)), ecma);
  }

  /**
   * An expression in both spellings.
   *
   * @param ecma as the contract writes it (ECMA-262), for messages
   * @param java the same for Java
   */
  public static Expression of(String ecma, String java) {
    return new Expression(
        Map.of("pattern", new Json.Text(ecma), "regex", new Json.Text(java)), java);
  }

  /** An expression that is made once: for code that spells it where it is used. */
  public static Expression known(String ecma) {
    Expression known = KNOWN.get(ecma);
    return known != null ? known : KNOWN.computeIfAbsent(ecma, Expression::of);
  }

  /** The same in both spellings, of which the contract's says the other. */
  public static Expression known(String ecma, String java) {
    Expression known = KNOWN.get(ecma);
    return known != null ? known : KNOWN.computeIfAbsent(ecma, e -> of(e, java));
  }

  /**
   * An expression that Java's engine may take too long for.
   *
   * @param ecma as the contract writes it (ECMA-262), for messages
   * @param program the same as a {@link SearchProgram}
   */
  public static Expression linear(String ecma, String program) {
    return new Expression(
        Map.of("pattern", new Json.Text(ecma), "program", new Json.Text(program)),
        LinearSearch.of(program));
  }

  /** An expression that is left to the validator of {@link Delegation}. */
  public static Expression delegated(String ecma) {
    Json.Text pattern = new Json.Text(ecma);
    return new Expression(Map.of("pattern", pattern, "delegated", pattern), (LinearSearch) null);
  }

  /** Whether the expression is found in a text. */
  public boolean isFoundIn(String text) {
    if (run != null) {
      return run.isAllOf(text);
    }
    if (linear != null) {
      return linear.isFoundIn(text);
    }
    if (pattern == null) {
      return isFoundByDelegate(text);
    }
    try {
      return pattern.matcher(text).find();
    } catch (StackOverflowError tooDeep) {
      // Java's engine recurses for each round of a group. What has many rounds is not left to it,
      // and only a thread with hardly any stack has none for a few.
      return false;
    }
  }

  /** Two threads may both ask for it, which does no harm. */
  private boolean isFoundByDelegate(String text) {
    Predicate<String> search = delegated;
    if (search == null) {
      search = Delegation.search(((Json.Text) keywords.get("pattern")).value());
      delegated = search;
    }
    return search.test(text);
  }

  /** As a resolved schema has it. */
  Map<String, Json> keywords() {
    return keywords;
  }
}
