package dev.parley.internal.lifecycle;

import dev.parley.diagnostic.Diagnostics;
import dev.parley.diagnostic.Rule;
import dev.parley.internal.source.Excerpt;
import dev.parley.model.Lifecycle;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Events that could be two things where they come, so that one step does not tell which. */
final class Ambiguities {
  private final Lifecycle lifecycle;
  private final ChannelEvents channel;
  private final Members members;
  private final Diagnostics diagnostics;

  Ambiguities(
      Lifecycle lifecycle, ChannelEvents channel, Members members, Diagnostics diagnostics) {
    this.lifecycle = lifecycle;
    this.channel = channel;
    this.members = members;
    this.diagnostics = diagnostics;
  }

  void check(List<MachineCompiler.Ambiguous> found) {
    Set<String> told = new HashSet<>();
    for (MachineCompiler.Ambiguous each : found) {
      String event = each.what().event();
      if (told.add(each.part() + " " + event)) {
        diagnostics.add(
            Rule.LIFECYCLE_AMBIGUOUS,
            members.place(each.part(), "order"),
            "`" + Excerpt.of(event) + "` " + twoThings(each.what()),
            "let the pieces begin with different events, or write the piece that they share once, before the choice");
      }
    }
    anytime();
  }

  private static String twoThings(Subsets.Ambiguity what) {
    String one = Excerpt.of(what.one().part());
    String other = Excerpt.of(what.other().part());
    if (one.equals(other)) {
      return "may begin a `" + one + "` at two places of the order at once";
    }
    return one.isEmpty() || other.isEmpty()
        ? "may come by itself or begin a `" + one + other + "`, and nothing tells which"
        : "may begin a `" + one + "` or a `" + other + "`, and nothing tells which";
  }

  /** An event that comes anytime and in the order is told apart by the key, which only that of the order has. */
  private void anytime() {
    Set<String> ordered = Alphabet.of(lifecycle.machine());
    for (String event : lifecycle.anytime()) {
      if (ordered.contains(event) && !isToldApart(event)) {
        Optional<Lifecycle.Key> key = lifecycle.key();
        diagnostics.add(
            Rule.LIFECYCLE_AMBIGUOUS,
            members.place("", "anytime"),
            "`" + Excerpt.of(event) + "` may come anytime and has a place in the order too"
                + key.map(k -> ", and always carries `" + Excerpt.of(k.pointer()) + "`")
                    .orElse(""),
            key.isPresent()
                ? "name it once; an event without a key may be named twice where the key is optional"
                : "name it once");
      }
    }
  }

  private boolean isToldApart(String event) {
    return lifecycle
        .key()
        .map(k -> KeyLookup.of(channel, event, k.pointer()) instanceof KeyLookup.Found found
            && found.optional()
            && k.fallback().isEmpty())
        .orElse(false);
  }
}
