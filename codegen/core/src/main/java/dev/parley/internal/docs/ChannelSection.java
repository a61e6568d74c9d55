package dev.parley.internal.docs;

import dev.parley.internal.docs.rail.Diagram;
import dev.parley.internal.text.Template;
import dev.parley.model.Channel;
import dev.parley.model.Direction;
import dev.parley.model.Lifecycle;
import dev.parley.model.Parameter;
import dev.parley.model.Sse;
import dev.parley.model.TypeId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A channel: where it is, what crosses it, and in which order.
 *
 * @param messages the types that it carries, by direction
 */
record ChannelSection(
    Channel channel, Map<Direction, List<TypeId>> messages, Links links, Titles titles) {
  private static final int WIDE = 860;
  private static final int NARROW = 326;

  String render() {
    String anchor = Html.anchor("channel", channel.name());
    return new Template("""
        <section class="channel" id="${anchor}">
        <h3><a href="#${anchor}">${title}</a></h3>
        <p class="address">${kind}${address}</p>
        ${prose}
        ${parameters}
        ${sse}
        ${events}
        ${commands}
        ${requests}
        ${lifecycle}
        </section>
        """)
        .with("anchor", anchor)
        .with(
            "title",
            Html.escape(
                channel.documentation().summary().isEmpty()
                    ? channel.name()
                    : channel.documentation().summary()))
        .with("kind", channel.sse().map(s -> badge(methods(s)) + badge("SSE")).orElse(""))
        .with(
            "address", Html.code(channel.address().isEmpty() ? channel.name() : channel.address()))
        .with("prose", Html.prose(channel.documentation().description()))
        .with("parameters", parameters())
        .with("sse", channel.sse().map(ChannelSection::sse).orElse(""))
        .with("events", crossing("Server to client", Direction.EVENT))
        .with("commands", crossing("Client to server", Direction.COMMAND))
        .with("requests", requests())
        .with("lifecycle", channel.lifecycle().map(this::lifecycle).orElse(""))
        .render();
  }

  private static String badge(String text) {
    return text.isEmpty() ? "" : "<span class=\"badge\">" + Html.escape(text) + "</span> ";
  }

  private static String methods(Sse sse) {
    return String.join(" ", sse.methods());
  }

  private static String sse(Sse sse) {
    List<String> lines = new ArrayList<>();
    line("event", sse.event(), lines);
    line("data", sse.data(), lines);
    line("id", sse.id(), lines);
    line("retry", sse.retry(), lines);
    return lines.isEmpty()
        ? ""
        : "<p class=\"note\">Lines of the stream: " + String.join(", ", lines) + ".</p>\n";
  }

  private static void line(String name, String what, List<String> lines) {
    if (!what.isEmpty()) {
      lines.add(Html.code(name + ":") + " " + Html.escape(what));
    }
  }

  private String parameters() {
    if (channel.parameters().isEmpty()) {
      return "";
    }
    return channel.parameters().stream()
        .map(ChannelSection::parameter)
        .collect(Collectors.joining("", "<dl class=\"parameters\">\n", "</dl>\n"));
  }

  private static String parameter(Parameter parameter) {
    String values = parameter.values().stream().map(Html::code).collect(Collectors.joining(" | "));
    String otherwise = parameter
        .otherwise()
        .map(o -> "<p>Without it: " + Html.code(o) + "</p>")
        .orElse("");
    return "<dt>" + Html.code("{" + parameter.name() + "}") + "</dt>\n<dd>"
        + Html.prose(parameter.documentation().text()) + values + otherwise + "</dd>\n";
  }

  private String crossing(String title, Direction direction) {
    List<TypeId> types = messages.getOrDefault(direction, List.of());
    if (types.isEmpty()) {
      return "";
    }
    String css = direction == Direction.EVENT ? "chip" : "chip command";
    return "<p class=\"crossing\"><span>" + title + "</span> "
        + types.stream()
            .map(t -> "<a class=\"" + css + "\" href=\"#" + links.anchor(t) + "\">"
                + Html.escape(titles.of(t)) + "</a>")
            .collect(Collectors.joining(" "))
        + "</p>\n";
  }

  private String requests() {
    return channel.requests().stream()
        .map(r -> "<p class=\"note\">Opened with a body: " + links.of(r) + "</p>\n")
        .collect(Collectors.joining());
  }

  private String lifecycle(Lifecycle lifecycle) {
    String wide = diagram(lifecycle, WIDE);
    String narrow = diagram(lifecycle, NARROW);
    String pictures = wide.equals(narrow)
        ? wide
        : "<div class=\"wide\">" + wide + "</div>\n<div class=\"narrow\">" + narrow + "</div>";
    return new Template("""
        <figure class="lifecycle">
        <figcaption>Order of events<small>${per}</small></figcaption>
        ${pictures}
        <details><summary>How to read it</summary>
        <p>Whatever leads from the full circle to the ringed one along the line is right. A line above passes something by, a line below goes back to it. A frame is a part; with &#8220;one per&#8221; there may be several at once, told apart by that property. Between two bars everything comes, mixed in any way. As an expression:</p>
        <pre tabindex="0">${expression}</pre></details>
        </figure>
        """)
        .with(
            "per",
            lifecycle
                .key()
                .map(k -> " one lifecycle for each value of " + Html.code(k.pointer()))
                .orElse(" one lifecycle for each connection"))
        .with("pictures", pictures)
        .with("expression", Html.escape(expression(lifecycle)))
        .render();
  }

  private String diagram(Lifecycle lifecycle, int most) {
    return Diagram.of(
        lifecycle,
        "Order of events on " + channel.name() + ": " + lifecycle.order().text(),
        tag -> titles.address(channel.union(Direction.EVENT), tag, links),
        tag -> titles.address(channel.union(Direction.COMMAND), tag, links),
        most,
        Html::escape);
  }

  private static String expression(Lifecycle lifecycle) {
    StringBuilder text = new StringBuilder(lifecycle.order().text());
    lifecycle
        .parts()
        .forEach(p ->
            text.append("\n").append(p.name()).append(" = ").append(p.order().text()));
    lifecycle.early().forEach(e -> text.append("\nor early: ").append(e.text()));
    if (!lifecycle.anytime().isEmpty()) {
      text.append("\nanytime: ").append(String.join(" ", lifecycle.anytime()));
    }
    return text.toString();
  }
}
