package dev.parley.internal.docs;

import dev.parley.internal.sample.Sampling;
import dev.parley.internal.text.Template;
import dev.parley.model.Declaration;
import dev.parley.model.Shape;
import dev.parley.sample.Extent;
import dev.parley.sample.SampleException;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What a type is: a message with an example, or a part of messages. */
final class TypeSection {
  private static final int LONGEST = 20_000;

  private final Links links;
  private final Sampling sampling;
  private final ShapeWords words;

  TypeSection(Links links, Sampling sampling) {
    this.links = links;
    this.sampling = sampling;
    this.words = new ShapeWords(links::of);
  }

  /**
   * @param title its tag, or the name of its type
   * @param where markup that says what carries it
   */
  String message(String anchor, String title, String where, Declaration type) {
    return new Template("""
        <section class="message" id="${anchor}">
        <h3><a href="#${anchor}">${title}</a></h3>
        <p class="where">${where}</p>
        ${deprecated}
        ${prose}
        ${body}
        <figure class="example">
        <figcaption>Example</figcaption>
        <pre tabindex="0">${example}</pre>
        </figure>
        </section>
        """)
        .with("anchor", anchor)
        .with("title", Html.escape(title))
        .with("where", where)
        .with("deprecated", deprecated(type))
        .with("prose", Html.prose(type.documentation().text()))
        .with("body", body(type.shape()))
        .with("example", example(type))
        .render();
  }

  String part(Declaration type) {
    return new Template("""
        <section class="type" id="${anchor}">
        <h3><a href="#${anchor}">${name}</a></h3>
        ${deprecated}
        ${prose}
        ${body}
        </section>
        """)
        .with("anchor", Links.typeAnchor(type.id()))
        .with("name", Html.escape(type.id().name()))
        .with("deprecated", deprecated(type))
        .with("prose", Html.prose(type.documentation().text()))
        .with("body", body(type.shape()))
        .render();
  }

  private static String deprecated(Declaration type) {
    return type.documentation().deprecated() ? "<p class=\"warn\">Deprecated.</p>\n" : "";
  }

  private String example(Declaration type) {
    try {
      JsonNode example = sampling.sample(type.id(), Extent.FULL, 1);
      return example.toString().length() > LONGEST ? "too long to show" : JsonMarkup.of(example);
    } catch (SampleException e) {
      return "none was found: " + Html.escape(String.valueOf(e.getMessage()));
    }
  }

  private String body(Shape shape) {
    Shape plain = shape instanceof Shape.Checked checked ? checked.shape() : shape;
    String checks = shape instanceof Shape.Checked
        ? "<p class=\"note\">Holds to more of the contract than the table says.</p>\n"
        : "";
    String table = new FieldRows(words).table(plain);
    if (plain instanceof Shape.ObjectOf object) {
      String closed =
          object.closed() ? "<p class=\"note\">Closed: other properties are violations.</p>\n" : "";
      return table + closed + checks;
    }
    if (plain instanceof Shape.OneOf union) {
      return "<p>One of these, told apart by " + Html.code(union.tag()) + ":</p>\n"
          + list(union.variants().stream()
              .map(v -> Html.code(v.tag()) + " " + links.of(v.type()))
              .toList())
          + unknown(union) + checks;
    }
    if (plain instanceof Shape.Choice choice) {
      return "<p>" + (choice.exactlyOne() ? "Exactly one" : "One") + " of these:</p>\n"
          + list(choice.options().stream().map(o -> words.of(o.shape())).toList())
          + new FieldRows(words).table(plain) + checks;
    }
    if (plain instanceof Shape.Enumeration values) {
      return "<p class=\"values\">"
          + values.values().stream()
              .map(v -> Html.code(v.isEmpty() ? "\"\"" : v))
              .collect(Collectors.joining(" "))
          + (values.open() ? " and others" : "") + "</p>\n" + checks;
    }
    List<String> keeps = ShapeWords.constraints(plain);
    return "<p class=\"kind\">" + words.of(plain)
        + (keeps.isEmpty() ? "" : ", " + String.join(", ", keeps)) + "</p>\n" + table + checks;
  }

  private static String unknown(Shape.OneOf union) {
    return union.unknown() == Shape.OneOf.Unknown.KEEP
        ? "<p class=\"note\">Others are kept as they come.</p>\n"
        : "<p class=\"note\">Others are refused.</p>\n";
  }

  private static String list(List<String> items) {
    return items.stream()
        .map(i -> "<li>" + i + "</li>\n")
        .collect(Collectors.joining("", "<ul>\n", "</ul>\n"));
  }
}
