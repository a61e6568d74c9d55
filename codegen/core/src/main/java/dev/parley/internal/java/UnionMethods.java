package dev.parley.internal.java;

import dev.parley.model.Declaration;
import dev.parley.model.Shape;
import java.util.function.Function;

/** The methods that read and write a union: which member it is, its tag tells. The cost is the same for three members and for three thousand. */
final class UnionMethods {
  private static final int SIZE = 300;

  private final JavaFile file;
  private final Planner planner;
  private final JavaNames names;
  private final String runtime;
  private final Declaration declaration;
  private final Shape.OneOf union;
  private final String type;
  private final String tag;
  private final String unknown;

  UnionMethods(
      JavaFile file, Planner planner, String runtime, Declaration declaration, Shape.OneOf union) {
    this.file = file;
    this.planner = planner;
    this.names = planner.names();
    this.runtime = runtime;
    this.declaration = declaration;
    this.union = union;
    this.type = names.simple(declaration.id(), JavaNames.Role.TYPE);
    this.tag = JavaText.literal(union.tag());
    this.unknown = names.has(declaration.id(), JavaNames.Role.UNKNOWN)
        ? names.simple(declaration.id(), JavaNames.Role.UNKNOWN)
        : "";
  }

  private String support(String type) {
    return file.code("`" + runtime + "." + type + "`");
  }

  String emit() {
    boolean checked = declaration.shape() instanceof Shape.Checked;
    String access = checked ? "private static" : "public static";
    return file.template("""
            /** Whether the contract lists a member of this tag. */
            ${isKnown}

            ${checked}
            /** Reads the value that the parser stands on. */
            ${access} ${type} ${read}(`tools.jackson.core.JsonParser` p) {
              ${reading}.beginObject(p);
              `java.lang.String` first = p.nextName();
              if (first == null) {
                throw ${reading}.refuse();
              }
              if (!first.equals(${tag})) {
                ${tagged}.Kept kept = ${tagged}.keep(p, ${tag});
                try (`tools.jackson.core.JsonParser` again = kept.parser()) {
                  return read(kept.tag(), again);
                }
              }
              p.nextToken();
              `java.lang.String` tag = ${reading}.text(p);
              return ${rest}
            }

            private static ${type} read(`java.lang.String` tag, `tools.jackson.core.JsonParser` p) {
              return ${whole}
            }

            ${access} void ${write}(${type} value, `tools.jackson.core.JsonGenerator` out) {
              ${writes}
            }
            """)
            .with(
                "isKnown",
                TextSwitch.method(
                    "public static boolean",
                    "isKnown",
                    file.code("`java.lang.String`"),
                    "tag",
                    union.variants().stream().map(Shape.Variant::tag).toList()))
            .with("checked", checked ? checked() + "\n" : "")
            .with("access", access)
            .with("read", checked ? "bind" : "read")
            .with("write", checked ? "put" : "write")
            .with("type", type)
            .with("reading", support("Reading"))
            .with("tagged", support("Tagged"))
            .with("tag", tag)
            .with("rest", rest().all("tag", i -> "rest" + i + "(tag, p)"))
            .with("whole", whole().all("tag", i -> "whole" + i + "(tag, p)"))
            .with("writes", writes().all(value(), i -> "write" + i + "(value, out)"))
            .render()
        + parts();
  }

  private String value() {
    return "value." + JavaIdentifiers.field(union.tag()) + "()";
  }

  private String parts() {
    String text = file.code("`java.lang.String`");
    String parser = file.code("`tools.jackson.core.JsonParser`");
    String generator = file.code("`tools.jackson.core.JsonGenerator`");
    String read = "(" + text + " tag, " + parser + " p) {\n  return ";
    return rest().parts("private static " + type + " rest", read, "tag")
        + whole().parts("private static " + type + " whole", read, "tag")
        + writes()
            .parts(
                "private static void write",
                "(" + type + " value, " + generator + " out) {\n  ",
                value());
  }

  /** A switch over the members, in parts where it is too large for one method. */
  private final class Members {
    private final HashParts<Shape.Variant> parts =
        HashParts.of(union.variants(), Shape.Variant::tag, SIZE);
    private final Function<Shape.Variant, String> one;
    private final String otherwise;
    private final String end;

    /**
     * @param end of the switch: an expression is part of a statement
     */
    Members(Function<Shape.Variant, String> one, String otherwise, String end) {
      this.one = one;
      this.otherwise = otherwise;
      this.end = end;
    }

    String all(String name, Function<Integer, String> call) {
      return parts.isWhole()
          ? switching(name, parts.parts().get(0))
          : parts.dispatch(name, call) + end;
    }

    private String switching(String name, Iterable<Shape.Variant> variants) {
      StringBuilder out = new StringBuilder("switch (" + name + ") {\n");
      for (Shape.Variant variant : variants) {
        out.append("  case ").append(JavaText.literal(variant.tag())).append(" -> ");
        out.append(one.apply(variant)).append(";\n");
      }
      return out.append("  default -> ")
          .append(otherwise)
          .append(";\n}")
          .append(end)
          .toString();
    }

    String parts(String start, String parameters, String name) {
      StringBuilder out = new StringBuilder();
      for (int i = 0; !parts.isWhole() && i < parts.parts().size(); i++) {
        String body = switching(name, parts.parts().get(i)).replace("\n", "\n  ");
        out.append("\n").append(start).append(i).append(parameters);
        out.append(body).append("\n}\n");
      }
      return out.toString();
    }
  }

  /** The tag has been read: its bit is set. */
  private Members rest() {
    return new Members(
        v -> codec(v) + rest(v),
        unknown.isEmpty()
            ? refuse()
            : "new " + unknown + "(" + support("Tagged") + ".rest(p, " + tag + ", tag))",
        ";");
  }

  private String rest(Shape.Variant variant) {
    Shape shape = planner.declaration(variant.type()).shape();
    if (shape instanceof Shape.Checked) {
      return ".read(" + support("Tagged") + ".rest(p, " + tag + ", tag))";
    }
    int bit = RecordPlanner.bits((Shape.ObjectOf) shape).get(union.tag());
    return bit < Long.SIZE
        ? ".readRest(p, " + (1L << bit) + ")"
        : ".read(" + support("Trees") + ".parser(" + support("Tagged") + ".rest(p, " + tag
            + ", tag)))";
  }

  private Members whole() {
    return new Members(
        v -> codec(v) + ".read(p)",
        unknown.isEmpty() ? refuse() : "new " + unknown + "(" + support("Trees") + ".read(p))",
        ";");
  }

  private Members writes() {
    return new Members(
        v -> codec(v) + ".write(("
            + file.code("`" + names.type(v.type(), JavaNames.Role.TYPE) + "`") + ") value, out)",
        unknown.isEmpty()
            ? "throw new " + file.code("`java.lang.IllegalStateException`")
                + "(\"not a member: \" + value)"
            : support("Trees") + ".write(((" + unknown + ") value).document(), out)",
        "");
  }

  private String codec(Shape.Variant variant) {
    return file.code("`" + names.type(variant.type(), JavaNames.Role.CODEC) + "`");
  }

  private String refuse() {
    return "throw " + support("Reading") + ".refuse()";
  }

  private String checked() {
    return file.template("""
            /** Reads the value that the parser stands on. */
            public static ${type} read(`tools.jackson.core.JsonParser` p) {
              return ${buffered}.read(p, ${schemas}.SCHEMAS, ${schema}, ${name}::bind);
            }

            public static void write(${type} value, `tools.jackson.core.JsonGenerator` out) {
              ${writing}.kept(out, ${schemas}.SCHEMAS, ${schema}, o -> put(value, o));
            }
            """)
        .with("type", type)
        .with("name", names.simple(declaration.id(), JavaNames.Role.DOCUMENTS))
        .with("buffered", support("Buffered"))
        .with("writing", support("Writing"))
        .with("schemas", names.schemas(declaration.id().module()))
        .with("schema", JavaText.literal(declaration.id().toString()))
        .render();
  }
}
