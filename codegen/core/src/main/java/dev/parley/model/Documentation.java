package dev.parley.model;

import java.util.List;

/**
 * What the contract tells a reader about something. Text as written there, hostile until escaped.
 *
 * @param summary the title or summary, empty when there is none
 * @param description the longer text, empty when there is none
 * @param examples values that the contract shows, which need not keep it
 */
public record Documentation(
    String summary, String description, boolean deprecated, List<Literal> examples) {
  public static final Documentation NONE = new Documentation("", "", false);

  public Documentation {
    examples = List.copyOf(examples);
  }

  public Documentation(String summary, String description, boolean deprecated) {
    this(summary, description, deprecated, List.of());
  }

  /** The description, or the summary when there is no description. */
  public String text() {
    return description.isEmpty() ? summary : description;
  }

  /** This, with what it leaves out taken from {@code other}. */
  public Documentation orElse(Documentation other) {
    return new Documentation(
        summary.isEmpty() ? other.summary : summary,
        description.isEmpty() ? other.description : description,
        deprecated || other.deprecated,
        examples.isEmpty() ? other.examples : examples);
  }
}
