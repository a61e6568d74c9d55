package dev.parley.model;

/**
 * What the contract tells a reader about something. Text as written there, hostile until escaped.
 *
 * @param summary the title or summary, empty when there is none
 * @param description the longer text, empty when there is none
 */
public record Documentation(String summary, String description, boolean deprecated) {
  public static final Documentation NONE = new Documentation("", "", false);

  /** The description, or the summary when there is no description. */
  public String text() {
    return description.isEmpty() ? summary : description;
  }

  /** This, with what it leaves out taken from {@code other}. */
  public Documentation orElse(Documentation other) {
    return new Documentation(
        summary.isEmpty() ? other.summary : summary,
        description.isEmpty() ? other.description : description,
        deprecated || other.deprecated);
  }
}
