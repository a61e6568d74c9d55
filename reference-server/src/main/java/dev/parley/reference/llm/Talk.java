package dev.parley.reference.llm;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a scripted model looks at in a prompt.
 *
 * @param question the last message of the user
 * @param results what tools have answered since
 * @param words how long the whole prompt is
 */
record Talk(String question, List<Turn.ToolResult> results, boolean wantsTitle, long words) {
  static Talk of(List<Turn> turns) {
    Reader reader = new Reader();
    turns.forEach(turn -> turn.accept(reader));
    return new Talk(reader.question, List.copyOf(reader.results), reader.wantsTitle, reader.words);
  }

  private static final class Reader implements Turn.Visitor<@Nullable Void> {
    private final List<Turn.ToolResult> results = new ArrayList<>();
    private String question = "";
    private boolean wantsTitle;
    private long words;

    @Override
    public @Nullable Void system(Turn.System system) {
      wantsTitle |= system.text().equals(Titles.INSTRUCTION);
      return count(system.text());
    }

    @Override
    public @Nullable Void user(Turn.User user) {
      question = user.text();
      results.clear();
      return count(user.text());
    }

    @Override
    public @Nullable Void assistant(Turn.Assistant assistant) {
      return count(assistant.text());
    }

    @Override
    public @Nullable Void toolResult(Turn.ToolResult result) {
      results.add(result);
      return count(result.text());
    }

    private @Nullable Void count(String text) {
      words += text.isBlank() ? 0 : text.strip().split("\\s+").length;
      return null;
    }
  }
}
