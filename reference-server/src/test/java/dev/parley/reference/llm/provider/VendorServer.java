package dev.parley.reference.llm.provider;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A provider on a port of this machine. It speaks HTTP by hand, since a server that breaks off,
 * hangs and talks nonsense is what the tests are about, and libraries do not do that.
 */
final class VendorServer implements AutoCloseable {
  /** What the provider does about the n-th request, counted from 0. */
  interface Behaviour {
    void answer(int number, Response response) throws Exception;
  }

  record Request(String head, String body) {
    String header(String name) {
      return head.lines()
          .filter(
              line -> line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":"))
          .map(line -> line.substring(name.length() + 1).strip())
          .findFirst()
          .orElse("");
    }
  }

  private final ServerSocket socket;
  private final Behaviour behaviour;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Request> requests = new CopyOnWriteArrayList<>();
  final AtomicInteger connections = new AtomicInteger();
  final CountDownLatch hungUp = new CountDownLatch(1);

  VendorServer(Behaviour behaviour) throws IOException {
    this.behaviour = behaviour;
    this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    threads.execute(this::accept);
  }

  String url(String path) {
    return "http://127.0.0.1:" + socket.getLocalPort() + path;
  }

  List<Request> requests() {
    return List.copyOf(requests);
  }

  @Override
  public void close() throws IOException {
    socket.close();
    threads.shutdownNow();
  }

  private void accept() {
    try {
      while (true) {
        Socket connection = socket.accept();
        connections.incrementAndGet();
        threads.execute(() -> serve(connection));
      }
    } catch (IOException e) {
      // Closed: the test is over.
    }
  }

  private void serve(Socket connection) {
    try (connection) {
      Request request = read(connection.getInputStream());
      while (request != null) {
        requests.add(request);
        Response response = new Response(connection);
        behaviour.answer(requests.size() - 1, response);
        if (response.cut) {
          return;
        }
        request = read(connection.getInputStream());
      }
    } catch (Exception e) {
      // The client has gone.
    } finally {
      hungUp.countDown();
    }
  }

  private static Request read(InputStream in) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    while (!head.toString(StandardCharsets.US_ASCII).endsWith("\r\n\r\n")) {
      int next = in.read();
      if (next < 0) {
        return null;
      }
      head.write(next);
    }
    Request request = new Request(head.toString(StandardCharsets.US_ASCII), "");
    String length = request.header("Content-Length");
    byte[] body = in.readNBytes(length.isEmpty() ? 0 : Integer.parseInt(length));
    return new Request(request.head(), new String(body, StandardCharsets.UTF_8));
  }

  /** One answer on the wire. */
  static final class Response {
    private final Socket connection;
    private final OutputStream out;
    private boolean cut;

    Response(Socket connection) throws IOException {
      this.connection = connection;
      this.out = connection.getOutputStream();
    }

    /** A whole answer that is no stream. */
    void refuse(int status, String headers, String body) throws IOException {
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      raw("HTTP/1.1 " + status + " No\r\nContent-Length: " + bytes.length + "\r\n" + headers
          + "\r\n");
      out.write(bytes);
      out.flush();
    }

    Response begin(String type) throws IOException {
      raw("HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\nTransfer-Encoding: chunked\r\n\r\n");
      return this;
    }

    Response chunk(String text) throws IOException {
      return chunk(text.getBytes(StandardCharsets.UTF_8));
    }

    Response chunk(byte[] bytes) throws IOException {
      raw(Integer.toHexString(bytes.length) + "\r\n");
      out.write(bytes);
      raw("\r\n");
      return this;
    }

    void end() throws IOException {
      raw("0\r\n\r\n");
    }

    /** Ends the stream without its end. */
    void cut() {
      cut = true;
    }

    /** Says no more until the client goes away. */
    void hang() throws IOException {
      while (connection.getInputStream().read() >= 0) {
        // What comes is not of interest.
      }
      cut = true;
    }

    private void raw(String text) throws IOException {
      out.write(text.getBytes(StandardCharsets.US_ASCII));
      out.flush();
    }
  }
}
