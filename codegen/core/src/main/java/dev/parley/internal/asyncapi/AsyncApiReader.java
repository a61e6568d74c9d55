package dev.parley.internal.asyncapi;

import dev.parley.diagnostic.Diagnostics;
import dev.parley.diagnostic.Place;
import dev.parley.diagnostic.Rule;
import dev.parley.internal.contract.ContractName;
import dev.parley.internal.contract.Draft;
import dev.parley.internal.lifecycle.ChannelEvents;
import dev.parley.internal.lifecycle.LifecycleReader;
import dev.parley.internal.schema.Declared;
import dev.parley.internal.schema.Example;
import dev.parley.internal.schema.SchemaReader;
import dev.parley.internal.source.Pointer;
import dev.parley.internal.source.References;
import dev.parley.internal.source.SourceNode;
import dev.parley.internal.source.Sources;
import dev.parley.model.Channel;
import dev.parley.model.Direction;
import dev.parley.model.Operation;
import dev.parley.model.Perspective;
import dev.parley.model.Shape;
import dev.parley.model.TypeId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads an AsyncAPI document, of version 2 or 3.
 *
 * <ul>
 *   <li>the version, so that what cannot be read is refused before it is misread;
 *   <li>the operations: which messages go which way;
 *   <li>each channel: its union of events, its union of commands, its lifecycle;
 *   <li>the rest, for its faults.
 * </ul>
 */
final class AsyncApiReader {
  private final Perspective perspective;
  private final Diagnostics diagnostics;
  private final Nodes nodes;
  private final References references;
  private final SchemaReader schemas;
  private final List<Example> examples = new ArrayList<>();
  private final Map<Place, String> channelKeys = new HashMap<>();
  private final Map<String, SourceNode.Mapping> channelNodes = new HashMap<>();
  private final LifecycleReader lifecycles;
  private List<ReadOperation> operations = List.of();
  private final boolean version2;
  private boolean operationsAreWhole;
  private final Traits traits;
  private final Parameters parameters;
  private final MessageReader messages;
  private final UnionBuilder unions;
  private final PayloadReader payloads;

  private AsyncApiReader(
      SourceNode.Mapping document,
      Perspective perspective,
      Sources sources,
      Diagnostics diagnostics) {
    this.version2 = version(document).startsWith("2.");
    this.perspective = perspective;
    this.references = new References(sources, diagnostics);
    this.diagnostics = diagnostics;
    this.nodes = new Nodes(references, diagnostics);
    this.schemas = new SchemaReader(sources, references, diagnostics);
    this.traits = new Traits(nodes, version2);
    this.parameters = new Parameters(nodes, diagnostics);
    this.payloads = new PayloadReader(references, diagnostics, document.text("defaultContentType"));
    this.messages = new MessageReader(nodes, traits, payloads, diagnostics);
    this.lifecycles = new LifecycleReader(sources, diagnostics);
    this.unions = new UnionBuilder(schemas, references, diagnostics);
  }

  static Optional<Draft> read(
      SourceNode.Mapping document,
      String folder,
      Perspective perspective,
      Sources sources,
      Diagnostics diagnostics) {
    return readable(document, diagnostics)
        ? Optional.of(
            new AsyncApiReader(document, perspective, sources, diagnostics).draft(document, folder))
        : Optional.empty();
  }

  private static boolean readable(SourceNode.Mapping document, Diagnostics diagnostics) {
    SourceNode version = document.get("asyncapi").orElseThrow();
    if (version(document).matches("(2\\.[0-6]|3\\.[01])\\.\\d+([-+].*)?")) {
      return true;
    }
    boolean text = version instanceof SourceNode.Text;
    diagnostics.add(
        Rule.ASYNCAPI_VERSION,
        version.place(),
        "`asyncapi` is " + version.describe()
            + (text
                ? "; Parley reads 2.0 to 2.6, 3.0 and 3.1"
                : ", and must be a version in three parts"),
        text ? "convert the document to `asyncapi: 3.0.0`" : "write `asyncapi: 3.0.0`");
    return false;
  }

  private static String version(SourceNode.Mapping document) {
    return document.text("asyncapi").orElse("");
  }

  private Draft draft(SourceNode.Mapping document, String folder) {
    SourceNode.Mapping info = nodes.mapping(document, "info");
    if (document.get("info").isEmpty()) {
      nodes.wrong(document, "the document has no `info`", "add `info: {title: …, version: …}`");
    }
    String title = document.get("info").isEmpty() ? "" : nodes.text(info, "title", "`info`");
    String version = document.get("info").isEmpty() ? "" : nodes.text(info, "version", "`info`");
    List<ReadOperation> read = version2
        ? Operations2.read(document, nodes, traits)
        : Operations3.read(document, nodes, traits);
    operations = read.stream().map(o -> o.seenFrom(perspective)).toList();
    // An operation that cannot be read has been reported, and may have been the one of any channel.
    operationsAreWhole = version2
        || operations.stream().map(ReadOperation::node).filter(o -> !isReply(o)).count()
            == nodes.mapping(document, "operations").keys().size();
    List<Channel> channels = new ArrayList<>();
    for (SourceNode.Entry entry : nodes.mapping(document, "channels").entries()) {
      nodes
          .mapping(entry.value(), "channel " + Nodes.quoted(entry.key()))
          .map(c -> {
            channelKeys.putIfAbsent(c.place(), entry.key());
            channelNodes.put(entry.key(), c);
            return channel(entry.key(), c);
          })
          .ifPresent(channels::add);
    }
    Unused unused = new Unused(references, nodes, schemas, messages, diagnostics);
    List<TypeId> roots = new ArrayList<>(operations.isEmpty() ? unused.all(document) : List.of());
    if (channels.isEmpty() && roots.isEmpty()) {
      nodes.wrong(
          document,
          "the document has no channels, so there is nothing to generate",
          "add `channels` and `operations`");
    }
    List<Operation> named = operations.stream().map(this::operation).toList();
    List<Declared> used = schemas.declared().stream().map(this::withExamples).toList();
    Map<String, Shape> types = new HashMap<>();
    used.forEach(t -> types.put(t.source(), t.shape()));
    roots.addAll(Alone.of(channels, named, types));
    List<Channel> whole = channels.stream().map(c -> withLifecycle(c, types)).toList();
    unused.read(document, used, carried());
    payloads.finish();
    return new Draft(
        ContractName.of(document, folder, diagnostics),
        title,
        version,
        Nodes.documentation(info),
        whole,
        named,
        roots,
        used,
        examples(),
        document.place());
  }

  private static boolean isReply(SourceNode.Mapping operation) {
    return operation.get("action").isEmpty();
  }

  /** In AsyncAPI 2 the key of a channel is its address. */
  private String address(String key, SourceNode.Mapping channel) {
    return channel.text("address").orElse(version2 ? key : "");
  }

  private List<Message> messages(ReadOperation operation) {
    return operation.messages().stream()
        .map(node -> messages.read(node, operation.name()))
        .flatMap(Optional::stream)
        .toList();
  }

  /** The schemas of all that operations carry, and of requests that open streams. */
  private List<SourceNode> carried() {
    List<SourceNode> schemas = new ArrayList<>();
    operations.forEach(o -> messages(o).forEach(m -> schemas.add(m.payload())));
    for (SourceNode.Mapping channel : channelNodes.values()) {
      channel.mapping("x-sse").flatMap(sse -> sse.get("request")).ifPresent(schemas::add);
    }
    return schemas;
  }

  private Operation operation(ReadOperation operation) {
    List<TypeId> types = messages(operation).stream()
        .map(m -> m.declareIn(schemas))
        .flatMap(Optional::stream)
        .toList();
    return new Operation(
        operation.name(),
        operation.direction(),
        channelKeys.getOrDefault(
            operation.channel().place(),
            Pointer.lastKey(operation.channel().place().pointer())),
        types,
        Nodes.documentation(operation.node()),
        operation.node().place());
  }

  /** What messages show is what their payloads look like. */
  private Declared withExamples(Declared type) {
    List<SourceNode> shown = examples.stream()
        .filter(e -> e.schema().place().equals(type.place()))
        .map(Example::value)
        .toList();
    return shown.isEmpty() ? type : type.showing(shown);
  }

  private List<Example> examples() {
    examples.addAll(schemas.examples());
    return examples;
  }

  private Channel channel(String key, SourceNode.Mapping channel) {
    Optional<TypeId> events = union(key, channel, Direction.EVENT);
    Optional<TypeId> commands = union(key, channel, Direction.COMMAND);
    List<TypeId> requests = new ArrayList<>();
    channel
        .mapping("x-sse")
        .flatMap(sse -> sse.get("request"))
        .flatMap(r -> References.reference(r).isPresent()
            ? schemas.declare(r)
            : schemas.declare(r, key + "Request"))
        .ifPresent(requests::add);
    if (operationsAreWhole && operations.stream().noneMatch(o -> o.isOn(channel))) {
      diagnostics.add(
          Rule.CHANNEL_EMPTY,
          channel.place(),
          "no operation sends or receives on channel " + Nodes.quoted(key)
              + ", so nothing is generated for it",
          "add an operation with `action: send` or `action: receive` for it");
    }
    return new Channel(
        key,
        address(key, channel),
        events,
        commands,
        requests,
        parameters.read(channel, address(key, channel)),
        channel.mapping("x-sse").map(ServerSentEvents::read),
        Optional.empty(),
        Nodes.documentation(channel),
        channel.place());
  }

  private Optional<TypeId> union(String key, SourceNode.Mapping channel, Direction direction) {
    List<Message> found = operations.stream()
        .filter(o -> o.isOn(channel) && o.direction() == direction)
        .flatMap(o -> messages(o).stream())
        .toList();
    // Of such a message nothing is known that could tell it from others.
    List<Message> known = found.stream()
        .filter(m -> found.size() == 1 || !(m.payload() instanceof SourceNode.Bool))
        .toList();
    for (Message message : known) {
      SourceNode schema = references.follow(message.payload()).orElse(message.payload());
      message.examples().forEach(value -> examples.add(new Example(schema, value)));
    }
    return unions.build(key, channel, direction, known);
  }

  /** Lifecycles name events by their tags and keys by their properties, so that they are read when the types are known. */
  private Channel withLifecycle(Channel channel, Map<String, Shape> types) {
    Optional<SourceNode.Entry> entry =
        Optional.ofNullable(channelNodes.get(channel.name())).flatMap(c -> c.entry("x-lifecycle"));
    return entry
        .flatMap(e -> lifecycles.read(
            e,
            ChannelEvents.of(
                channel.name(),
                channel.events(),
                channel.commands(),
                id -> Optional.ofNullable(types.get(id.name())))))
        .map(channel::with)
        .orElse(channel);
  }
}
