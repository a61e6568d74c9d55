package dev.parley.internal.docs;

import dev.parley.internal.output.Header;
import dev.parley.internal.sample.Sampling;
import dev.parley.internal.text.Template;
import dev.parley.model.Channel;
import dev.parley.model.Contract;
import dev.parley.model.Declaration;
import dev.parley.model.Direction;
import dev.parley.model.Operation;
import dev.parley.model.TypeId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The page of one contract: its channels, what crosses them, and the types in that. */
final class Page {
  private final Contract contract;
  private final Sampling sampling;
  private final Links links;
  private final Titles titles;
  private final Map<Channel, Map<Direction, List<TypeId>>> crossing = new LinkedHashMap<>();
  private final Map<TypeId, List<String>> carriers = new LinkedHashMap<>();

  Page(Contract contract, Map<TypeId, Declaration> declarations, Sampling sampling) {
    this.contract = contract;
    this.sampling = sampling;
    this.links = new Links(declarations);
    this.titles = new Titles(declarations);
  }

  String render() {
    Map<Direction, Set<TypeId>> messages = new EnumMap<>(Direction.class);
    for (Direction direction : Direction.values()) {
      messages.put(direction, new LinkedHashSet<>());
    }
    for (Channel channel : contract.channels()) {
      for (Direction direction : Direction.values()) {
        List<TypeId> types = carried(channel, direction);
        crossing
            .computeIfAbsent(channel, c -> new EnumMap<>(Direction.class))
            .put(direction, types);
        messages.get(direction).addAll(types);
        types.forEach(
            t -> carriers.computeIfAbsent(t, m -> new ArrayList<>()).add(carrier(channel)));
      }
    }
    Set<TypeId> documents = new LinkedHashSet<>();
    contract.channels().forEach(c -> documents.addAll(c.requests()));
    contract.roots().forEach(documents::add);
    documents.removeAll(carriers.keySet());
    carriers.keySet().forEach(t -> links.showAsMessage(t, titles.of(t)));
    documents.forEach(t -> links.showAsMessage(t, t.name()));

    Map<String, String> entries = new LinkedHashMap<>();
    StringBuilder main = new StringBuilder();
    StringBuilder toc = new StringBuilder();
    List<String> channels = new ArrayList<>();
    contract.channels().forEach(c -> {
      channels.add(new ChannelSection(c, crossing.get(c), links, titles).render());
      entries.put(Html.anchor("channel", c.name()), c.address().isEmpty() ? c.name() : c.address());
    });
    part("Channels", "channels", channels, entries, main, toc);
    Set<TypeId> commands = messages.get(Direction.COMMAND);
    commands.removeAll(messages.get(Direction.EVENT));
    messages("Events", "events", messages.get(Direction.EVENT), main, toc);
    messages("Commands", "commands", commands, main, toc);
    messages(
        contract.channels().isEmpty() ? "Documents" : "Requests",
        "documents",
        documents,
        main,
        toc);
    types(main, toc);
    return page(main.toString(), toc.toString());
  }

  private static String carrier(Channel channel) {
    return "<a href=\"#" + Html.anchor("channel", channel.name()) + "\">"
        + Html.escape(channel.name()) + "</a>";
  }

  /** The members of the union, or, without one, what the operations name. */
  private List<TypeId> carried(Channel channel, Direction direction) {
    Optional<TypeId> union = channel.union(direction);
    if (union.isPresent()) {
      return titles.messages(union.get());
    }
    List<TypeId> types = new ArrayList<>();
    for (Operation operation : contract.operations()) {
      if (operation.channel().equals(channel.name()) && operation.direction() == direction) {
        operation.messages().forEach(m -> types.addAll(titles.messages(m)));
      }
    }
    return types.stream().distinct().toList();
  }

  private void messages(
      String title, String id, Set<TypeId> types, StringBuilder main, StringBuilder toc) {
    Map<String, String> entries = new LinkedHashMap<>();
    List<String> sections = new ArrayList<>();
    for (TypeId type : types) {
      String anchor = links.anchor(type);
      entries.put(anchor, titles.of(type));
      String where = String.join(", ", carriers.getOrDefault(type, List.of()));
      sections.add(new TypeSection(links, sampling)
          .message(
              anchor,
              titles.of(type),
              "<span class=\"name\">" + Html.escape(type.name()) + "</span>"
                  + (where.isEmpty() ? "" : " on " + where),
              links.declaration(type)));
    }
    part(title, id, sections, entries, main, toc);
  }

  /** What is linked to, and what that links to in turn. */
  private void types(StringBuilder main, StringBuilder toc) {
    Map<TypeId, String> sections = new TreeMap<>();
    for (Optional<Declaration> next = links.next(); next.isPresent(); next = links.next()) {
      sections.put(next.get().id(), new TypeSection(links, sampling).part(next.get()));
    }
    Map<String, String> entries = new LinkedHashMap<>();
    sections.keySet().forEach(t -> entries.put(Links.typeAnchor(t), t.name()));
    part("Types", "types", List.copyOf(sections.values()), entries, main, toc);
  }

  private static void part(
      String title,
      String id,
      List<String> sections,
      Map<String, String> entries,
      StringBuilder main,
      StringBuilder toc) {
    if (sections.isEmpty()) {
      return;
    }
    main.append("<h2 id=\"").append(id).append("\">").append(title).append("</h2>\n");
    sections.forEach(main::append);
    toc.append("<a class=\"part\" href=\"#")
        .append(id)
        .append("\">")
        .append(title)
        .append("</a>\n");
    entries.forEach((anchor, text) -> toc.append("<a href=\"#")
        .append(anchor)
        .append("\">")
        .append(Html.escape(text))
        .append("</a>\n"));
  }

  private String page(String main, String toc) {
    String title = contract.title().isEmpty() ? contract.name() : contract.title();
    return Header.html((title + " " + contract.version()).strip())
        + new Template("""
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${hash}'; base-uri 'none'; form-action 'none'">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta name="referrer" content="no-referrer">
        <title>${title}</title>
        <style>${style}</style>
        </head>
        <body>
        <nav class="side" aria-label="Contents">
        ${toc}
        </nav>
        <main>
        <header>
        <h1>${title} ${version}</h1>
        ${prose}
        </header>
        <details class="toc"><summary>Contents</summary>
        <nav aria-label="Contents">
        ${toc}
        </nav></details>
        """)
            .with("hash", Style.hash())
            .with("style", Style.TEXT)
            .with("title", Html.escape(title))
            .with(
                "version",
                contract.version().isEmpty()
                    ? ""
                    : "<span class=\"version\">" + Html.escape(contract.version()) + "</span>")
            .with("prose", Html.prose(contract.documentation().description()))
            .with("toc", toc)
            .render()
        + main
        + "</main>\n</body>\n</html>\n";
  }
}
