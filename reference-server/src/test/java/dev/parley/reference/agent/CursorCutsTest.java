package dev.parley.reference.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.reference.contract.agent.AgentEvent;
import dev.parley.reference.contract.agent.ChatRequest;
import dev.parley.reference.engine.Batch;
import dev.parley.reference.engine.Engine;
import dev.parley.reference.engine.Frame;
import dev.parley.reference.engine.Limits;
import dev.parley.reference.engine.Logs;
import dev.parley.reference.engine.Resumption;
import dev.parley.reference.engine.Toolbox;
import dev.parley.reference.llm.ScriptedModel;
import dev.parley.reference.store.RunRow;
import dev.parley.reference.store.Store;
import dev.parley.reference.store.sql.SqlStore;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cursors are cut at random places while their log grows, again and again: none may miss an event, or see one twice. */
class CursorCutsTest {
  private static final int WORDS = 1500;
  private static final int READERS = 4;
  private static final int CUTS = 500;

  @TempDir
  Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 20_261_129, 42})
  void noCutLosesOrRepeatsAnEvent(long seed) throws Exception {
    try (Store store = SqlStore.open(folder.resolve("cuts.db").toString());
        Engine engine = new Engine(store, Limits.DEFAULT, Clock.systemUTC())) {
      AgentChat chat = new AgentChat(engine, new ScriptedModel(), Toolbox.NONE, 15_000);
      RunRow run = chat.ask("ann", new ChatRequest("[long " + WORDS + "]", null, null), null);

      ExecutorService readers = Executors.newFixedThreadPool(READERS);
      List<Future<List<Frame>>> read = new ArrayList<>();
      for (int reader = 0; reader < READERS; reader++) {
        Random random = new Random(seed + reader);
        Callable<List<Frame>> task = () -> readWithCuts(chat, run, random);
        read.add(readers.submit(task));
      }
      List<Frame> expected = readWithCuts(chat, run, new Random(seed - 1));
      assertThat(expected).hasSizeGreaterThan(WORDS);
      for (int i = 0; i < expected.size(); i++) {
        assertThat(expected.get(i).seq()).isEqualTo(i + 1);
      }
      for (Future<List<Frame>> each : read) {
        assertThat(each.get()).extracting(Frame::id).isEqualTo(ids(expected));
      }
      readers.shutdown();
    }
  }

  private static List<String> ids(List<Frame> frames) {
    return frames.stream().map(Frame::id).toList();
  }

  /** Each cut forgets everything but the id of the last event, and sometimes lets go of the log itself. */
  private static List<Frame> readWithCuts(AgentChat chat, RunRow run, Random random)
      throws Exception {
    List<Frame> seen = new ArrayList<>();
    int cuts = 0;
    while (true) {
      String after = seen.isEmpty() ? null : seen.get(seen.size() - 1).id();
      try (Logs.Lease<AgentEvent> lease = chat.runs().logs().lease(run.log())) {
        int stints = 1 + random.nextInt(3);
        long next = Resumption.of(lease.log(), after).from();
        for (int stint = 0; stint < stints; stint++) {
          Batch batch = lease.log().read(next, 1 + random.nextInt(12), 1 + random.nextInt(4000));
          assertThat(batch.missing()).isZero();
          // A batch that was cut off in the middle reached the client in part.
          int arrived = random.nextInt(batch.frames().size() + 1);
          seen.addAll(batch.frames().subList(0, arrived));
          next += arrived;
          if (batch.frames().isEmpty()) {
            Thread.sleep(random.nextInt(3));
          }
        }
      }
      cuts++;
      boolean over = !seen.isEmpty() && seen.get(seen.size() - 1).type().equals("stream_end");
      if (over) {
        assertThat(cuts).isGreaterThan(CUTS / 5);
        return seen;
      }
    }
  }

  @Test
  void whatIsOnDiskIsWhatWasDelivered() throws Exception {
    String url = folder.resolve("disk.db").toString();
    List<Frame> delivered;
    String log;
    try (Store store = SqlStore.open(url);
        Engine engine = new Engine(store, Limits.DEFAULT, Clock.systemUTC())) {
      AgentChat chat = new AgentChat(engine, new ScriptedModel(), Toolbox.NONE, 15_000);
      RunRow run = chat.ask("ann", new ChatRequest("[long 3000]", null, null), null);
      log = run.log();
      delivered = readWithCuts(chat, run, new Random(7));
    }
    try (Store store = SqlStore.open(url)) {
      assertThat(store.events().read(log, 1, 10_000))
          .extracting(each -> each.document().length() + " " + each.seq())
          .isEqualTo(delivered.stream()
              .map(each ->
                  new String(each.document(), java.nio.charset.StandardCharsets.UTF_8).length()
                      + " " + each.seq())
              .toList());
    }
  }
}
