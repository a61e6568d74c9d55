package dev.parley.reference.store.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.reference.store.EventRow;
import dev.parley.reference.store.MessageRow;
import dev.parley.reference.store.RunRow;
import dev.parley.reference.store.RunState;
import dev.parley.reference.store.SessionRow;
import dev.parley.reference.store.Store;
import dev.parley.reference.store.StoreException;
import dev.parley.reference.store.ThreadMark;
import dev.parley.reference.store.ThreadRow;
import dev.parley.reference.store.UserRow;
import dev.parley.reference.store.Write;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every store has to do, whatever database is behind it. */
abstract class StoreContract {
  /** A store of the test class; tests use ids of their own. */
  abstract Store store();

  /** The same database, opened once more. */
  abstract Store reopened();

  @Test
  void eventsComeBackInOrderFromAnyPlaceOn() {
    List<Write> writes = new ArrayList<>();
    for (int seq = 1; seq <= 2500; seq++) {
      writes.add(new Write.AddEvent(event("log_order", seq)));
    }
    store().commit(writes);

    assertThat(store().events().read("log_order", 1, 5000))
        .extracting(EventRow::seq)
        .hasSize(2500)
        .isSorted();
    assertThat(store().events().read("log_order", 2001, 10))
        .extracting(EventRow::seq)
        .startsWith(2001L)
        .endsWith(2010L);
    assertThat(store().events().read("log_order", 2501, 10)).isEmpty();
    assertThat(store().events().read("log_order", 7, 1)).containsExactly(event("log_order", 7));
    assertThat(store().events().head("log_order")).isEqualTo(2500);
    assertThat(store().events().first("log_order")).isEqualTo(1);
  }

  @Test
  void aLogThatNeverWasHasNoEvents() {
    assertThat(store().events().head("log_none")).isZero();
    assertThat(store().events().first("log_none")).isEqualTo(1);
    assertThat(store().events().read("log_none", 1, 10)).isEmpty();
  }

  @Test
  void forgottenEventsAreGoneAndTheirNumbersAreNotUsedAgain() {
    store()
        .commit(List.of(
            new Write.AddEvent(event("log_forget", 1)),
            new Write.AddEvent(event("log_forget", 2)),
            new Write.AddEvent(event("log_forget", 3))));

    store().commit(List.of(new Write.ForgetEvents("log_forget", 3)));
    assertThat(store().events().first("log_forget")).isEqualTo(3);
    assertThat(store().events().head("log_forget")).isEqualTo(3);

    store().commit(List.of(new Write.ForgetEvents("log_forget", 4)));
    assertThat(store().events().first("log_forget")).isEqualTo(4);
    assertThat(store().events().head("log_forget")).isEqualTo(3);
  }

  @Test
  void ofAGroupThatCannotBeWrittenNothingIs() {
    store().commit(List.of(new Write.AddEvent(event("log_atomic", 1))));

    assertThatThrownBy(() -> store()
            .commit(List.of(
                new Write.AddThread(thread("thread_atomic", 1)),
                new Write.AddEvent(event("log_atomic", 2)),
                new Write.AddEvent(event("log_atomic", 1)))))
        .isInstanceOf(StoreException.Conflict.class);

    assertThat(store().events().head("log_atomic")).isEqualTo(1);
    assertThat(store().threads().thread("thread_atomic")).isEmpty();
  }

  @Test
  void runsAreFoundByIdByStateAndByUser() {
    store().commit(List.of(new Write.AddThread(thread("thread_runs", 1))));
    RunRow first = run("run_1", "thread_runs", RunState.RUNNING, 10);
    RunRow second = run("run_2", "thread_runs", RunState.QUEUED, 20);
    store().commit(List.of(new Write.SaveRun(second), new Write.SaveRun(first)));

    assertThat(store().runs().run("run_1")).contains(first);
    assertThat(store().runs().in(RunState.ACTIVE)).containsSubsequence(first, second);
    assertThat(store().runs().newest("agent", "ann")).contains(second);

    RunRow failed = second.failed(new RunRow.FaultRow("INTERNAL", "Broken.", true), 30);
    store()
        .commit(
            List.of(new Write.SaveRun(failed), new Write.SaveRun(first.again(31).bodyAt(7))));
    assertThat(store().runs().run("run_2")).contains(failed);
    assertThat(store().runs().run("run_1")).contains(first.again(31).bodyAt(7));
    assertThat(store().runs().in(Set.of(RunState.FAILED))).contains(failed);
    assertThat(store().runs().run("run_3")).isEmpty();
  }

  @Test
  void runsOfOneInstantComeInTheOrderOfTheirQuestions() {
    store()
        .commit(List.of(
            new Write.AddThread(thread("thread_instant", 1)),
            new Write.AddMessage(message("msg_z", "thread_instant", 5)),
            new Write.AddMessage(message("msg_a", "thread_instant", 5))));
    RunRow first = asking("msg_z", run("run_y", "thread_instant", RunState.QUEUED, 5));
    RunRow second = asking("msg_a", run("run_b", "thread_instant", RunState.QUEUED, 5));
    store().commit(List.of(new Write.SaveRun(second), new Write.SaveRun(first)));

    assertThat(store().runs().in(RunState.ACTIVE)).containsSubsequence(first, second);
  }

  @Test
  void commandsAreRememberedByTheirUser() {
    store().commit(List.of(new Write.AddCommand("ann", "cmd_1", "run_9", 100)));

    assertThat(store().runs().ledTo("ann", "cmd_1", 100)).contains("run_9");
    assertThat(store().runs().ledTo("ann", "cmd_1", 101)).isEmpty();
    assertThat(store().runs().ledTo("bob", "cmd_1", 0)).isEmpty();

    store().commit(List.of(new Write.AddCommand("ann", "cmd_1", "run_10", 200)));
    assertThat(store().runs().ledTo("ann", "cmd_1", 101)).contains("run_10");
  }

  @Test
  void messagesAreNumberedAndPagedFromTheNewestBack() {
    store().commit(List.of(new Write.AddThread(thread("thread_pages", 1))));
    for (int i = 1; i <= 5; i++) {
      store().commit(List.of(new Write.AddMessage(message("msg_" + i, "thread_pages", i))));
    }
    // The same message again, as after a crash between the writing and the answer.
    store().commit(List.of(new Write.AddMessage(message("msg_5", "thread_pages", 5))));

    List<MessageRow> newest = store().threads().messages("thread_pages", Long.MAX_VALUE, 2);
    assertThat(newest).extracting(MessageRow::id).containsExactly("msg_4", "msg_5");
    assertThat(store().threads().messages("thread_pages", newest.get(0).position(), 10))
        .extracting(MessageRow::id)
        .containsExactly("msg_1", "msg_2", "msg_3");
    assertThat(store().threads().thread("thread_pages").orElseThrow().updatedAt())
        .isEqualTo(5);
  }

  @Test
  void messagesAreEditedAndDeleted() {
    store().commit(List.of(new Write.AddThread(thread("thread_edit", 1))));
    store().commit(List.of(new Write.AddMessage(message("msg_edit", "thread_edit", 1))));

    store().commit(List.of(new Write.EditMessage("msg_edit", "No \0 in \uD83D\uDE00 texts", 9)));
    MessageRow edited = store().threads().message("msg_edit").orElseThrow();
    assertThat(edited.content()).isEqualTo("No \uFFFD in \uD83D\uDE00 texts");
    assertThat(edited.editedAt()).isEqualTo(9L);

    store().commit(List.of(new Write.DeleteMessage("msg_edit")));
    assertThat(store().threads().message("msg_edit")).isEmpty();
  }

  @Test
  void threadsAreListedNewestFirstAndFoundByTheirWords() {
    store()
        .commit(List.of(
            new Write.AddThread(new ThreadRow("t_1", "lists", "ann", "Alpha", 1, 10)),
            new Write.AddThread(new ThreadRow("t_2", "lists", "ann", "Beta 100%", 1, 30)),
            new Write.AddThread(new ThreadRow("t_3", "lists", "ann", "Gamma", 1, 30)),
            new Write.AddThread(new ThreadRow("t_4", "lists", "bob", "Alpha", 1, 40)),
            new Write.AddMessage(message("m_1", "t_1", 20))));

    List<ThreadRow> page = store().threads().page("lists", "ann", Optional.empty(), 2);
    assertThat(page).extracting(ThreadRow::id).containsExactly("t_3", "t_2");
    assertThat(store().threads().page("lists", "ann", Optional.of(page.get(1)), 2))
        .extracting(ThreadRow::id)
        .containsExactly("t_1");
    assertThat(store().threads().search("lists", "ann", "text of", 9))
        .extracting(ThreadRow::id)
        .containsExactly("t_1");
    assertThat(store().threads().search("lists", "ann", "0%", 9))
        .extracting(ThreadRow::id)
        .containsExactly("t_2");
    assertThat(store().threads().search("lists", "ann", "a_", 9)).isEmpty();

    store().commit(List.of(new Write.RenameThread("t_1", "Delta", 50)));
    assertThat(store().threads().thread("t_1").orElseThrow().title()).isEqualTo("Delta");
  }

  @Test
  void threadsThatArePutAwayAreOnAListOfTheirOwn() {
    store()
        .commit(List.of(
            new Write.AddThread(new ThreadRow("m_1", "marks", "ada", "One", 1, 1)),
            new Write.AddThread(new ThreadRow("m_2", "marks", "ada", "Two", 2, 2)),
            new Write.MarkThread("m_1", new ThreadMark("user", true)),
            new Write.MarkThread("m_2", new ThreadMark("model", true)),
            new Write.MarkThread("m_2", new ThreadMark("model", false))));

    assertThat(store().threads().mark("m_1")).isEqualTo(new ThreadMark("user", true));
    assertThat(store().threads().mark("m_3")).isEqualTo(ThreadMark.NONE);
    assertThat(store().threads().page("marks", "ada", Optional.empty(), 9))
        .extracting(ThreadRow::id)
        .containsExactly("m_2");
    assertThat(store().threads().archivedPage("marks", "ada", Optional.empty(), 9))
        .extracting(ThreadRow::id)
        .containsExactly("m_1");

    store().commit(List.of(new Write.DeleteThread("m_1")));
    assertThat(store().threads().mark("m_1")).isEqualTo(ThreadMark.NONE);
  }

  @Test
  void aDeletedThreadLeavesNothingBehind() {
    store()
        .commit(List.of(
            new Write.AddThread(thread("thread_gone", 1)),
            new Write.AddMessage(message("msg_gone", "thread_gone", 1)),
            new Write.SaveRun(run("run_gone", "thread_gone", RunState.COMPLETED, 1)),
            new Write.AddEvent(event("run_gone", 1)),
            new Write.AddEvent(event("thread_gone", 1))));

    store().commit(List.of(new Write.DeleteThread("thread_gone")));

    assertThat(store().threads().thread("thread_gone")).isEmpty();
    assertThat(store().threads().message("msg_gone")).isEmpty();
    assertThat(store().runs().run("run_gone")).isEmpty();
    assertThat(store().events().head("run_gone")).isZero();
    assertThat(store().events().head("thread_gone")).isZero();
  }

  @Test
  void usersHaveOneAddressEachSessionsAndPreferences() {
    UserRow user = new UserRow("u_1", "ann@example.com", "Ann", "hash", 1);
    store().commit(List.of(new Write.AddUser(user)));
    assertThat(store().users().withEmail("Ann@Example.com")).contains(user);
    assertThat(store().users().user("u_1")).contains(user);
    assertThatThrownBy(() -> store()
            .commit(List.of(new Write.AddUser(new UserRow("u_2", "ann@example.com", "", "h", 2)))))
        .isInstanceOf(StoreException.Conflict.class);

    SessionRow session = new SessionRow("token", "u_1", 1, 2);
    store().commit(List.of(new Write.AddSession(session)));
    assertThat(store().users().session("token")).contains(session);
    store().commit(List.of(new Write.EndSession("token")));
    assertThat(store().users().session("token")).isEmpty();

    store().commit(List.of(new Write.Prefer("u_1", "a", "1"), new Write.Prefer("u_1", "a", "2")));
    assertThat(store().users().preference("u_1", "a")).contains("2");
    assertThat(store().users().preference("u_1", "b")).isEmpty();
  }

  @Test
  void whatWasCommittedIsThereWhenTheDatabaseIsOpenedAgain() {
    store().commit(List.of(new Write.AddEvent(event("log_again", 1))));

    try (Store again = reopened()) {
      assertThat(again.epoch()).isEqualTo(store().epoch());
      assertThat(again.events().read("log_again", 1, 9)).containsExactly(event("log_again", 1));
    }
  }

  private static EventRow event(String log, long seq) {
    return new EventRow(log, seq, "token", "run_of_events", 1000 + seq, "{\"seq\":" + seq + "}");
  }

  private static ThreadRow thread(String id, long at) {
    return new ThreadRow(id, "agent", "ann", "", at, at);
  }

  private static RunRow run(String id, String thread, RunState state, long at) {
    return new RunRow(id, "agent", "ann", thread, "helper", "msg", id, state, 1, 3, at, at, null);
  }

  private static RunRow asking(String question, RunRow run) {
    return new RunRow(
        run.id(),
        run.system(),
        run.owner(),
        run.thread(),
        run.agent(),
        question,
        run.log(),
        run.state(),
        run.attempt(),
        run.bodySeq(),
        run.createdAt(),
        run.updatedAt(),
        run.fault());
  }

  private static MessageRow message(String id, String thread, long at) {
    return new MessageRow(
        id, thread, 0, MessageRow.Role.USER, "ann", "Text of " + id, null, false, at, null);
  }
}
