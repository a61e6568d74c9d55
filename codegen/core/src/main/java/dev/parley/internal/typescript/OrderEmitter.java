package dev.parley.internal.typescript;

import dev.parley.internal.tables.OrderTables;
import dev.parley.internal.text.Template;
import dev.parley.model.Channel;
import dev.parley.model.Field;
import dev.parley.model.Lifecycle;
import dev.parley.model.Shape;
import dev.parley.model.TypeId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes the checker of the order of a channel's events: the tables of its lifecycle, and where each event has its keys. */
final class OrderEmitter {
  private final Scope scope;

  OrderEmitter(Scope scope) {
    this.scope = scope;
  }

  String checker(Channel channel, Lifecycle lifecycle) {
    TypeId events = channel.events().orElseThrow();
    Shape.OneOf union = scope.types().get(events).union().orElseThrow();
    OrderTables tables = OrderTables.of(
        lifecycle, union.variants().stream().map(Shape.Variant::tag).toList());
    TypeScriptNames.Order names = scope.names().order(channel);
    return new Template("""
            ${doc}
            export class ${name} {
              private readonly checker: ${checker}<${events}>;

              /** A checker of a connection from its first event on; one that was resumed may begin anywhere in the order. */
              constructor(isResumed = false) {
                this.checker = new ${checker}(${tables}, ${key}, isResumed);
              }

              /** A checker of a connection that goes on with what began on another. */
              static resumed(): ${name} {
                return new ${name}(true);
              }

              /** The next event: whether it may come here. After a violation the checker goes on from wherever the event may come. */
              next(event: ${events}): ${verdict} {
                return this.checker.next(${tag}, event);
              }
            ${command}
              /** The end of the connection: whether everything that began is complete. */
              close(): ${verdict} {
                return this.checker.close();
              }

              /** How many keys are open, those of parts included. */
              open(): number {
                return this.checker.open();
              }
            }

            ${keys}

            const ${tables}: ${lifecycle} = /* @__PURE__ */ ${lifecycleOf}(
              {
                events: ${eventNames},
                pointers: ${pointerNames},
                parts: ${partNames},
                opens: ${opens},
                anytime: [${anytime}],
              },
              [
                ${lines}
              ],
            );
            """)
        .with(
            "doc",
            DocComment.of(
                "Holds the events of one connection on " + DocComment.escape(channel.name())
                    + " to their order, one after the other. It keeps nothing but where each open key stands.",
                List.of()))
        .with("name", names.type())
        .with("checker", scope.orderValue("LifecycleChecker"))
        .with("events", scope.type(events))
        .with("verdict", scope.orderType("Verdict"))
        .with("lifecycle", scope.orderType("Lifecycle"))
        .with("lifecycleOf", scope.orderValue("lifecycleOf"))
        .with("tables", names.tables())
        .with("key", tables.pointers().isEmpty() ? "() => undefined" : names.key())
        .with("keys", tables.pointers().isEmpty() ? "" : keys(names.key(), events, tables, union))
        .with("tag", Identifiers.member("event", union.tag()))
        .with("command", lifecycle.opens().isEmpty() ? "" : command(channel))
        .with("eventNames", list(tables.events()))
        .with("pointerNames", list(tables.pointers()))
        .with("partNames", list(tables.parts()))
        .with("opens", list(tables.opens()))
        .with(
            "anytime",
            String.join(", ", tables.anytime().stream().map(String::valueOf).toList()))
        .with(
            "lines",
            String.join(
                "\n", tables.lines().stream().map(l -> Quoted.text(l) + ",").toList()))
        .render();
  }

  private String keys(String name, TypeId events, OrderTables tables, Shape.OneOf union) {
    return new Template("""
            function ${name}(pointer: number, event: ${events}): ${key} {
              switch (pointer) {
                ${pointers}
                default:
                  return undefined;
              }
            }
            """)
        .with("name", name)
        .with("events", scope.type(events))
        .with("key", scope.orderType("LifecycleKey"))
        .with("pointers", pointers(tables, union))
        .render();
  }

  private static String list(List<String> texts) {
    return Layout.list(texts.stream().map(Quoted::text).toList(), Layout.WIDTH - 20, 0);
  }

  private String command(Channel channel) {
    TypeId commands = channel.commands().orElseThrow();
    Shape.OneOf union = scope.types().get(commands).union().orElseThrow();
    return new Template("""

              /**
               * A command that the client sent. From the first one on, every lifecycle must be opened by a command of its own; who
               * sees no commands leaves this out.
               */
              command(command: ${commands}): ${verdict} {
                return this.checker.command(${tag});
              }

            """)
        .with("commands", scope.type(commands))
        .with("verdict", scope.orderType("Verdict"))
        .with("tag", Identifiers.member("command", union.tag()))
        .render();
  }

  /** A case per pointer, in it a case per event; events alike share what they return. */
  private String pointers(OrderTables tables, Shape.OneOf union) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < tables.pointers().size(); i++) {
      Map<String, List<String>> byCode = new LinkedHashMap<>();
      for (Shape.Variant variant : union.variants()) {
        String event =
            variant.tag().isEmpty() ? "(event as " + scope.type(variant.type()) + ")" : "event";
        way(variant.type(), event, tables.keys(i))
            .ifPresent(
                code -> byCode.computeIfAbsent(code, c -> new ArrayList<>()).add(variant.tag()));
      }
      out.append("case ")
          .append(i)
          .append(": // ")
          .append(Quoted.text(tables.pointers().get(i)));
      out.append("\n  switch (")
          .append(Identifiers.member("event", union.tag()))
          .append(") {\n");
      byCode.forEach((code, tags) -> {
        tags.forEach(tag -> out.append("    case ").append(Quoted.text(tag)).append(":\n"));
        out.append("      return ").append(code).append(";\n");
      });
      out.append("    default:\n      return undefined;\n  }\n");
    }
    return out.toString();
  }

  /** The way through declared properties; nothing where one is not declared. */
  private Optional<String> way(TypeId event, String start, List<String> names) {
    String code = start;
    boolean sure = true;
    Shape at = new Shape.Ref(event);
    for (String name : names) {
      Optional<Field> field = object(at)
          .flatMap(o -> o.fields().stream().filter(f -> f.name().equals(name)).findFirst());
      if (field.isEmpty()) {
        return Optional.empty();
      }
      String member = Identifiers.member("", name);
      code += sure ? member : "?." + (member.startsWith(".") ? member.substring(1) : member);
      sure = field.get().required() && !field.get().nullable();
      at = field.get().shape();
    }
    return Optional.of(code);
  }

  private Optional<Shape.ObjectOf> object(Shape shape) {
    Shape at = shape;
    for (int i = 0; i < 100; i++) {
      if (at instanceof Shape.Nullable nullable) {
        at = nullable.shape();
      } else if (at instanceof Shape.Checked checked) {
        at = checked.shape();
      } else if (at instanceof Shape.Ref ref) {
        at = scope.types().get(ref.type()).shape();
      } else {
        break;
      }
    }
    return at instanceof Shape.ObjectOf object ? Optional.of(object) : Optional.empty();
  }
}
