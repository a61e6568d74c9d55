package dev.parley.stability;

import static dev.parley.stability.Room.ordered;
import static dev.parley.stability.Room.texts;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Components and constants keep their names when one that looks like them in Java comes. */
class MemberNamesTest {
  private static final String PATH = " #/components/schemas/tool_call~/.";

  @TempDir
  Path folder;

  @ParameterizedTest
  @CsvSource({"callId, call_id", "call_id, callId", "call-id, call_id", "call_id, Call_Id"})
  void aPropertyKeepsItsNameWhenOneLikeItComes(String old, String added) {
    Room room = Room.in(folder);
    room.setProperties(texts(old));
    room.generate();
    room.setProperties(texts(added, old));
    room.generate();

    assertThat(room.java("ToolCall")).contains(text(old, "callId"), text(added, "callId2"));
    room.setProperties(texts("call__id", old, added));
    room.generate();
    assertThat(room.java("ToolCall"))
        .contains(text(old, "callId"), text(added, "callId2"), text("call__id", "callId3"));
    room.setProperties(texts(added, "call__id"));
    assertThat(room.java("ToolCall")).contains(text(added, "callId2"), text("call__id", "callId3"));
  }

  private static String text(String property, String component) {
    return "@JsonProperty(\"" + property + "\") @Nullable String " + component;
  }

  @ParameterizedTest
  @CsvSource({"in_progress, IN_PROGRESS", "IN_PROGRESS, in_progress", "in-progress, in_progress"})
  void aValueKeepsItsConstantWhenOneLikeItComes(String old, String added) {
    Room room = Room.in(folder);
    room.setProperties(state(old, "done"));
    room.generate();
    room.setProperties(state(added, old, "done"));

    assertThat(room.java("ToolCall"))
        .contains("IN_PROGRESS(\"" + old + "\")", "IN_PROGRESS2(\"" + added + "\")");
  }

  private static Map<String, Object> state(String... values) {
    return ordered("state", Map.of("enum", List.of(values)));
  }

  @Test
  void whatIsWrittenLikeMostTakesNoLine() {
    Room room = Room.in(folder);
    room.setProperties(texts("call_id", "tool_name", "run_id", "id", "at"));
    room.generate();

    assertThat(room.lock()).doesNotContain("~");
    room.setProperties(texts("call_id", "tool_name", "run_id", "id", "at", "isLast"));
    room.generate();
    assertThat(room.lock()).contains("isLast" + PATH + "isLast\n").doesNotContain("callId");
    room.setProperties(texts("call_id", "tool_name", "run_id", "id", "at", "isLast", "is_last"));
    assertThat(room.java("ToolCall"))
        .contains(text("isLast", "isLast"), text("is_last", "isLast2"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"callId0", "callId1", "callIdX", "exit", "callId99999999999", "CALLID2"})
  void aNameThatDoesNotFollowFromThePropertyIsNotUsed(String name) {
    Room room = Room.in(folder);
    room.setProperties(texts("call_id", "callId"));
    room.generate();
    String right = room.java("ToolCall");
    String lock = room.lock();
    room.setLock(lock.replaceAll("\\w+" + PATH + "callId\n", name + PATH + "callId\n"));

    assertThat(room.java("ToolCall")).isEqualTo(right);
    room.generate();
    assertThat(room.lock()).isEqualTo(lock);
  }

  /** Two people add a property like the one that is there, each another one, and both sides' lines are kept. */
  @Test
  void linesOfBothSidesOfAMergeLeaveNoTwoAlike() {
    Room room = Room.in(folder);
    room.setProperties(texts("call_id", "callId"));
    room.generate();
    room.setLock(room.lock() + "callId2" + PATH + "call-id\n");
    room.setProperties(texts("call_id", "callId", "call-id"));

    assertThat(room.java("ToolCall"))
        .containsOnlyOnce(" callId\n")
        .containsPattern("String callId2,?\\n")
        .containsPattern("String callId3,?\\n");
    room.generate();
    assertThat(room.lock()).containsOnlyOnce("callId2" + PATH).containsOnlyOnce("callId3" + PATH);
  }

  @Test
  void theTagIsCalledAsItsUnionWantsItWhateverLooksLikeIt() {
    Room room = Room.in(folder);
    room.tagWith("event_type", "eventType", "EventType");

    assertThat(room.java("Joined"))
        .contains("public String eventType() {", "String eventType2", "String eventType3");
  }
}
