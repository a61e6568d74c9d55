package dev.parley.internal.lifecycle;

import dev.parley.diagnostic.Diagnostics;
import dev.parley.diagnostic.Rule;
import dev.parley.internal.source.Excerpt;
import dev.parley.internal.source.SourceNode;
import dev.parley.internal.source.Sources;
import dev.parley.model.Lifecycle;
import dev.parley.model.LifecycleMachine;
import dev.parley.model.Order;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads one {@code x-lifecycle}.
 *
 * <ul>
 *   <li>its members, each of its kind ({@link Members});
 *   <li>its expressions, names resolved to events of the channel ({@link Names});
 *   <li>parts that are part of themselves, and keyed parts that may be empty, are refused before anything is compiled;
 *   <li>the automaton ({@link MachineCompiler});
 *   <li>what can be said of the whole: keys ({@link KeyChecks}), coverage ({@link Coverage}).
 * </ul>
 */
public final class LifecycleReader {
  private final Diagnostics diagnostics;
  private final Sources sources;

  public LifecycleReader(Sources sources, Diagnostics diagnostics) {
    this.sources = sources;
    this.diagnostics = diagnostics;
  }

  /** The lifecycle, or nothing after saying why there is none. */
  public Optional<Lifecycle> read(SourceNode.Entry entry, ChannelEvents channel) {
    if (!(entry.value() instanceof SourceNode.Mapping node)) {
      diagnostics.add(
          Rule.LIFECYCLE_SYNTAX,
          entry.value().place(),
          "`x-lifecycle` is " + entry.value().describe() + ", and must be a mapping",
          "write `x-lifecycle: { order: first_event … last_event }`");
      return Optional.empty();
    }
    if (channel.tags().isEmpty()) {
      diagnostics.add(
          Rule.LIFECYCLE_NAME_UNKNOWN,
          entry.place(),
          "channel `" + Excerpt.of(channel.channel())
              + "` has no events that a tag tells apart, so a lifecycle cannot name them",
          "give each event a property `type: {const: its_name}` and list it under `required`");
      return Optional.empty();
    }
    Members members = new Members(node, diagnostics);
    Names names = new Names(channel, members, sources, diagnostics);
    Optional<Order> order = members.order().flatMap(names::order);
    List<Lifecycle.Part> parts = new ArrayList<>();
    boolean whole = order.isPresent();
    for (Members.Part part : members.parts()) {
      Optional<Order> of = part.order().flatMap(names::order);
      of.ifPresent(o -> parts.add(new Lifecycle.Part(part.name(), part.key(), o, part.place())));
      whole &= of.isPresent();
    }
    List<Order> early = new ArrayList<>();
    for (SourceNode.Text text : members.early()) {
      Optional<Order> end = names.order(text);
      end.ifPresent(early::add);
      whole &= end.isPresent();
    }
    List<String> anytime = names.anytime();
    List<String> opens = names.opens();
    if (!whole
        || !members.areRight()
        || !names.areClear()
        || new PartChecks(diagnostics).areWrong(parts)) {
      return Optional.empty();
    }
    return compiled(
        new Lifecycle(
            members.key(),
            order.orElseThrow(),
            parts,
            early,
            anytime,
            opens,
            NOT_COMPILED,
            entry.place()),
        channel,
        members);
  }

  private static final LifecycleMachine NOT_COMPILED =
      new LifecycleMachine("", Optional.empty(), List.of(), 0, List.of(), List.of());

  private Optional<Lifecycle> compiled(
      Lifecycle lifecycle, ChannelEvents channel, Members members) {
    MachineCompiler compiler = new MachineCompiler(channel.tags(), lifecycle.parts());
    LifecycleMachine machine;
    try {
      machine = compiler.compile(lifecycle.key(), lifecycle.order(), lifecycle.early());
    } catch (TermBuilder.TooLarge e) {
      diagnostics.add(
          Rule.LIFECYCLE_TOO_LARGE,
          lifecycle.place(),
          "the lifecycle is too large to be compiled: " + e.message(),
          "give what is interleaved by `&` a key and make it a part, or leave some of its order open");
      return Optional.empty();
    }
    Lifecycle whole = new Lifecycle(
        lifecycle.key(),
        lifecycle.order(),
        lifecycle.parts(),
        lifecycle.early(),
        lifecycle.anytime(),
        lifecycle.opens(),
        machine,
        lifecycle.place());
    new Ambiguities(whole, channel, members, diagnostics).check(compiler.ambiguous());
    new Coverage(whole, channel, members, diagnostics).check(compiler.earlyUsed());
    new KeyChecks(whole, channel, members, diagnostics).check();
    return Optional.of(whole);
  }
}
