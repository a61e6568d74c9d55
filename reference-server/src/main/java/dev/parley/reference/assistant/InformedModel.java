package dev.parley.reference.assistant;

import dev.parley.reference.llm.LanguageModel;
import dev.parley.reference.llm.ModelStream;
import dev.parley.reference.llm.Prompt;
import dev.parley.reference.llm.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A model that is told what is known about the question before it answers. */
final class InformedModel implements LanguageModel {
  private static final String INSTRUCTION =
      "What is known, for where it fits the question. Do not make up more:\n\n";

  private final LanguageModel model;
  private final Knowledge knowledge;

  InformedModel(LanguageModel model, Knowledge knowledge) {
    this.model = model;
    this.knowledge = knowledge;
  }

  @Override
  public String name() {
    return model.name();
  }

  @Override
  public boolean repeatable() {
    return model.repeatable();
  }

  @Override
  public ModelStream stream(Prompt prompt) {
    List<Turn> turns = new ArrayList<>(prompt.turns());
    int last = turns.size() - 1;
    if (last >= 0 && turns.get(last) instanceof Turn.User question) {
      List<Knowledge.Hit> hits = knowledge.find(question.text());
      if (!hits.isEmpty()) {
        String known = hits.stream()
            .map(each -> "## " + each.title() + "\n" + each.text())
            .collect(Collectors.joining("\n\n"));
        turns.add(
            turns.get(0) instanceof Turn.System ? 1 : 0, new Turn.System(INSTRUCTION + known));
      }
    }
    return model.stream(new Prompt(turns, prompt.tools(), prompt.options()));
  }
}
