package dev.parley.internal.java;

import dev.parley.internal.tables.OrderTables;
import dev.parley.internal.text.BlankLines;
import dev.parley.model.Channel;
import dev.parley.model.Documentation;
import dev.parley.model.Lifecycle;
import dev.parley.model.Shape;
import dev.parley.model.TypeId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A checker of the order of a channel's events: the tables of its lifecycle, and where each event has its keys. */
final class LifecycleEmitter {
  private static final int LONGEST = 60_000;

  private final JavaFile file;
  private final Planner planner;
  private final String runtime;

  LifecycleEmitter(JavaFile file, Planner planner, String runtime) {
    this.file = file;
    this.planner = planner;
    this.runtime = runtime;
  }

  String emit(String name, Channel channel, Lifecycle lifecycle, Shape.OneOf union) {
    TypeId events = channel.events().orElseThrow();
    OrderTables tables = OrderTables.of(
        lifecycle, union.variants().stream().map(Shape.Variant::tag).toList());
    return BlankLines.closed(file.template("""
            ${javadoc}
            public final class ${name} {
              private static final ${lifecycle} LIFECYCLE = ${lifecycle}.of(
                  ${tags},
                  ${pointers},
                  ${parts},
                  ${opens},
                  ${anytime},
                  ${table});

              private final ${checker}<${events}> checker;

              /** A checker of a connection from its first event on. */
              public ${name}() {
                this(false);
              }

              private ${name}(boolean resumed) {
                this.checker = new ${checker}<>(LIFECYCLE, ${keys}, resumed);
              }

              /** A checker of a connection that goes on with what began on another: its first events may come from anywhere in the order. */
              public static ${name} resumed() {
                return new ${name}(true);
              }

              /** The next event: whether it may come here. After a violation the checker goes on from wherever the event may come. */
              public ${verdict} next(${events} event) {
                return checker.next(number(event.${accessor}()), event.${accessor}(), event);
              }

              ${command}

              /** The end of the connection: whether everything that began is complete. */
              public ${verdict} close() {
                return checker.close();
              }

              /** How many keys are open, those of parts included. */
              public int open() {
                return checker.open();
              }

              private static int number(`java.lang.String` tag) {
                return switch (tag) {
                  ${numbers}
                  default -> -1;
                };
              }

              ${accessors}
            }
            """)
        .with("javadoc", documentation(channel))
        .with("name", name)
        .with("lifecycle", type("Lifecycle"))
        .with("checker", type("LifecycleChecker"))
        .with("verdict", type("Verdict"))
        .with("events", union(events))
        .with("tags", list(tables.events()))
        .with("pointers", list(tables.pointers()))
        .with("parts", list(tables.parts()))
        .with("opens", list(tables.opens()))
        .with(
            "anytime",
            file.code("`java.util.List`") + ".of("
                + tables.anytime().stream().map(String::valueOf).collect(Collectors.joining(", "))
                + ")")
        .with("table", table(String.join("\n", tables.lines())))
        .with(
            "keys",
            tables.pointers().isEmpty() ? "(pointer, number, event) -> null" : name + "::key")
        .with("accessor", JavaIdentifiers.field(union.tag()))
        .with("command", lifecycle.opens().isEmpty() ? "" : command(channel))
        .with("numbers", numbers(tables.events()))
        .with("accessors", tables.pointers().isEmpty() ? "" : accessors(tables, events, union))
        .render());
  }

  private static String documentation(Channel channel) {
    return JavaText.javadoc(new Documentation(
        "",
        "Holds the events of one connection on " + channel.name()
            + " to their order, one after the other. It keeps nothing but where each open key stands. Not for several threads at once.",
        false));
  }

  private String type(String support) {
    return file.code("`" + runtime + "." + support + "`");
  }

  private String union(TypeId id) {
    return file.code("`" + planner.names().type(id, JavaNames.Role.TYPE) + "`");
  }

  private String list(List<String> texts) {
    return file.code("`java.util.List`") + ".of("
        + texts.stream().map(JavaText::literal).collect(Collectors.joining(",\n    ")) + ")";
  }

  /** A constant has at most 65,535 bytes. */
  private static String table(String lines) {
    return lines.length() > LONGEST ? JavaText.expression(lines) : "\"\"\"\n" + lines + "\n\"\"\"";
  }

  private static String numbers(List<String> tags) {
    StringBuilder cases = new StringBuilder();
    for (int i = 0; i < tags.size(); i++) {
      cases
          .append("case ")
          .append(JavaText.literal(tags.get(i)))
          .append(" -> ")
          .append(i)
          .append(";\n");
    }
    return cases.toString();
  }

  private String command(Channel channel) {
    TypeId commands = channel.commands().orElseThrow();
    Shape.OneOf union = (Shape.OneOf) Shapes.bare(planner.declaration(commands).shape());
    return file.template("""
            /**
             * A command that the client sent. From the first one on, every lifecycle must be opened by a command of its own; who
             * sees no commands leaves this out.
             */
            public ${verdict} command(${commands} command) {
              return checker.command(command.${accessor}());
            }
            """)
        .with("verdict", type("Verdict"))
        .with("commands", union(commands))
        .with("accessor", JavaIdentifiers.field(union.tag()))
        .render();
  }

  /** A method per pointer, with a case per event that has something there; events alike in that share a case. */
  private String accessors(OrderTables tables, TypeId events, Shape.OneOf union) {
    StringBuilder out =
        new StringBuilder(file.template("""
            private static @`org.jspecify.annotations.Nullable` Object key(int pointer, int number, ${events} event) {
              return switch (pointer) {
                ${cases}
                default -> null;
              };
            }
            """.replace(" Object key", " `java.lang.Object` key"))
            .with("events", union(events))
            .with("cases", cases(tables.pointers().size()))
            .render());
    for (int i = 0; i < tables.pointers().size(); i++) {
      Map<Integer, String> values = new LinkedHashMap<>();
      KeyPath path = new KeyPath(file, planner, runtime, tables.keys(i));
      for (int event = 0; event < union.variants().size(); event++) {
        int number = event;
        path.value(union.variants().get(event).type(), "event")
            .ifPresent(code -> values.put(number, code));
      }
      out.append("\n")
          .append(file.template("""
                ${javadoc}
                private static @`org.jspecify.annotations.Nullable` `java.lang.Object` key${index}(int number, ${events} event) {
                  ${body}
                }
                """)
              .with(
                  "javadoc",
                  JavaText.javadoc(new Documentation(
                      "", "What stands at " + tables.pointers().get(i) + " in an event.", false)))
              .with("index", String.valueOf(i))
              .with("events", union(events))
              .with("body", switching(values))
              .render());
    }
    return out.toString();
  }

  private static String cases(int count) {
    StringBuilder cases = new StringBuilder();
    for (int i = 0; i < count; i++) {
      cases.append("case ").append(i).append(" -> key").append(i).append("(number, event);\n");
    }
    return cases.toString();
  }

  private static String switching(Map<Integer, String> values) {
    StringBuilder out = new StringBuilder("return switch (number) {\n");
    values.forEach((number, code) ->
        out.append("  case ").append(number).append(" -> ").append(code).append("\n"));
    return out.append("  default -> null;\n};\n").toString();
  }
}
