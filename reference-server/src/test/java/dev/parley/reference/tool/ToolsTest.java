package dev.parley.reference.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.reference.engine.Toolbox;
import dev.parley.reference.engine.Toolbox.Result;
import dev.parley.reference.engine.Toolbox.ToolFault;
import dev.parley.reference.llm.ToolSpec;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.StringNode;

class ToolsTest {
  private static final JsonMapper JSON = new JsonMapper();

  private final Toolbox tools =
      Tools.standard(Clock.fixed(Instant.parse("2025-09-16T02:17:13.5Z"), ZoneOffset.UTC));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "5 + 3|8",
        " 2 * (3 + 4) |14",
        "1 - 2 - 3|-4",
        "2 ^ 3 ^ 2|512",
        "-2 ^ 2|-4",
        "2 ^ -2|0.25",
        "0.1 + 0.2|0.3",
        "1 / 3|0.3333333333333333333333333333333333",
        "7 % 4 * 2|6",
        "- - 3|3",
        "min(3, 1, 2) + max(1,2)|3",
        "sqrt(2)|1.414213562373095048801688724209698",
        "ROUND(2.5) + floor(-0.5) + ceil(0.1)|3",
        "abs(-1.50)|1.5",
        "5 - 5|0",
        "10 ^ 50|1E+50",
        ".5|0.5"
      })
  void expressionsAreWorkedOut(String expression, String result) throws Exception {
    assertThat(call("calculator", "expression", expression).summary()).isEqualTo(result);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 / 0|division by zero",
        "1 % (2 - 2)|division by zero",
        "0 ^ -1|division by zero",
        "2 +|expected a number, a function or `(` at character 4, found the end",
        "2 2|expected the end or an operator at character 3, found `2`",
        "(1|expected `)` at character 3, found the end",
        "1.2.3|expected a number, a function or `(` at character 1, found `1`",
        "sin(1)|there is no function `sin`; there are abs, sqrt, round, floor, ceil, min and max",
        "sqrt(1, 2)|`sqrt` takes one argument, not 2",
        "2 ^ 0.5|powers have to be whole numbers up to 10000",
        "9 ^ 9 ^ 9|powers have to be whole numbers up to 10000",
        "9 ^ 9999|the number is too large or too small",
        "Runtime.exec|expected `(` at character 8, found `.`"
      })
  void whatCannotBeWorkedOutIsSaid(String expression, String message) {
    assertThatThrownBy(() -> call("calculator", "expression", expression))
        .isInstanceOf(ToolFault.class)
        .hasMessage("`" + expression + "`: " + message);
  }

  @Test
  void rootsOfNegativeNumbersAndDeepNestingAreFaultsAndNoErrors() {
    for (String expression : List.of(
        "sqrt(-1)",
        "(".repeat(400),
        "2^".repeat(240) + "1",
        "-".repeat(499),
        "9".repeat(500) + "+")) {
      assertThatThrownBy(() -> call("calculator", "expression", expression))
          .isInstanceOf(ToolFault.class);
    }
  }

  @Test
  void theClockIsReadInAZone() throws Exception {
    assertThat(call("current_time", "zone", "Asia/Tokyo").summary())
        .isEqualTo("Tuesday, 2025-09-16T11:17:13+09:00 (Asia/Tokyo)");
    assertThat(tools.call("current_time", Map.of()).summary())
        .isEqualTo("Tuesday, 2025-09-16T02:17:13Z (UTC)");
  }

  @Test
  void aZoneThatIsNoneIsNamed() {
    assertThatThrownBy(() -> call("current_time", "zone", "Europe/Atlantis"))
        .isInstanceOf(ToolFault.class)
        .hasMessageStartingWith("There is no time zone `Europe/Atlantis`");
  }

  @ParameterizedTest
  @CsvSource({
    "'Hello, world. How are you?','26 characters, 5 words, 2 sentences, 1 lines'",
    "'','0 characters, 0 words, 0 sentences, 0 lines'",
    "'...','3 characters, 0 words, 0 sentences, 1 lines'"
  })
  void textsAreCounted(String text, String summary) throws Exception {
    assertThat(call("text_statistics", "text", text).summary()).isEqualTo(summary);
  }

  @Test
  void aCharacterOutsideTheBasicPlaneCountsOnce() throws Exception {
    assertThat(call("text_statistics", "text", "a\uD83D\uDE00\nb").summary())
        .startsWith("4 characters, 2 words")
        .endsWith("2 lines");
  }

  @Test
  void argumentsAreHeldToTheirContract() {
    assertThatThrownBy(() -> call("calculator", "formula", "1 + 1"))
        .isInstanceOf(ToolFault.class)
        .hasMessageStartingWith("The arguments of calculator are wrong: /expression:")
        .hasMessageContaining("`formula` is not in the contract");
    assertThatThrownBy(() -> call("text_statistics", "text", "x".repeat(20_001)))
        .isInstanceOf(ToolFault.class)
        .hasMessageContaining("/text: too long");
  }

  @Test
  void aToolThatIsNotThereIsAnsweredByThoseThatAre() {
    assertThatThrownBy(() -> tools.call("shell", Map.of()))
        .isInstanceOf(ToolFault.class)
        .hasMessage(
            "There is no tool `shell`. There are: calculator, current_time, text_statistics.");
  }

  @Test
  void argumentsAndResultsHaveBounds() {
    Tools large = new Tools(List.of(new Tool<>(
        "large",
        "Too much.",
        "CalculatorCall",
        document -> "",
        nothing -> "",
        nothing -> new Result(Map.of("text", StringNode.valueOf("x".repeat(16 * 1024))), ""))));

    assertThatThrownBy(() -> large.call("large", Map.of()))
        .hasMessage("The result is larger than 16384 bytes.");
    assertThatThrownBy(() ->
            large.call("large", Map.of("text", StringNode.valueOf("x".repeat(200_000)))))
        .hasMessage("The arguments are larger than 131072 bytes.");
  }

  @Test
  void modelsAreShownTheSchemasOfTheContract() throws Exception {
    JsonNode contract = JSON.readTree(
        java.nio.file.Files.readString(java.nio.file.Path.of("../schemas/agent/tools.json")));
    assertThat(tools.tools())
        .extracting(ToolSpec::name)
        .containsExactly("calculator", "current_time", "text_statistics");
    assertThat(tools.tools().get(0).parameters()).isEqualTo(contract.at("/$defs/CalculatorCall"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"calculator", "shell"})
  void aCallIsAnnouncedEvenIfItsArgumentsAreWrong(String tool) {
    assertThat(tools.announce(tool, Map.of())).isEqualTo("Calling " + tool);
  }

  @Test
  void aCallIsAnnouncedInALine() {
    assertThat(tools.announce("calculator", Map.of("expression", StringNode.valueOf("5 + 3"))))
        .isEqualTo("Working out 5 + 3");
  }

  private Result call(String tool, String name, String value) throws Exception {
    Map<String, JsonNode> arguments = new HashMap<>();
    arguments.put(name, StringNode.valueOf(value));
    return tools.call(tool, arguments);
  }
}
