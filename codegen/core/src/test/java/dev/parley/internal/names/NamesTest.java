package dev.parley.internal.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {
  @ParameterizedTest
  @CsvSource(textBlock = """
      tool_executing,    ToolExecuting,   toolExecuting,   TOOL_EXECUTING
      tool-executing,    ToolExecuting,   toolExecuting,   TOOL_EXECUTING
      toolExecuting,     ToolExecuting,   toolExecuting,   TOOL_EXECUTING
      ToolExecuting,     ToolExecuting,   toolExecuting,   TOOL_EXECUTING
      TOOL_EXECUTING,    ToolExecuting,   toolExecuting,   TOOL_EXECUTING
      tool  executing!,  ToolExecuting,   toolExecuting,   TOOL_EXECUTING
      HTTPServer,        HttpServer,      httpServer,      HTTP_SERVER
      userID,            UserId,          userId,          USER_ID
      run.started,       RunStarted,      runStarted,      RUN_STARTED
      v2,                V2,              v2,              V2
      a,                 A,               a,               A
      2nd,               2nd,             2nd,             2ND
      '',                '',              '',              ''
      '*/',              '',              '',              ''
      _id,               Id,              id,              ID
      """)
  void namesAreSplitIntoWordsAndJoinedInEachCase(
      String name, String pascal, String camel, String constant) {
    assertThat(Words.pascal(name)).isEqualTo(pascal);
    assertThat(Words.camel(name)).isEqualTo(camel);
    assertThat(Words.constant(name)).isEqualTo(constant);
  }

  @Test
  void lettersOutsideTheBasicPlaneAreKeptWhole() {
    assertThat(Words.pascal("\ud801\udc28x_y")).isEqualTo("\ud801\udc00xY");
  }

  @Test
  void theTurkishDotChangesNothing() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertThat(Words.pascal("item_id")).isEqualTo("ItemId");
      assertThat(Words.camel("ITEM_ID")).isEqualTo("itemId");
      assertThat(Words.constant("itemId")).isEqualTo("ITEM_ID");
    } finally {
      Locale.setDefault(before);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Event, Events",
    "Reply, Replies",
    "Day, Days",
    "Status, Statuses",
    "Match, Matches",
    "Box, Boxes"
  })
  void pluralsAreEnglish(String one, String many) {
    assertThat(Words.plural(one)).isEqualTo(many);
  }

  @Test
  void aNameIsGivenOnceAndNamesThatDifferInCaseAreTheSame() {
    NameAllocator names = new NameAllocator().reserve(List.of("Class"));

    assertThat(names.allocate("Token")).isEqualTo("Token");
    assertThat(names.allocate("Token")).isEqualTo("Token2");
    assertThat(names.allocate("TOKEN")).isEqualTo("TOKEN3");
    assertThat(names.allocate("class")).isEqualTo("class2");
    assertThat(names.allocate("Other")).isEqualTo("Other");
  }

  @Test
  void aNumberedNameThatIsWantedItselfIsNotGivenTwice() {
    NameAllocator names = new NameAllocator();

    assertThat(List.of(names.allocate("A2"), names.allocate("A"), names.allocate("A")))
        .containsExactly("A2", "A", "A3");
  }
}
