package dev.parley.reference.testing;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A client of a WebSocket that keeps every frame until somebody asks for it. */
public final class SocketClient implements AutoCloseable {
  private static final long PATIENCE_S = 60;

  private final BlockingQueue<String> frames = new LinkedBlockingQueue<>();
  private final CompletableFuture<Integer> closed = new CompletableFuture<>();
  private @Nullable WebSocket socket;

  private SocketClient() {}

  static SocketClient open(HttpClient http, int port, String path, String token) {
    WebSocket.Builder builder = http.newWebSocketBuilder().connectTimeout(Duration.ofSeconds(30));
    if (!token.isEmpty()) {
      builder.header("Authorization", "Bearer " + token);
    }
    return open(builder, URI.create("ws://127.0.0.1:" + port + path));
  }

  /** Opens a socket as somebody has prepared it. */
  public static SocketClient open(WebSocket.Builder builder, URI uri) {
    SocketClient client = new SocketClient();
    client.socket = builder.buildAsync(uri, client.new Listener()).join();
    return client;
  }

  private final class Listener implements WebSocket.Listener {
    private final StringBuilder text = new StringBuilder();

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
      text.append(data);
      if (last) {
        frames.add(text.toString());
        text.setLength(0);
      }
      from.request(1);
      return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
      closed.complete(code);
      return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
      closed.complete(1006);
    }
  }

  private WebSocket socket() {
    if (socket == null) {
      throw new IllegalStateException("not open");
    }
    return socket;
  }

  /** Sends a text frame. */
  public SocketClient send(String frame) {
    socket().sendText(frame, true).join();
    return this;
  }

  /** Sends a text frame that the server may close the socket over before all of it is sent. */
  public void sendAsFarAsItGoes(String frame) {
    socket().sendText(frame, true);
  }

  /** The next frame. */
  public String next() throws InterruptedException {
    String frame = frames.poll(PATIENCE_S, TimeUnit.SECONDS);
    if (frame == null) {
      throw new AssertionError("no frame came within a minute");
    }
    return frame;
  }

  /** The next frame of those that have come; null where none has. */
  public @Nullable String poll() {
    return frames.poll();
  }

  /** All frames up to the first that is like that, which is the last of them. */
  public List<String> until(Predicate<String> last) throws InterruptedException {
    List<String> all = new ArrayList<>();
    do {
      all.add(next());
    } while (!last.test(all.get(all.size() - 1)));
    return all;
  }

  /** All frames up to the first of a type. */
  public List<String> until(String type) throws InterruptedException {
    return until(frame -> frame.startsWith("{\"type\":\"" + type + "\""));
  }

  /** The code that the server closes with; 1006 where it just goes away. */
  public int closeCode() throws Exception {
    return closed.get(PATIENCE_S, TimeUnit.SECONDS);
  }

  /** Cuts the connection without a word. */
  public void abort() {
    socket().abort();
  }

  @Override
  public void close() {
    socket().sendClose(WebSocket.NORMAL_CLOSURE, "").join();
  }
}
