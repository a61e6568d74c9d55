package dev.parley.reference.store.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.reference.ReferenceServer;
import dev.parley.reference.Settings;
import dev.parley.reference.testing.ChatClient;
import dev.parley.reference.testing.Judge;
import dev.parley.reference.testing.SseFrame;
import dev.parley.reference.testing.SseReader;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationTest {
  @TempDir
  Path folder;

  @Test
  void aServerGoesOnWithPostgresqlWhereItWasWithSqlite() throws Exception {
    String sqlite = folder.resolve("old.db").toString();
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
      String url = postgres.getJdbcUrl("postgres", "postgres");
      List<SseFrame> before;
      try (ReferenceServer server = start(sqlite)) {
        before = client(server).chat("{\"message\":\"[think 1] [say caf\u00e9 \uD83D\uDE00]\"}");
      }

      assertThat(Migration.copy(sqlite, url)).isGreaterThan(before.size());

      String run = Judge.tree(before.get(0).data()).at("/payload/run_id").asString();
      String thread = Judge.tree(before.get(0).data()).at("/payload/thread_id").asString();
      try (ReferenceServer server = start(url)) {
        // The client does not notice: its cursor is good, and no event is lost.
        List<SseFrame> rest =
            SseReader.readAll(client(server).attach(run, before.get(2).id()).body());
        assertThat(rest.get(0).event()).isEqualTo("resumed");
        assertThat(Judge.tree(rest.get(0).data()).at("/payload/gap").asInt()).isZero();
        assertThat(rest.subList(1, rest.size()))
            .extracting(SseFrame::data)
            .isEqualTo(
                before.subList(3, before.size()).stream().map(SseFrame::data).toList());

        List<SseFrame> next =
            client(server).chat("{\"message\":\"[say more]\",\"thread_id\":\"" + thread + "\"}");
        Judge.run(next.stream().map(SseFrame::data).toList());
        assertThat(Judge.tree(
                    client(server).get("/api/threads/" + thread + "/messages").body())
                .get("messages"))
            .hasSize(4);
      }
      assertThatThrownBy(() -> Migration.copy(sqlite, url)).hasMessageContaining("is not empty");
    }
  }

  private static ReferenceServer start(String database) {
    return new ReferenceServer(Settings.development(database, 0)).start();
  }

  private static ChatClient client(ReferenceServer server) {
    return new ChatClient(server.port(), server.tokens().issue("ann", Duration.ofMinutes(10)));
  }
}
