package dev.parley.internal.docs;

import dev.parley.internal.text.Template;
import dev.parley.model.Documentation;
import dev.parley.model.Field;
import dev.parley.model.Shape;
import java.util.List;

/** The properties of an object as a table; those of objects inside it are indented below their own. */
final class FieldRows {
  private static final int DEEPEST = 8;

  private final ShapeWords words;

  FieldRows(ShapeWords words) {
    this.words = words;
  }

  /** Empty for what has no properties. */
  String table(Shape shape) {
    String rows = rows(inside(shape), 0);
    return rows.isEmpty() ? "" : new Template("""
            <table class="fields">
            <thead><tr><th>Property</th><th>Type</th><th>Description</th></tr></thead>
            <tbody>
            ${rows}
            </tbody>
            </table>
            """).with("rows", rows).render();
  }

  private String rows(Shape shape, int depth) {
    if (!(shape instanceof Shape.ObjectOf object) || depth > DEEPEST) {
      return "";
    }
    StringBuilder rows = new StringBuilder();
    object.fields().forEach(f -> rows.append(row(f, depth)));
    object
        .others()
        .ifPresent(o -> rows.append(row(
            "<i>any other name</i>",
            "",
            words.of(o),
            ShapeWords.constraints(o),
            Documentation.NONE,
            depth)));
    return rows.toString();
  }

  private String row(Field field, int depth) {
    String mark = field.required() ? "" : "<span class=\"optional\">optional</span>";
    return row(
            Html.code(field.name()),
            mark,
            words.of(field.shape()),
            ShapeWords.constraints(field.shape()),
            field.documentation(),
            depth)
        + rows(inside(field.shape()), depth + 1);
  }

  private static String row(
      String name, String mark, String type, List<String> keeps, Documentation about, int depth) {
    String constraints =
        keeps.isEmpty() ? "" : "<div class=\"keeps\">" + String.join(", ", keeps) + "</div>";
    return new Template("""
        <tr class="${depth}">
        <td>${name}${mark}</td>
        <td>${type}${constraints}</td>
        <td>${text}</td>
        </tr>
        """)
        .with("depth", "depth-" + depth + (about.deprecated() ? " deprecated" : ""))
        .with("name", name)
        .with("mark", mark)
        .with("type", type)
        .with("constraints", constraints)
        .with("text", Html.prose(about.text()))
        .render();
  }

  /** The object that a property holds, behind null, assertions, lists and maps, unless it has a name of its own. */
  private static Shape inside(Shape shape) {
    if (shape instanceof Shape.Nullable nullable) {
      return inside(nullable.shape());
    }
    if (shape instanceof Shape.Checked checked) {
      return inside(checked.shape());
    }
    if (shape instanceof Shape.ListOf list) {
      return inside(list.item());
    }
    return shape instanceof Shape.MapOf map ? inside(map.value()) : shape;
  }
}
