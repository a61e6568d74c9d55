package dev.parley.internal.lifecycle;

import dev.parley.diagnostic.Diagnostics;
import dev.parley.diagnostic.Place;
import dev.parley.diagnostic.Rule;
import dev.parley.internal.source.Excerpt;
import dev.parley.internal.source.Nearest;
import dev.parley.internal.source.SourceNode;
import dev.parley.internal.source.Sources;
import dev.parley.model.Order;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the names in a lifecycle stand for: events of the channel, parts, and in {@code opens} commands. */
final class Names {
  private final ChannelEvents channel;
  private final Members members;
  private final Sources sources;
  private final Diagnostics diagnostics;
  private final List<String> parts;
  private boolean clear = true;

  Names(ChannelEvents channel, Members members, Sources sources, Diagnostics diagnostics) {
    this.channel = channel;
    this.members = members;
    this.sources = sources;
    this.diagnostics = diagnostics;
    this.parts = members.parts().stream().map(Members.Part::name).toList();
    for (Members.Part part : members.parts()) {
      if (channel.events().containsKey(part.name())) {
        diagnostics.add(
            Rule.LIFECYCLE_AMBIGUOUS,
            part.place(),
            "`" + Excerpt.of(part.name()) + "` is the name of a part and of an event",
            "give the part another name");
        clear = false;
      }
    }
  }

  /** Whether no name stands for two things. */
  boolean areClear() {
    return clear;
  }

  /** The expression in a text, or nothing after saying what is wrong with it. */
  Optional<Order> order(SourceNode.Text text) {
    try {
      return OrderParser.parse(text.value(), (name, offset) -> name(text, name, offset));
    } catch (OrderParser.Fault fault) {
      diagnostics.add(
          Rule.LIFECYCLE_SYNTAX, sources.place(text, fault.offset()), fault.message(), fault.fix());
      return Optional.empty();
    }
  }

  private Optional<Order> name(SourceNode.Text text, String name, int offset) {
    if (parts.contains(name)) {
      return Optional.of(new Order.Part(name));
    }
    if (channel.events().containsKey(name)) {
      return Optional.of(new Order.Event(name));
    }
    Place place = sources.place(text, offset);
    if (channel.commands().contains(name)) {
      diagnostics.add(
          Rule.LIFECYCLE_NAME_UNKNOWN,
          place,
          "`" + Excerpt.of(name) + "` is a command, and only events have an order",
          "take it out; `opens: " + Excerpt.of(name) + "` says that it opens a lifecycle");
      return Optional.empty();
    }
    unknown(
        place,
        name,
        "is neither an event of channel `" + Excerpt.of(channel.channel()) + "` nor a part",
        Stream.concat(channel.tags().stream(), parts.stream()).toList());
    return Optional.empty();
  }

  private void unknown(Place place, String name, String message, List<String> known) {
    String hint = Nearest.hint(name, known);
    diagnostics.add(
        Rule.LIFECYCLE_NAME_UNKNOWN,
        place,
        "`" + Excerpt.of(name) + "` " + message + hint,
        hint.isEmpty()
            ? "write one of: " + Excerpt.of(String.join(", ", known), 200)
            : "correct the name");
  }

  List<String> anytime() {
    List<String> events = new ArrayList<>();
    for (SourceNode.Text text : members.anytime()) {
      if (channel.events().containsKey(text.value())) {
        events.add(text.value());
      } else {
        unknown(
            text.place(),
            text.value(),
            "under `anytime` is no event of channel `" + Excerpt.of(channel.channel()) + "`",
            channel.tags());
      }
    }
    return events;
  }

  List<String> opens() {
    List<String> commands = new ArrayList<>();
    for (SourceNode.Text text : members.opens()) {
      if (channel.commands().contains(text.value())) {
        commands.add(text.value());
      } else if (channel.commands().isEmpty()) {
        diagnostics.add(
            Rule.LIFECYCLE_NAME_UNKNOWN,
            text.place(),
            "`opens` names the command `" + Excerpt.of(text.value()) + "`, and channel `"
                + Excerpt.of(channel.channel()) + "` has no commands that a tag tells apart",
            "remove `opens`, or declare the command");
      } else {
        unknown(
            text.place(),
            text.value(),
            "under `opens` is no command of channel `" + Excerpt.of(channel.channel()) + "`",
            channel.commands());
      }
    }
    return commands;
  }
}
