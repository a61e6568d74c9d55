package dev.parley.reference.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.reference.contract.assistant.AgentParticipant;
import dev.parley.reference.contract.assistant.AssistantCommand;
import dev.parley.reference.contract.assistant.AssistantEvent;
import dev.parley.reference.contract.assistant.Auth;
import dev.parley.reference.contract.assistant.AuthSuccess;
import dev.parley.reference.contract.assistant.Complete;
import dev.parley.reference.contract.assistant.DeleteMessage;
import dev.parley.reference.contract.assistant.EditMessage;
import dev.parley.reference.contract.assistant.Error;
import dev.parley.reference.contract.assistant.Heartbeat;
import dev.parley.reference.contract.assistant.JoinRoom;
import dev.parley.reference.contract.assistant.LeaveRoom;
import dev.parley.reference.contract.assistant.MarkRead;
import dev.parley.reference.contract.assistant.Message;
import dev.parley.reference.contract.assistant.MessageDeleted;
import dev.parley.reference.contract.assistant.MessageEdited;
import dev.parley.reference.contract.assistant.MessageRead;
import dev.parley.reference.contract.assistant.Progress;
import dev.parley.reference.contract.assistant.RequestHandoff;
import dev.parley.reference.contract.assistant.Token;
import dev.parley.reference.contract.assistant.Typing;
import dev.parley.reference.contract.assistant.TypingChanged;
import dev.parley.reference.contract.shared.ErrorCode;
import dev.parley.reference.engine.Limits;
import dev.parley.reference.testing.TestServer;
import dev.parley.reference.wire.Connections.Patience;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AssistantChatTest {
  private static final UUID QUESTION = UUID.fromString("0198f1c2-7d1e-7c3a-9b1f-2f6f0c1d5e01");

  private static TestServer server;

  @BeforeAll
  static void start() {
    server = TestServer.start();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void anAnswerComesByProgressThenTokensThenWhole() throws Exception {
    try (AssistantClient client = AssistantClient.signedIn(server)) {
      client.ask("[say It is eight, I think.]");
      List<AssistantEvent> events = client.until(Complete.class);

      assertThat(AssistantClient.types(events))
          .containsExactly(
              "progress",
              "progress",
              "progress",
              "progress",
              "token",
              "token",
              "token",
              "token",
              "token",
              "complete");
      assertThat(of(events, Progress.class))
          .extracting(each -> each.step().value())
          .containsExactly("starting", "routing", "rag_retrieval", "generating");
      Complete complete = (Complete) events.get(events.size() - 1);
      assertThat(complete.response()).isEqualTo("It is eight, I think.").isEqualTo(said(events));
      assertThat(complete.metadata().model()).isEqualTo("scripted");
      assertThat(complete.metadata().usage().outputTokens()).isEqualTo(6);
      assertThat(complete.inReplyTo()).isNull();
      assertThat(events)
          .extracting(AssistantClient::seq)
          .containsExactlyElementsOf(LongStream.rangeClosed(2, 11).boxed().toList());
    }
  }

  @Test
  void theAnswerSaysWhichDocumentsFitTheQuestion() throws Exception {
    try (AssistantClient client = AssistantClient.signedIn(server)) {
      client.ask("What happens when the connection is lost?");
      List<AssistantEvent> events = client.until(Complete.class);

      Complete complete = (Complete) events.get(events.size() - 1);
      assertThat(complete.metadata().sources().get(0).title()).isEqualTo("Lost connections");
    }
  }

  @Test
  void whoNamesAMessageHearsThatItWasReadAndWhichAnswerIsItsOwn() throws Exception {
    UUID id = UUID.randomUUID();
    try (AssistantClient client = AssistantClient.signedIn(server)) {
      client.ask("Hello", id);

      MessageRead read = client.next(MessageRead.class);
      assertThat(read.messageId()).isEqualTo(id);
      assertThat(read.by()).isEqualTo(new AgentParticipant("assistant"));
      assertThat(of(client.until(Complete.class), Complete.class))
          .singleElement()
          .extracting(Complete::inReplyTo)
          .isEqualTo(id);
    }
  }

  @Test
  void messagesThatAreSentAtOnceAreAnsweredOneAfterAnother() throws Exception {
    try (AssistantClient client = AssistantClient.signedIn(server)) {
      client.ask("[say one two three] [slow 5]").ask("[say four five]").ask("[say six]");

      assertThat(said(client.until(Complete.class))).isEqualTo("one two three");
      assertThat(said(client.until(Complete.class))).isEqualTo("four five");
      assertThat(said(client.until(Complete.class))).isEqualTo("six");
    }
  }

  @Test
  void moreMessagesThanCanWaitAreRefused() throws Exception {
    try (AssistantClient client = AssistantClient.signedIn(server)) {
      client.ask("[hang 1] [say one two]");
      for (int i = 0; i < AssistantChat.MAX_WAITING; i++) {
        client.ask("[say more]");
      }

      List<AssistantEvent> events = client.until(Error.class);
      Error error = (Error) events.get(events.size() - 1);
      assertThat(error.code()).isEqualTo(ErrorCode.RATE_LIMITED);
      assertThat(error.retryable()).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\\n\\t "})
  void anEmptyMessageIsRefusedAndTheNextOneAnswered(String text) throws Exception {
    try (AssistantClient client = AssistantClient.signedIn(server)) {
      client.send("{\"type\":\"message\",\"message\":\"" + text + "\",\"command_id\":\"cmd_7\"}");
      Error error = client.next(Error.class);

      assertThat(error.code()).isEqualTo(ErrorCode.EMPTY_MESSAGE);
      assertThat(error.commandId()).isEqualTo("cmd_7");
      assertThat(error.partialResponse()).isNull();
      client.ask("Hello");
      assertThat(client.until(Complete.class)).hasSizeGreaterThan(5);
    }
  }

  @Test
  void aCommandThatDepartsFromTheContractIsToldWhereAndWhy() throws Exception {
    long before = server.server().counters().count("commands_refused");
    try (AssistantClient client = AssistantClient.signedIn(server)) {
      client.send("{\"type\":\"message\",\"massage\":\"Hello\",\"command_id\":\"cmd_1\"}");
      Error renamed = client.next(Error.class);
      client.send("no JSON");
      Error garbage = client.next(Error.class);
      client.send("{\"type\":\"dance\"}");
      Error unknown = client.next(Error.class);
      client.send("{\"type\":\"message\",\"message\":\"" + "x".repeat(16_385) + "\"}");
      Error large = client.next(Error.class);

      assertThat(renamed.code()).isEqualTo(ErrorCode.INVALID_MESSAGE);
      assertThat(renamed.message()).contains("/message", "renamed to `massage`");
      assertThat(renamed.commandId()).isEqualTo("cmd_1");
      assertThat(garbage.message()).contains("not JSON");
      assertThat(unknown.message()).contains("/type").contains("dance");
      assertThat(large.code()).isEqualTo(ErrorCode.MESSAGE_TOO_LARGE);
      assertThat(server.server().counters().count("commands_refused") - before).isEqualTo(4);
    }
  }

  @Test
  void aProviderThatBreaksOffLeavesWhatThereWasOfTheAnswer() throws Exception {
    try (AssistantClient client = AssistantClient.signedIn(server)) {
      client.send(new Message("[cut 2] [say one two three]", null, null, null, null, "cmd_3"));
      List<AssistantEvent> events = client.until(Error.class);
      Error error = (Error) events.get(events.size() - 1);

      assertThat(error.code()).isEqualTo(ErrorCode.PROVIDER_UNAVAILABLE);
      assertThat(error.retryable()).isTrue();
      assertThat(error.partialResponse()).isEqualTo("one two").isEqualTo(said(events));
      assertThat(error.commandId()).isEqualTo("cmd_3");
      client.ask("[say Well.]");
      assertThat(said(client.until(Complete.class))).isEqualTo("Well.");
    }
  }

  @Test
  void aProviderThatFailsAtOnceLeavesNothing() throws Exception {
    try (AssistantClient client = AssistantClient.signedIn(server)) {
      client.ask("[fail rate_limited]");
      List<AssistantEvent> events = client.until(Error.class);
      Error error = (Error) events.get(events.size() - 1);

      assertThat(error.code()).isEqualTo(ErrorCode.RATE_LIMITED);
      assertThat(error.partialResponse()).isNull();
      assertThat(of(events, Token.class)).isEmpty();
    }
  }

  @Test
  void aMessageThatIsSentAgainIsNotAnsweredAgain() throws Exception {
    UUID id = UUID.randomUUID();
    try (AssistantClient client = AssistantClient.signedIn(server)) {
      client.ask("[say once]", id).ask("[say once]", id);
      client.until(Complete.class);
      client.ask("[say once]", id).ask("[say next]");

      assertThat(said(client.until(Complete.class))).isEqualTo("next");
    }
  }

  @Test
  void aCommandIsCarriedOutOncePerSession() throws Exception {
    Message message = new Message("[say once]", null, null, null, null, "cmd_1");
    for (int session = 0; session < 2; session++) {
      try (AssistantClient client = AssistantClient.signedIn(server)) {
        client.send(message).send(message);
        assertThat(said(client.until(Complete.class))).isEqualTo("once");
        client.ask("[say next]");
        assertThat(said(client.until(Complete.class))).isEqualTo("next");
      }
    }
  }

  @Test
  void aMessageOfSomebodyElseIsNotTakenForOnesOwn() throws Exception {
    UUID id = UUID.randomUUID();
    try (AssistantClient ada = AssistantClient.signedIn(server, "ada");
        AssistantClient bob = AssistantClient.signedIn(server, "bob")) {
      ada.ask("[say secret]", id);
      ada.until(Complete.class);

      bob.ask("What was it?", id);
      assertThat(bob.next(Error.class).message()).contains("/message_id");
      bob.send(new EditMessage(id, "mine", null));
      assertThat(bob.next(Error.class).code()).isEqualTo(ErrorCode.NOT_FOUND);
      bob.send(new DeleteMessage(id, null));
      assertThat(bob.next(Error.class).code()).isEqualTo(ErrorCode.NOT_FOUND);
      bob.send(new MarkRead(id, null));
      assertThat(bob.next(Error.class).code()).isEqualTo(ErrorCode.NOT_FOUND);
    }
  }

  @Test
  void onesOwnMessagesCanBeEditedReadAndDeleted() throws Exception {
    UUID id = UUID.randomUUID();
    try (AssistantClient client = AssistantClient.signedIn(server)) {
      client.ask("Hello", id);
      List<AssistantEvent> events = client.until(Complete.class);
      UUID answer = ((Complete) events.get(events.size() - 1)).messageId();

      client.send(new MarkRead(answer, null));
      assertThat(client.next(MessageRead.class).messageId()).isEqualTo(answer);
      client.send(new EditMessage(id, "Good day", "cmd_1"));
      assertThat(client.next(MessageEdited.class).message()).isEqualTo("Good day");
      client.send(new EditMessage(answer, "No", "cmd_2"));
      assertThat(client.next(Error.class).code()).isEqualTo(ErrorCode.FORBIDDEN);
      client.send(new DeleteMessage(id, "cmd_3"));
      assertThat(client.next(MessageDeleted.class).messageId()).isEqualTo(id);
      client.send(new DeleteMessage(id, "cmd_3")).send(new DeleteMessage(id, "cmd_4"));
      Error gone = client.next(Error.class);
      assertThat(gone.code()).isEqualTo(ErrorCode.NOT_FOUND);
      assertThat(gone.commandId()).isEqualTo("cmd_4");
    }
  }

  @Test
  void aMessageIsNotDeletedUnderItsAnswer() throws Exception {
    UUID id = UUID.randomUUID();
    try (AssistantClient client = AssistantClient.signedIn(server)) {
      client.ask("[hang 1] [say one two]", id);
      client.until(Token.class);
      client.send(new DeleteMessage(id, null));

      assertThat(client.next(Error.class).code()).isEqualTo(ErrorCode.FORBIDDEN);
    }
  }

  static Stream<AssistantCommand> planned() {
    return Stream.of(
        new JoinRoom("room_1", null, "cmd_1"),
        new LeaveRoom("room_1", "cmd_1"),
        new RequestHandoff(RequestHandoff.To.HUMAN, null, null, null, "cmd_1"),
        new Message("Hello", null, "room_1", null, null, "cmd_1"),
        new Message("Hello", null, null, null, List.of(QUESTION), "cmd_1"));
  }

  @ParameterizedTest
  @MethodSource("planned")
  void whatIsNotThereYetIsRefusedByName(AssistantCommand command) throws Exception {
    try (AssistantClient client = AssistantClient.signedIn(server)) {
      Error error = client.send(command).next(Error.class);

      assertThat(error.code().value()).isEqualTo("NOT_SUPPORTED");
      assertThat(error.commandId()).isEqualTo("cmd_1");
    }
  }

  @Test
  void whoHasSignedInNeedNotDoSoAgain() throws Exception {
    try (AssistantClient client = AssistantClient.signedIn(server)) {
      client.send(new Auth(server.token("somebody_else")));

      assertThat(client.next(Error.class).code()).isEqualTo(ErrorCode.INVALID_MESSAGE);
    }
  }

  @Test
  void otherConnectionsOfTheSessionSeeSomebodyType() throws Exception {
    try (AssistantClient one = AssistantClient.signedIn(server);
        AssistantClient other = AssistantClient.signedIn(server)) {
      assertThat(other.resume(one.session(), 1).ok()).isTrue();
      one.send(new Typing(true, null));

      assertThat(other.next(TypingChanged.class).typing()).isTrue();
      one.ask("[say both]");
      assertThat(said(one.until(Complete.class))).isEqualTo("both");
      assertThat(said(other.until(Complete.class))).isEqualTo("both");
    }
  }

  @Test
  void whoSendsTooFastIsSlowedDown() throws Exception {
    try (AssistantClient client = AssistantClient.signedIn(server)) {
      for (int i = 0; i < 240; i++) {
        client.send(new Typing(true, null));
      }

      Error error = client.next(Error.class);
      assertThat(error.code()).isEqualTo(ErrorCode.RATE_LIMITED);
      assertThat(error.retryAfterMs()).isPositive();
    }
  }

  @Test
  void aSilentConnectionHearsThatItIsAlive() throws Exception {
    Patience patience = new Patience(Duration.ofMillis(100), Duration.ofSeconds(30));
    try (TestServer lively = TestServer.start(settings -> settings.with(Limits.DEFAULT, patience));
        AssistantClient client = AssistantClient.signedIn(lively)) {
      client.next(Heartbeat.class);
    }
  }

  @Test
  void sixtyConnectionsAtOnceAllGetTheirOwnAnswers() throws Exception {
    List<AssistantClient> clients = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      clients.add(AssistantClient.open(server, server.token("user_" + i)));
    }
    for (int i = 0; i < clients.size(); i++) {
      clients.get(i).ask("[say This is for user " + i + "] [slow 3]");
    }
    for (int i = 0; i < clients.size(); i++) {
      AssistantClient client = clients.get(i);
      assertThat(client.next(AuthSuccess.class).userId()).isEqualTo("user_" + i);
      assertThat(said(client.until(Complete.class))).isEqualTo("This is for user " + i);
      client.close();
    }
  }

  static String said(List<AssistantEvent> events) {
    return of(events, Token.class).stream().map(Token::token).collect(Collectors.joining());
  }

  static <E> List<E> of(List<AssistantEvent> events, Class<E> type) {
    return events.stream().filter(type::isInstance).map(type::cast).toList();
  }
}
