package dev.parley.reference.llm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TitlesTest {
  private final Titles titles = new Titles(new ScriptedModel());

  @Test
  void aLongFirstMessageIsCutOffAfterFiftyCharacters() {
    assertThat(Titles.fromFirstMessage(
            "Tell me about Python programming language in one sentence please"))
        .isEqualTo("Tell me about Python programming language in one s...");
  }

  @Test
  void aShortFirstMessageIsTheTitleInOneLine() {
    assertThat(Titles.fromFirstMessage("  Hello\n\tthere\u2028you ")).isEqualTo("Hello there you");
  }

  @Test
  void noCharacterIsCutInTwo() {
    assertThat(Titles.fromFirstMessage("\uD83D\uDE00".repeat(51)))
        .isEqualTo("\uD83D\uDE00".repeat(50) + "...");
  }

  @Test
  void theModelWritesTheTitle() throws Exception {
    assertThat(titles.byModel("What is a sum? [title Sums in short]")).contains("Sums in short");
  }

  @Test
  void quotationMarksAndLinesOfTheModelAreTakenAway() throws Exception {
    assertThat(titles.byModel("Hello [title \"Sums,\n in short\" ]")).contains("Sums, in short");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[fail timeout]", "[cut 1] [title one two three]", "[title \"\"]"})
  void aModelThatFailsOrSaysNothingGivesNoTitle(String message) throws Exception {
    assertThat(titles.byModel(message)).isEmpty();
  }

  @Test
  void anAnswerThatIsTooLongForATitleIsNone() throws Exception {
    assertThat(titles.byModel("[title " + "word ".repeat(60) + "]")).isEmpty();
  }
}
