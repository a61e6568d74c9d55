package dev.parley.reference.assistant;

import dev.parley.reference.contract.assistant.AgentParticipant;
import dev.parley.reference.contract.assistant.AssistantEvent;
import dev.parley.reference.contract.assistant.Complete;
import dev.parley.reference.contract.assistant.Complete.Metadata.SourcesItem;
import dev.parley.reference.contract.assistant.Error;
import dev.parley.reference.contract.assistant.MessageRead;
import dev.parley.reference.contract.assistant.Progress;
import dev.parley.reference.contract.assistant.Progress.Step;
import dev.parley.reference.contract.assistant.Token;
import dev.parley.reference.contract.shared.ErrorCode;
import dev.parley.reference.contract.shared.TokenUsage;
import dev.parley.reference.engine.Draft;
import dev.parley.reference.engine.Fact;
import dev.parley.reference.engine.Fault;
import dev.parley.reference.store.RunRow;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The events of one answer. */
final class AssistantWords implements Fact.Visitor<List<Draft<AssistantEvent>>> {
  private static final int LONGEST_LINE = 500;

  private final RunRow run;
  private final Knowledge knowledge;
  private final Supplier<String> question;
  private final String model;
  private final UUID answer;

  AssistantWords(RunRow run, Knowledge knowledge, Supplier<String> question, String model) {
    this.run = run;
    this.knowledge = knowledge;
    this.question = question;
    this.model = model;
    this.answer = RunIds.answer(run);
  }

  // A message that waits for those before it says nothing: their answers are not over.
  @Override
  public List<Draft<AssistantEvent>> opened(Fact.Opened fact) {
    return List.of();
  }

  @Override
  public List<Draft<AssistantEvent>> ordered(Fact.Ordered fact) {
    return List.of();
  }

  @Override
  public List<Draft<AssistantEvent>> asked(Fact.Asked fact) {
    return List.of();
  }

  @Override
  public List<Draft<AssistantEvent>> began(Fact.Began fact) {
    List<Draft<AssistantEvent>> events = new ArrayList<>();
    UUID named = RunIds.namedQuestion(run);
    if (named != null) {
      events.add(place -> new MessageRead(
          named,
          new AgentParticipant(fact.agent()),
          place.at().atOffset(ZoneOffset.UTC),
          null,
          place.seq()));
    }
    events.add(progress(Step.STARTING, "Starting..."));
    events.add(progress(Step.ROUTING, "Asking " + fact.agent() + "..."));
    if (!knowledge.isEmpty()) {
      events.add(progress(Step.RAG_RETRIEVAL, "Searching knowledge base..."));
    }
    events.add(progress(Step.GENERATING, "Writing the answer..."));
    return events;
  }

  @Override
  public List<Draft<AssistantEvent>> thought(Fact.Thought fact) {
    return List.of();
  }

  @Override
  public List<Draft<AssistantEvent>> toolCalled(Fact.ToolCalled fact) {
    String line = fact.description().isEmpty() ? fact.tool() : fact.description();
    return List.of(
        progress(new Step("tool"), line.substring(0, Math.min(line.length(), LONGEST_LINE))));
  }

  @Override
  public List<Draft<AssistantEvent>> toolAnswered(Fact.ToolAnswered fact) {
    return List.of(progress(Step.GENERATING, "Writing the answer..."));
  }

  // `error` says what failed; the apology would be read as part of the answer.
  @Override
  public List<Draft<AssistantEvent>> said(Fact.Said fact) {
    return fact.fallback()
        ? List.of()
        : List.of(place -> new Token(fact.text(), answer, place.seq()));
  }

  @Override
  public List<Draft<AssistantEvent>> answered(Fact.Answered fact) {
    if (fact.answer().fallback()) {
      return List.of();
    }
    @Nullable
    TokenUsage usage = fact.usage()
        .map(each -> new TokenUsage(tokens(each.inputTokens()), tokens(each.outputTokens())))
        .orElse(null);
    @Nullable List<SourcesItem> sources = sources();
    return List.of(place -> {
      long took = place.at().toEpochMilli() - run.createdAt();
      return new Complete(
          fact.answer().content(),
          new Complete.Metadata(
              model,
              (int) Math.min(Math.max(took, 0), 86_400_000),
              run.agent(),
              usage,
              null,
              sources),
          answer,
          RunIds.namedQuestion(run),
          place.seq());
    });
  }

  private @Nullable List<SourcesItem> sources() {
    if (knowledge.isEmpty()) {
      return null;
    }
    return knowledge.find(question.get()).stream()
        .map(each -> new SourcesItem(each.title(), null, each.score()))
        .toList();
  }

  @Override
  public List<Draft<AssistantEvent>> failed(Fact.Failed fact) {
    return List.of(error(fact.fault(), fact.said()));
  }

  @Override
  public List<Draft<AssistantEvent>> ended(Fact.Ended fact) {
    return switch (fact.outcome()) {
      case COMPLETED, FAILED -> List.of();
      case STOPPED, CANCELLED ->
        List.of(error(Fault.of(ErrorCode.INTERRUPTED, "The answer was stopped.", true), ""));
    };
  }

  private Draft<AssistantEvent> progress(Step step, String line) {
    return place -> new Progress(step, line, answer, place.seq());
  }

  private Draft<AssistantEvent> error(Fault fault, String said) {
    return place -> new Error(
        fault.code(),
        fault.message(),
        fault.retryable(),
        milliseconds(fault),
        said.isEmpty() ? null : said,
        answer,
        RunIds.command(run.id()),
        place.seq());
  }

  /** How long to wait before trying again; null where there is nothing to wait for. */
  static @Nullable Integer milliseconds(Fault fault) {
    return fault.retryAfterMs().isPresent()
        ? Integer.valueOf((int) Math.min(fault.retryAfterMs().getAsLong(), 3_600_000))
        : null;
  }

  private static int tokens(long number) {
    return (int) Math.min(Math.max(number, 0), 100_000_000);
  }
}
