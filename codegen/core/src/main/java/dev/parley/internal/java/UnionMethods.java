package dev.parley.internal.java;

import dev.parley.model.Declaration;
import dev.parley.model.Shape;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** The methods that read and write a union: which member it is, its tag tells. The cost is the same for three members and for three thousand. */
final class UnionMethods {
  private static final int SIZE = 300;

  /** Beyond so many members one class has not enough constants: the parts stand in classes of their own. */
  private static final int MOST_IN_ONE_CLASS = 3000;

  private final JavaFile file;
  private final Planner planner;
  private final JavaNames names;
  private final String runtime;
  private final Declaration declaration;
  private final Shape.OneOf union;
  private final String type;
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
    Constants constants = new Constants(file, Set.of());
    String tagName = constants.names("TAG", List.of(union.tag()));
    String members = constants.names(
        "MEMBERS", union.variants().stream().map(Shape.Variant::tag).toList());
    return file.template("""
            ${names}

            /** Whether the contract lists a member of this tag. */
            ${isKnown}

            ${checked}
            /** Reads the value that the reader stands on. */
            ${access} ${type} ${read}(`dev.parley.runtime.JsonReader` p) {
              int member = `dev.parley.runtime.Tagged`.member(p, ${tag}, ${members});
              return ${reads}
            }

            ${access} void ${write}(${type} value, `dev.parley.runtime.JsonWriter` out) {
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
            .with("names", constants.declarations())
            .with("tag", tagName)
            .with("members", members)
            .with("reads", reads().all())
            .with(
                "writes",
                writes().all(value(), i -> own("Write", i) + "write" + i + "(value, out)"))
            .render()
        + parts();
  }

  private String value() {
    return "value." + JavaIdentifiers.field(union.tag()) + "()";
  }

  private String parts() {
    String parameters =
        "(" + type + " value, " + file.code("`dev.parley.runtime.JsonWriter`") + " out) {\n  ";
    return reads().parts() + writes().parts("private static void write", parameters, value());
  }

  /** A switch over the places of the members, in parts where it is too large for one method. */
  private final class Places {
    private final List<Shape.Variant> variants = union.variants();
    private final String otherwise;

    Places(String otherwise) {
      this.otherwise = otherwise;
    }

    String all() {
      if (variants.size() <= SIZE) {
        return switching(0, variants.size());
      }
      StringBuilder out = new StringBuilder("switch (member / " + SIZE + ") {\n");
      for (int part = 1; part * SIZE < variants.size(); part++) {
        out.append("  case ").append(part).append(" -> ").append(own("Read", part));
        out.append("read").append(part).append("(member, p);\n");
      }
      return out.append("  default -> ")
          .append(own("Read", 0))
          .append("read0(member, p);\n};")
          .toString();
    }

    private String switching(int from, int to) {
      StringBuilder out = new StringBuilder("switch (member) {\n");
      for (int i = from; i < to; i++) {
        out.append("  case ").append(i).append(" -> ").append(codec(variants.get(i)));
        out.append(".read(p);\n");
      }
      return out.append("  default -> ").append(otherwise).append(";\n};").toString();
    }

    String parts() {
      StringBuilder out = new StringBuilder();
      for (int part = 0; variants.size() > SIZE && part * SIZE < variants.size(); part++) {
        out.append("\n").append(begin("Read", part));
        out.append("private static ").append(type).append(" read").append(part);
        out.append("(int member, ").append(file.code("`dev.parley.runtime.JsonReader`"));
        out.append(" p) {\n  return ");
        out.append(switching(part * SIZE, Math.min(variants.size(), (part + 1) * SIZE))
            .replace("\n", "\n  "));
        out.append("\n}\n").append(end());
      }
      return out.toString();
    }
  }

  private boolean isHuge() {
    return union.variants().size() > MOST_IN_ONE_CLASS;
  }

  /** What goes before the name of a method of a part. No type of a contract has an underscore in its name. */
  private String own(String which, int part) {
    return isHuge() ? which + "_" + part + "." : "";
  }

  private String begin(String which, int part) {
    String name = which + "_" + part;
    return isHuge()
        ? "private static final class " + name + " {\nprivate " + name + "() {}\n\n"
        : "";
  }

  private String end() {
    return isHuge() ? "}\n" : "";
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
        out.append("\n").append(begin("Write", i)).append(start).append(i).append(parameters);
        out.append(body).append("\n}\n").append(UnionMethods.this.end());
      }
      return out.toString();
    }
  }

  private Places reads() {
    return new Places(
        unknown.isEmpty()
            ? "throw " + support("Reading") + ".refuse()"
            : "new " + unknown + "(" + support("Trees") + ".read(p))");
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

  private String checked() {
    return file.template("""
            /** Reads the value that the reader stands on. */
            public static ${type} read(`dev.parley.runtime.JsonReader` p) {
              return ${buffered}.read(p, ${schemas}.SCHEMAS, ${schema}, ${name}::bind);
            }

            public static void write(${type} value, `dev.parley.runtime.JsonWriter` out) {
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
