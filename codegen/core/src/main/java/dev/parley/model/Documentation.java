package dev.parley.model;

import java.util.List;

/**
 * What the contract tells a reader about something. Text as written there, hostile until escaped.
 *
 * @param summary the title or summary, empty when there is none
 * @param description the longer text, empty when there is none
 * @param examples values that the contract shows, which need not keep it
 * @param notes what else it says that no type shows, a sentence each
 */
public record Documentation(
    String summary,
    String description,
    boolean deprecated,
    List<Literal> examples,
    List<String> notes) {
  public static final Documentation NONE = new Documentation("", "", false);

  public Documentation {
    examples = List.copyOf(examples);
    notes = List.copyOf(notes);
  }

  public Documentation(String summary, String description, boolean deprecated) {
    this(summary, description, deprecated, List.of(), List.of());
  }

  /** The description, or the summary when there is no description, and the notes. */
  public String text() {
    String text = description.isEmpty() ? summary : description;
    String more = String.join(" ", notes);
    return text.isEmpty() || more.isEmpty() ? text + more : text.stripTrailing() + "\n\n" + more;
  }

  /** This, with what it leaves out taken from {@code other}. */
  public Documentation orElse(Documentation other) {
    return new Documentation(
        summary.isEmpty() ? other.summary : summary,
        description.isEmpty() ? other.description : description,
        deprecated || other.deprecated,
        examples.isEmpty() ? other.examples : examples,
        notes.isEmpty() ? other.notes : notes);
  }
}
