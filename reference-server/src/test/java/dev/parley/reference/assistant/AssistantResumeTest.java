package dev.parley.reference.assistant;

import static dev.parley.reference.assistant.AssistantChatTest.said;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.reference.Access;
import dev.parley.reference.contract.assistant.AssistantEvent;
import dev.parley.reference.contract.assistant.Complete;
import dev.parley.reference.contract.assistant.Draining;
import dev.parley.reference.contract.assistant.Error;
import dev.parley.reference.contract.assistant.Resume;
import dev.parley.reference.contract.assistant.Resumed;
import dev.parley.reference.contract.shared.ErrorCode;
import dev.parley.reference.store.Store;
import dev.parley.reference.store.Write;
import dev.parley.reference.store.sql.SqlStore;
import dev.parley.reference.testing.TestServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AssistantResumeTest {
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
  void afterACutAtAnyPlaceTheRestComesOnceAndInOrder() throws Exception {
    AssistantClient first = AssistantClient.signedIn(server);
    List<AssistantEvent> all = new ArrayList<>();
    first.ask("[say one two three]");
    all.addAll(first.until(Complete.class));
    first.ask("[cut 2] [say four five six]");
    all.addAll(first.until(Error.class));
    first.abort();

    for (int seen = 0; seen <= all.size(); seen++) {
      try (AssistantClient again = AssistantClient.signedIn(server)) {
        // Its own first event has the number 1.
        Resumed resumed = again.resume(first.session(), seen + 1);
        assertThat(resumed).isEqualTo(new Resumed(true, seen + 2L, 0L, "resume_1"));
        for (AssistantEvent expected : all.subList(seen, all.size())) {
          assertThat(again.next()).isEqualTo(expected);
        }
      }
    }
  }

  @Test
  void fromTheBeginningAllButTheFirstEventComesAgain() throws Exception {
    AssistantClient first = AssistantClient.signedIn(server);
    first.ask("[say one]");
    List<AssistantEvent> all = first.until(Complete.class);

    try (AssistantClient again = AssistantClient.signedIn(server)) {
      assertThat(again.resume(first.session(), 0).from()).isEqualTo(2);
      assertThat(again.until(Complete.class)).isEqualTo(all);
    }
  }

  @Test
  void anAnswerThatIsCutAgainAndAgainArrivesWhole() throws Exception {
    Random random = new Random(5);
    AssistantClient client = AssistantClient.signedIn(server);
    String session = client.session();
    client.ask("[long 120] [slow 3]");
    List<AssistantEvent> all = new ArrayList<>();
    while (all.isEmpty() || !(all.get(all.size() - 1) instanceof Complete)) {
      for (int left = random.nextInt(1, 25); left > 0; left--) {
        all.add(client.next());
        if (all.get(all.size() - 1) instanceof Complete) {
          break;
        }
      }
      client.abort();
      client = AssistantClient.signedIn(server);
      client.resume(session, 1 + all.size());
    }
    client.close();

    assertThat(all)
        .extracting(AssistantClient::seq)
        .containsExactlyElementsOf(
            LongStream.rangeClosed(2, all.size() + 1).boxed().toList());
    assertThat(said(all)).isEqualTo(((Complete) all.get(all.size() - 1)).response());
  }

  @Test
  void anAnswerGoesOnWhereTheServerWasRestartedAndSoDoWaitingMessages() throws Exception {
    try (TestServer restarted = TestServer.start()) {
      AssistantClient client = AssistantClient.signedIn(restarted);
      client.ask("[long 40] [slow 20]");
      for (int waiting = 1; waiting <= 5; waiting++) {
        client.ask("[say and " + waiting + "]");
      }
      List<AssistantEvent> all = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        all.add(client.next());
      }

      Thread stopping = new Thread(restarted::restart);
      stopping.start();
      List<AssistantEvent> last = client.until(Draining.class);
      all.addAll(last.subList(0, last.size() - 1));
      assertThat(client.closeCode()).isEqualTo(1001);
      stopping.join();

      AssistantClient again = AssistantClient.signedIn(restarted);
      assertThat(again.resume(client.session(), 1 + all.size()).ok()).isTrue();
      all.addAll(again.until(Complete.class));
      assertThat(said(all)).startsWith("word1 word2").endsWith("word39 word40");
      assertThat(((Complete) all.get(all.size() - 1)).response()).isEqualTo(said(all));
      for (int waiting = 1; waiting <= 5; waiting++) {
        assertThat(said(again.until(Complete.class))).isEqualTo("and " + waiting);
      }
      again.close();
    }
  }

  @Test
  void theSessionGoesOnAfterItWasResumed() throws Exception {
    AssistantClient first = AssistantClient.signedIn(server);
    first.ask("[say one]");
    int seen = first.until(Complete.class).size() + 1;
    first.abort();

    try (AssistantClient again = AssistantClient.signedIn(server)) {
      again.resume(first.session(), seen);
      again.ask("[say two]");
      List<AssistantEvent> more = again.until(Complete.class);
      assertThat(AssistantClient.seq(more.get(0))).isEqualTo(seen + 1L);
      // The session that was opened on the way is gone, since nobody has used it.
      try (AssistantClient third = AssistantClient.signedIn(server)) {
        assertThat(third.resume(again.session(), 1).ok()).isFalse();
      }
    }
  }

  @Test
  void whatNeverWasIsToldApartFromWhatIsGone() throws Exception {
    AssistantClient ada = AssistantClient.signedIn(server, "ada");
    ada.ask("[say secret]");
    long head = 1 + ada.until(Complete.class).size();
    Resumed never = new Resumed(false, null, null, "resume_1");

    assertThat(resume(server, "ada", "session_never", 3)).isEqualTo(never);
    assertThat(resume(server, "bob", ada.session(), 1)).isEqualTo(never);
    assertThat(resume(server, "ada", ada.session(), head + 1)).isEqualTo(never);

    Access forgetful = TestServer.access(10).withSessions(Duration.ZERO);
    try (TestServer short_ = TestServer.start(settings -> settings.with(forgetful))) {
      AssistantClient client = AssistantClient.signedIn(short_, "ada");
      client.ask("[say gone]");
      long last = 1 + client.until(Complete.class).size();

      assertThat(resume(short_, "ada", client.session(), 3))
          .isEqualTo(new Resumed(false, null, last - 3, "resume_1"));
    }
  }

  @Test
  void whatIsForgottenInBetweenIsCountedAndTheSessionGoesOn() throws Exception {
    try (TestServer own = TestServer.start()) {
      AssistantClient client = AssistantClient.signedIn(own);
      client.ask("[say one two three]");
      List<AssistantEvent> all = client.until(Complete.class);
      client.close();
      own.restart();
      try (Store store = SqlStore.open(own.database().toString())) {
        store.commit(List.of(new Write.ForgetEvents(client.session(), 7)));
      }

      try (AssistantClient again = AssistantClient.signedIn(own)) {
        assertThat(again.resume(client.session(), 3))
            .isEqualTo(new Resumed(true, 7L, 3L, "resume_1"));
        assertThat(again.until(Complete.class)).isEqualTo(all.subList(5, all.size()));
        again.ask("[say four]");
        assertThat(said(again.until(Complete.class))).isEqualTo("four");
      }
    }
  }

  private static Resumed resume(TestServer server, String user, String session, long after)
      throws InterruptedException {
    try (AssistantClient client = AssistantClient.signedIn(server, user)) {
      Resumed resumed = client.resume(session, after);
      // Either way the connection is there to be used.
      client.ask("[say fresh]");
      assertThat(said(client.until(Complete.class))).isEqualTo("fresh");
      return resumed;
    }
  }

  @Test
  void resumeComesFirstOrNotAtAll() throws Exception {
    try (AssistantClient client = AssistantClient.signedIn(server)) {
      client.ask("[say one]");
      client.until(Complete.class);
      client.send(new Resume(client.session(), 1L, "cmd_1"));

      Error error = client.next(Error.class);
      assertThat(error.code()).isEqualTo(ErrorCode.INVALID_MESSAGE);
      assertThat(error.commandId()).isEqualTo("cmd_1");
    }
  }
}
