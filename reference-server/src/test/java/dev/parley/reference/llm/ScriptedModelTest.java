package dev.parley.reference.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.reference.llm.Piece.FinishReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.StringNode;

class ScriptedModelTest {
  private final LanguageModel model = new ScriptedModel();

  @Test
  void aSumIsAnsweredInOnePieceAndTheEndIsCountedAsAToken() throws Exception {
    assertThat(answer("What is 5 plus 3? Give me a very brief answer."))
        .containsExactly(
            new Piece.Text("8"), new Piece.Finished(FinishReason.STOP, new Piece.Usage(11, 2)));
  }

  @ParameterizedTest
  @CsvSource({"7 minus 9,-2", "3 * 2.5,7.5", "10-10,0", "1.50 plus 1.50,3", "2 times 50,100"})
  void sumsAreWorkedOut(String sum, String result) throws Exception {
    assertThat(Pulled.text(answer("How much is " + sum + "?"))).isEqualTo(result);
  }

  @Test
  void piecesOfAnAnswerMakeUpItsText() throws Exception {
    List<Piece> pieces = answer("[say  two  spaces\nand a line ]");

    assertThat(pieces).hasSize(6);
    assertThat(Pulled.text(pieces)).isEqualTo(" two  spaces\nand a line ");
  }

  @Test
  void theSamePromptGetsTheSamePieces() throws Exception {
    assertThat(answer("[think 3] [long 40]")).hasSize(44).isEqualTo(answer("[think 3] [long 40]"));
  }

  @Test
  void aToolThatIsOfferedIsCalledAndItsResultIsTheAnswer() throws Exception {
    ToolSpec calculator = new ToolSpec("calculator", "Sums.", new JsonMapper().createObjectNode());
    List<Turn> turns = new ArrayList<>(List.of(new Turn.User("5 plus 3?")));
    List<Piece> first = ask(turns, calculator);

    Piece.ToolCall call = new Piece.ToolCall(
        "call_1", "calculator", Map.of("expression", StringNode.valueOf("5 + 3")));
    assertThat(first).hasSize(3).element(1).isEqualTo(call);
    assertThat(Pulled.finished(first).reason()).isEqualTo(FinishReason.TOOL_CALLS);

    turns.add(new Turn.Assistant("", List.of(call)));
    turns.add(new Turn.ToolResult("call_1", "calculator", "8", false));
    assertThat(Pulled.text(ask(turns, calculator))).isEqualTo("8");
  }

  @Test
  void marksCallToolsWithTheirArguments() throws Exception {
    List<Piece> pieces = answer("[tool units {\"value\": 3}] [tool clock {\"zones\": [\"UTC\"]}]");

    assertThat(pieces.subList(0, 2))
        .extracting(piece -> ((Piece.ToolCall) piece).tool())
        .containsExactly("units", "clock");
    assertThat(((Piece.ToolCall) pieces.get(0)).arguments())
        .isEqualTo(Map.of("value", IntNode.valueOf(3)));
  }

  @ParameterizedTest
  @EnumSource(ModelException.Kind.class)
  void everyKindOfFaultCanBeAskedFor(ModelException.Kind kind) {
    assertThatThrownBy(
            () -> answer("[fail " + kind.name().toLowerCase(java.util.Locale.ROOT) + "]"))
        .isInstanceOfSatisfying(
            ModelException.class, fault -> assertThat(fault.kind()).isEqualTo(kind));
  }

  @Test
  void anAnswerIsCutWhereTheMarkSays() throws Exception {
    try (ModelStream answer = model.stream(prompt("[cut 2] [long 9]"))) {
      assertThat(answer.next()).contains(new Piece.Text("word1"));
      assertThat(answer.next()).contains(new Piece.Text(" word2"));
      assertThatThrownBy(answer::next).isInstanceOf(ModelException.class);
    }
  }

  @Test
  void closingLetsGoWhoeverWaits() throws Exception {
    ModelStream answer = model.stream(prompt("[hang 1] [long 9]"));
    assertThat(answer.next()).isPresent();
    CompletableFuture<Optional<Piece>> waiting = CompletableFuture.supplyAsync(() -> {
      try {
        return answer.next();
      } catch (ModelException | InterruptedException e) {
        throw new IllegalStateException(e);
      }
    });

    answer.close();

    assertThat(waiting.get(20, TimeUnit.SECONDS)).isEmpty();
    assertThat(answer.next()).isEmpty();
  }

  private List<Piece> answer(String message) throws Exception {
    return Pulled.all(model.stream(prompt(message)));
  }

  private List<Piece> ask(List<Turn> turns, ToolSpec tool) throws Exception {
    return Pulled.all(model.stream(new Prompt(turns, List.of(tool), Prompt.Options.DEFAULTS)));
  }

  private static Prompt prompt(String message) {
    return Prompt.of(List.of(new Turn.User(message)));
  }
}
