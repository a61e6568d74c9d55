package dev.parley.reference.conversations;

import dev.parley.reference.contract.conversations.ConversationEvent;
import dev.parley.reference.contract.conversations.Token;
import dev.parley.reference.engine.Adapter;
import dev.parley.reference.engine.Dialect;
import dev.parley.reference.engine.Draft;
import dev.parley.reference.engine.Fact;
import dev.parley.reference.store.RunRow;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Tells facts in the words of the conversations. */
final class ConversationAdapter implements Adapter<ConversationEvent> {
  private final ConversationDialect dialect = new ConversationDialect();
  private final Map<String, FirstTitle> firstTitles = new ConcurrentHashMap<>();

  /** The question of a run that is about to begin gives the conversation its first title. */
  void entitle(String run, FirstTitle title) {
    firstTitles.put(run, title);
  }

  /** The run has begun, or was refused. */
  void begun(String run) {
    firstTitles.remove(run);
  }

  @Override
  public Dialect<ConversationEvent> dialect() {
    return dialect;
  }

  @Override
  public List<Draft<ConversationEvent>> events(RunRow run, Fact fact) {
    return fact.accept(new ConversationWords(run, firstTitles.get(run.id())));
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
