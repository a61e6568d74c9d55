package dev.parley.reference.assistant;

import dev.parley.reference.contract.assistant.AssistantEvent;
import dev.parley.reference.contract.assistant.Token;
import dev.parley.reference.engine.Adapter;
import dev.parley.reference.engine.Dialect;
import dev.parley.reference.engine.Draft;
import dev.parley.reference.engine.Fact;
import dev.parley.reference.store.MessageRow;
import dev.parley.reference.store.RunRow;
import dev.parley.reference.store.Store;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Tells facts in the words of the assistant chat. */
final class AssistantAdapter implements Adapter<AssistantEvent> {
  private final AssistantDialect dialect = new AssistantDialect();
  private final Store store;
  private final Knowledge knowledge;
  private final String model;

  /**
   * @param model the name of the model that answers
   */
  AssistantAdapter(Store store, Knowledge knowledge, String model) {
    this.store = store;
    this.knowledge = knowledge;
    this.model = model;
  }

  @Override
  public Dialect<AssistantEvent> dialect() {
    return dialect;
  }

  @Override
  public List<Draft<AssistantEvent>> events(RunRow run, Fact fact) {
    return fact.accept(new AssistantWords(run, knowledge, question(run), model));
  }

  private Supplier<String> question(RunRow run) {
    return () ->
        store.threads().message(run.question()).map(MessageRow::content).orElse("");
  }

  @Override
  public Optional<String> piece(AssistantEvent event) {
    return event instanceof Token token ? Optional.of(token.token()) : Optional.empty();
  }

  @Override
  public String answerId(RunRow run) {
    return RunIds.answer(run).toString();
  }

  // Tokens do not say in every client's eyes whose they are: an answer ends before the next begins.
  @Override
  public boolean oneAfterAnother() {
    return true;
  }
}
