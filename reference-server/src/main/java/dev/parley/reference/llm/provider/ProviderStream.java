package dev.parley.reference.llm.provider;

import dev.langchain4j.http.client.sse.CancellationUnsupportedHandle;
import dev.langchain4j.http.client.sse.ServerSentEvent;
import dev.langchain4j.http.client.sse.ServerSentEventContext;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.parley.reference.llm.ModelException;
import dev.parley.reference.llm.ModelStream;
import dev.parley.reference.llm.Piece;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;

/** An answer over HTTP. Whoever pulls reads the connection, and so needs no thread beside it. */
final class ProviderStream implements ModelStream {
  private final Provider provider;
  private final Exchange exchange;
  private final ServerSentEventListener listener;
  private final PieceCollector pieces;
  private final EventReader reader;
  private final Queue<ServerSentEvent> events = new ArrayDeque<>();
  private boolean begun;
  private long silenceEnds;

  ProviderStream(
      Provider provider,
      Exchange exchange,
      ServerSentEventListener listener,
      PieceCollector pieces) {
    this.provider = provider;
    this.exchange = exchange;
    this.listener = listener;
    this.pieces = pieces;
    this.reader = provider.events();
  }

  @Override
  public Optional<Piece> next() throws ModelException, InterruptedException {
    try {
      if (!begun && !exchange.isClosed()) {
        begun = true;
        exchange.begin();
        silenceEnds = exchange.firstEnds();
      }
      while (!exchange.isClosed()) {
        Piece piece = pieces.poll();
        if (piece != null || pieces.finished()) {
          return Optional.ofNullable(piece);
        }
        pull();
      }
      return Optional.empty();
    } catch (ModelException | InterruptedException | RuntimeException e) {
      boolean asked = exchange.isClosed();
      close();
      if (asked && e instanceof ModelException) {
        return Optional.empty();
      }
      throw e;
    }
  }

  @Override
  public void close() {
    exchange.close();
  }

  // One event at a time: what an event has given is out before a fault of the next one is thrown.
  private void pull() throws ModelException, InterruptedException {
    ServerSentEvent event = events.poll();
    if (event != null) {
      deliver(event);
      return;
    }
    Optional<byte[]> bytes = exchange.read(silenceEnds);
    if (bytes.isPresent()) {
      try {
        events.addAll(reader.read(bytes.get()));
      } catch (IOException e) {
        throw Fault.unreadable(e);
      }
    } else if (!exchange.isClosed()) {
      throw Fault.cut(null);
    }
  }

  private void deliver(ServerSentEvent event) throws ModelException, InterruptedException {
    Optional<ModelException.Kind> fault = provider.fault(event);
    if (fault.isPresent()) {
      throw Fault.inStream(fault.get(), event.data());
    }
    boolean last = provider.isLast(event);
    // langchain4j passes over what does not look like JSON, and a piece of the answer with it.
    if (!event.data().startsWith("{") && !last) {
      throw Fault.unreadable(null);
    }
    try {
      listener.onEvent(event, new ServerSentEventContext(new CancellationUnsupportedHandle()));
      if (last) {
        listener.onClose();
      }
    } catch (RuntimeException e) {
      throw Fault.unreadable(e);
    }
    if (pieces.fault() != null) {
      throw Fault.unreadable(pieces.fault());
    }
    if (last) {
      if (!pieces.finished()) {
        throw Fault.unreadable(null);
      }
      exchange.finish();
    }
    if (!provider.isPing(event)) {
      silenceEnds = exchange.nextEnds();
    }
  }
}
