package dev.parley.reference.tool;

import dev.parley.reference.contract.tools.TextStatisticsCall;
import dev.parley.reference.contract.tools.TextStatisticsCalls;
import dev.parley.reference.engine.Toolbox.Result;
import java.text.BreakIterator;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.node.IntNode;

/** Counts characters, words, sentences and lines, which models only guess. */
final class TextStatistics {
  private TextStatistics() {}

  static Tool<TextStatisticsCall> tool() {
    return new Tool<>(
        "text_statistics",
        "Counts the characters, words, sentences and lines of a text.",
        "TextStatisticsCall",
        TextStatisticsCalls::decode,
        arguments -> "Counting what is in the text",
        arguments -> call(arguments.text()));
  }

  private static Result call(String text) {
    int characters = text.codePointCount(0, text.length());
    int words = count(BreakIterator.getWordInstance(Locale.ROOT), text);
    int sentences = count(BreakIterator.getSentenceInstance(Locale.ROOT), text);
    int lines = text.isEmpty() ? 0 : (int) text.lines().count();
    return new Result(
        Map.of(
            "characters", IntNode.valueOf(characters),
            "words", IntNode.valueOf(words),
            "sentences", IntNode.valueOf(sentences),
            "lines", IntNode.valueOf(lines)),
        characters + " characters, " + words + " words, " + sentences + " sentences, " + lines
            + " lines");
  }

  /** The parts that have a letter or a digit: what is between them counts for nothing. */
  private static int count(BreakIterator parts, String text) {
    parts.setText(text);
    int count = 0;
    int begin = parts.first();
    for (int end = parts.next(); end != BreakIterator.DONE; end = parts.next()) {
      if (text.substring(begin, end).codePoints().anyMatch(Character::isLetterOrDigit)) {
        count++;
      }
      begin = end;
    }
    return count;
  }
}
