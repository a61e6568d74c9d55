package dev.parley.reference.conversations;

import dev.parley.reference.contract.conversations.ConversationEvent;
import dev.parley.reference.contract.conversations.Token;
import dev.parley.reference.engine.Adapter;
import dev.parley.reference.engine.Dialect;
import dev.parley.reference.engine.Draft;
import dev.parley.reference.engine.Fact;
import dev.parley.reference.store.RunRow;
import java.util.List;
import java.util.Optional;

/** Tells facts in the words of the conversations. */
final class ConversationAdapter implements Adapter<ConversationEvent> {
  private final ConversationDialect dialect = new ConversationDialect();

  @Override
  public Dialect<ConversationEvent> dialect() {
    return dialect;
  }

  @Override
  public List<Draft<ConversationEvent>> events(RunRow run, Fact fact) {
    return fact.accept(new ConversationWords(run));
  }

  @Override
  public Optional<String> piece(ConversationEvent event) {
    return event instanceof Token token ? Optional.of(token.token()) : Optional.empty();
  }

  @Override
  public String answerId(RunRow run) {
    return run.id();
  }

  /** The model is to know what it has said before it answers the next question. */
  @Override
  public boolean oneAfterAnother() {
    return true;
  }
}
