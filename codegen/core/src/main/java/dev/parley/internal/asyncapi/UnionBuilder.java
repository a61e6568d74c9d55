package dev.parley.internal.asyncapi;

import dev.parley.diagnostic.Diagnostic;
import dev.parley.diagnostic.Diagnostics;
import dev.parley.diagnostic.Place;
import dev.parley.diagnostic.Rule;
import dev.parley.internal.names.Words;
import dev.parley.internal.schema.Room;
import dev.parley.internal.schema.SchemaReader;
import dev.parley.internal.schema.Tags;
import dev.parley.internal.schema.UnionReader;
import dev.parley.internal.source.References;
import dev.parley.internal.source.SourceNode;
import dev.parley.model.Direction;
import dev.parley.model.Documentation;
import dev.parley.model.Shape;
import dev.parley.model.TypeId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Makes one type of the messages that cross a channel in one direction. Channels that carry the same messages share one union.
 */
final class UnionBuilder {
  private final SchemaReader schemas;
  private final References references;
  private final Diagnostics diagnostics;
  private final Map<String, Union> bySet = new HashMap<>();
  private final Map<String, Union> byName = new HashMap<>();

  private record Union(
      TypeId id,
      String name,
      boolean isNamed,
      Shape.OneOf.Unknown unknown,
      Direction direction,
      Place place) {}

  UnionBuilder(SchemaReader schemas, References references, Diagnostics diagnostics) {
    this.schemas = schemas;
    this.references = references;
    this.diagnostics = diagnostics;
  }

  /** Nothing when there are no messages, or their union has the name of another one (which has been reported). */
  Optional<TypeId> build(
      String channelKey, SourceNode.Mapping channel, Direction direction, List<Message> messages) {
    List<TypeId> types = new ArrayList<>();
    List<Message> members = new ArrayList<>();
    for (Message message : messages) {
      Optional<TypeId> type = message.declareIn(schemas).filter(t -> !types.contains(t));
      if (type.isPresent()) {
        types.add(type.get());
        members.add(message);
      }
    }
    if (types.isEmpty()) {
      return Optional.empty();
    }
    Optional<Tags> found = schemas.tagFinder().find(targets(members), Optional.empty());
    Room.MEMBERS.hold(types.size(), channel.place(), diagnostics);
    OptionalInt manifold =
        IntStream.range(0, types.size()).filter(i -> !isObject(types.get(i))).findFirst();
    if (found.isPresent() && manifold.isEmpty()) {
      return union(channelKey, channel, direction, types, tagged(channel, types, found.get()));
    }
    if (types.size() == 1) {
      return Optional.of(types.get(0));
    }
    String what = "the " + (direction == Direction.EVENT ? "events" : "commands") + " of channel "
        + Nodes.quoted(channelKey) + " cannot be told apart by a tag: ";
    if (found.isPresent()) {
      reportManifold(what, channel, members.get(manifold.getAsInt()));
    } else {
      reportNoTag(what, channel, members);
    }
    return union(channelKey, channel, direction, types, unknown -> schemas.choice(types));
  }

  private boolean isObject(TypeId type) {
    return schemas.shapeOf(type).filter(UnionReader::isObject).isPresent();
  }

  /** Told apart by the tag, or where two messages have one value of it, by what they look like. */
  private Function<Shape.OneOf.Unknown, Shape> tagged(
      SourceNode.Mapping channel, List<TypeId> types, Tags tags) {
    Optional<String> repeated = tags.repeated(types);
    if (repeated.isEmpty()) {
      return unknown -> new Shape.OneOf(tags.name(), tags.variants(types), unknown);
    }
    diagnostics.add(
        Rule.UNION_TAG_REPEATED,
        channel.place(),
        "two messages have " + Nodes.quoted(tags.name()) + " " + Nodes.quoted(repeated.get())
            + ": a receiver tries which one fits, and refuses messages that it does not know",
        "give each message a tag value of its own");
    return unknown -> schemas.choice(types);
  }

  private Optional<TypeId> union(
      String channelKey,
      SourceNode.Mapping channel,
      Direction direction,
      List<TypeId> types,
      Function<Shape.OneOf.Unknown, Shape> shape) {
    TreeSet<String> set = new TreeSet<>();
    types.forEach(t -> set.add(t.name()));
    String name = name(channelKey, channel, direction);
    Shape.OneOf.Unknown unknown = unknown(channel, direction);
    Union same = bySet.get(direction + " " + set);
    if (same != null) {
      compare(same, channel, name, unknown);
      // Channels that are read in another order must not change the name that they lead to.
      if (!same.isNamed() && channel.get("x-union").isEmpty()) {
        schemas.call(same.id(), name);
      }
      return Optional.of(same.id());
    }
    if (byName.containsKey(name)) {
      reportClash(byName.get(name), channel, direction, name);
      return Optional.empty();
    }
    TypeId id = schemas.declare(
        " (" + direction + ")",
        name,
        shape.apply(unknown),
        documentation(channelKey, channel, direction),
        channel.place());
    schemas.call(id, name);
    boolean named = channel.get("x-union").isPresent();
    Union union = new Union(id, name, named, unknown, direction, channel.place());
    bySet.put(direction + " " + set, union);
    byName.put(name, union);
    return Optional.of(id);
  }

  /** A second channel with the same messages: what it says of their union must be what the first one says. */
  private void compare(
      Union same, SourceNode.Mapping channel, String name, Shape.OneOf.Unknown unknown) {
    if (channel.get("x-union").isPresent() && !name.equals(same.name())) {
      report(
          Rule.UNION_NAME_CLASH,
          channel.entry("x-union").orElseThrow().place(),
          "the same messages are called " + Nodes.quoted(same.name()) + " on another channel",
          "use one name on both channels",
          same);
    }
    if (channel.get("x-unknown").isPresent() && unknown != same.unknown()) {
      report(
          Rule.EXTENSION_VALUE,
          channel.entry("x-unknown").orElseThrow().place(),
          "`x-unknown` differs from another channel with the same messages, and they share one union",
          "say the same on both channels",
          same);
    }
  }

  private void reportClash(
      Union first, SourceNode.Mapping channel, Direction direction, String name) {
    boolean oneChannel = first.place().equals(channel.place()) && first.direction() != direction;
    report(
        Rule.UNION_NAME_CLASH,
        channel.entry("x-union").map(SourceNode.Entry::place).orElse(channel.place()),
        "the union " + Nodes.quoted(name)
            + (oneChannel
                ? " cannot be both the events and the commands of a channel"
                : " has other messages here than on another channel"),
        oneChannel
            ? "write `x-union: {events: AgentEvent, commands: AgentCommand}`"
            : "give it another name in `x-union`, or let both channels carry the same messages",
        first);
  }

  private void report(Rule rule, Place place, String message, String fix, Union other) {
    diagnostics.add(
        new Diagnostic(rule, place, message, fix, new Diagnostic.Related("first", other.place())));
  }

  private List<SourceNode> targets(List<Message> members) {
    return members.stream()
        .map(m -> references.follow(m.payload()).orElse(m.payload()))
        .toList();
  }

  private static Documentation documentation(
      String channelKey, SourceNode.Mapping channel, Direction direction) {
    String what =
        direction == Direction.EVENT ? "What the server sends on " : "What the server receives on ";
    String where = channel.text("address").orElse(channelKey);
    String title = channel.text("title").map(t -> ": " + t).orElse("");
    return new Documentation("", what + where + title + ".", false);
  }

  /** A tag leads to one type. */
  private void reportManifold(String what, SourceNode.Mapping channel, Message message) {
    diagnostics.add(new Diagnostic(
        Rule.UNION_TAG_MISSING,
        targets(List.of(message)).get(0).place(),
        what + Nodes.quoted(message.key()) + " is not always an object of the same type"
            + "; a receiver takes the first that fits",
        "make a message of each of its branches, or describe them all as optional properties of one object",
        new Diagnostic.Related("channel", channel.place())));
  }

  /** Where some members have a tag, the first that lacks it was forgotten, and is named: it is the one to mend. */
  private void reportNoTag(String what, SourceNode.Mapping channel, List<Message> members) {
    Optional<String> tag = schemas.tagFinder().usual(targets(members));
    Optional<Message> forgotten =
        tag.flatMap(name -> members.stream().filter(m -> !isTagged(m, name)).findFirst());
    String name = tag.orElse("type");
    diagnostics.add(new Diagnostic(
        Rule.UNION_TAG_MISSING.severity(),
        Rule.UNION_TAG_MISSING,
        forgotten.map(m -> targets(List.of(m)).get(0).place()).orElse(channel.place()),
        what
            + forgotten
                .map(m -> Nodes.quoted(m.key()) + " has no required " + Nodes.quoted(name)
                    + " with one constant")
                .orElse("none has one")
            + "; a receiver takes the first that fits",
        "give each a property `" + name + ": {const: its_name}` and list it under `required`",
        forgotten.map(m -> new Diagnostic.Related("channel", channel.place()))));
  }

  private boolean isTagged(Message message, String tag) {
    return schemas.tagFinder().find(targets(List.of(message)), Optional.of(tag)).isPresent();
  }

  private String name(String channelKey, SourceNode.Mapping channel, Direction direction) {
    String part = direction == Direction.EVENT ? "events" : "commands";
    Optional<SourceNode> wanted = channel.get("x-union");
    if (wanted.isPresent()) {
      Optional<SourceNode> name =
          wanted.get() instanceof SourceNode.Mapping mapping ? mapping.get(part) : wanted;
      if (name.isPresent()
          && name.get() instanceof SourceNode.Text text
          && text.value().matches("[A-Z][A-Za-z0-9]{0,99}")) {
        return text.value();
      }
      if (name.isPresent()) {
        diagnostics.add(
            Rule.EXTENSION_VALUE,
            name.get().place(),
            "`x-union` is " + name.get().describe()
                + ", and must be a type's name such as `AgentEvent`",
            "write `x-union: {events: AgentEvent, commands: AgentCommand}`");
      }
    }
    String suffix = direction == Direction.EVENT ? "Event" : "Command";
    String base = Words.pascal(channelKey);
    return base.endsWith(suffix) ? base : base + suffix;
  }

  private Shape.OneOf.Unknown unknown(SourceNode.Mapping channel, Direction direction) {
    Optional<SourceNode> value = channel.get("x-unknown");
    if (value.orElse(null) instanceof SourceNode.Mapping mapping) {
      value = mapping.get(direction == Direction.EVENT ? "events" : "commands");
    }
    Shape.OneOf.Unknown otherwise =
        direction == Direction.EVENT ? Shape.OneOf.Unknown.KEEP : Shape.OneOf.Unknown.REJECT;
    return UnionReader.unknown(value, otherwise, diagnostics);
  }
}
