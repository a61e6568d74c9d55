package dev.parley.reference.agent;

import dev.parley.reference.contract.agent.AgentCompleted;
import dev.parley.reference.contract.agent.AgentEvent;
import dev.parley.reference.contract.agent.AgentEvents;
import dev.parley.reference.contract.agent.ResponseChunk;
import dev.parley.reference.contract.agent.ResponseComplete;
import dev.parley.reference.contract.shared.ErrorDetail;
import dev.parley.reference.engine.Batch;
import dev.parley.reference.engine.EventLog;
import dev.parley.reference.engine.Frame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the events of a run's newest stream come to, for those who do not read them. */
final class Transcript {
  private static final int PAGE = 500;

  private final StringBuilder pieces = new StringBuilder();
  private ResponseComplete.@Nullable Payload answer;
  private AgentCompleted.@Nullable Payload end;
  private long lastSeq;

  private Transcript() {}

  static Transcript of(EventLog<AgentEvent> log, long from) {
    Transcript transcript = new Transcript();
    long next = from;
    while (true) {
      Batch batch = log.read(next, PAGE, Integer.MAX_VALUE);
      if (batch.frames().isEmpty()) {
        return transcript;
      }
      for (Frame frame : batch.frames()) {
        transcript.take(AgentEvents.decode(frame.document()));
        transcript.lastSeq = frame.seq();
        next = frame.seq() + 1;
      }
    }
  }

  private void take(AgentEvent event) {
    if (event instanceof ResponseChunk chunk) {
      pieces.append(chunk.payload().content());
    } else if (event instanceof ResponseComplete complete) {
      answer = complete.payload();
    } else if (event instanceof AgentCompleted completed) {
      end = completed.payload();
    }
  }

  String content() {
    return answer == null ? pieces.toString() : answer.content();
  }

  boolean isComplete() {
    return answer != null;
  }

  boolean isFallback() {
    return answer != null && Boolean.TRUE.equals(answer.fallback());
  }

  List<String> tools() {
    return end == null || end.toolsUsed() == null ? List.of() : end.toolsUsed();
  }

  @Nullable
  ErrorDetail error() {
    return end == null ? null : end.error();
  }

  long lastSeq() {
    return lastSeq;
  }
}
