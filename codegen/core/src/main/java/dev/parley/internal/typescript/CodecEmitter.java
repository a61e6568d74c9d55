package dev.parley.internal.typescript;

import dev.parley.internal.text.Template;
import dev.parley.model.TypeId;
import java.util.List;

/** Writes how documents of a type are decoded, checked and encoded. */
final class CodecEmitter {
  private final Scope scope;

  CodecEmitter(Scope scope) {
    this.scope = scope;
  }

  String codec(NamedType type) {
    boolean nullable = scope.types().isNullDocument(type.id());
    String name = scope.names().type(type.id()) + (nullable ? " | null" : "");
    String is = scope.names().value(Role.IS, type.id()) + "(value)";
    String schema = scope.names().value(Role.SCHEMA, type.id());
    String typeName = Quoted.text(type.id().name());
    List<String> arguments = List.of(typeName, schema, "value");
    List<String> reading = List.of(typeName, schema, "text");
    String parse = scope.types().hasBigints() ? "parseExact" : "parse";
    return new Template("""
            /**
             * Decodes a document. Properties that the contract does not declare stay in it.
             *
             * @throws ContractViolationError with every violation of the contract
             */
            ${decodeHead}
              ${value}
              if (${unfit}) {
                ${refused}
              }
              return value;
            }

            /** Says everything that is wrong with a value; nothing when it is right. */
            ${checkHead}
              if (${fit}) {
                return [];
              }
              ${explained}
            }

            /**
             * Encodes a value: the declared properties only, in the contract's order.
             *
             * @throws ContractViolationError where the value must not be sent
             */
            ${encodeHead}
              ${nothing}
              if (!${is}(value)) {
                ${refused}
              }
              ${sent}
            }
            """)
        .with("decodeHead", head(Role.DECODE, type, "text: string", name))
        .with(
            "checkHead",
            head(
                Role.CHECK,
                type,
                "value: unknown",
                "readonly " + scope.runtimeType("Violation") + "[]"))
        .with("encodeHead", head(Role.ENCODE, type, "value: " + name, "string"))
        .with("value", Layout.call("const value = " + scope.runtimeValue(parse), reading, 2))
        .with("refused", Layout.call("throw " + scope.runtimeValue("refusal"), arguments, 4))
        .with(
            "explained",
            Layout.call("return " + scope.runtimeValue("explainRefusal"), arguments, 2))
        .with("unfit", nullable ? "value !== null && !" + is : "!" + is)
        .with("fit", nullable ? "value === null || " + is : is)
        .with("nothing", nullable ? "if (value === null) {\n  return \"null\";\n}" : "")
        .with("is", scope.names().value(Role.IS, type.id()))
        .with("sent", sent(type.id()))
        .render();
  }

  private String sent(TypeId id) {
    if (!scope.types().isPicked(id)) {
      return "return " + stringify() + "(value);";
    }
    String schema = scope.names().value(Role.SCHEMA, id);
    String pick = scope.runtimeValue("pick");
    List<String> arguments = List.of(schema, "value");
    if (!scope.types().isJudged(id)) {
      String picked = pick + "(" + String.join(", ", arguments) + ")";
      return Layout.call("return " + stringify(), List.of(picked), 2);
    }
    List<String> refused = List.of(Quoted.text(id.name()), schema, "sent");
    return new Template("""
            ${picked}
            if (!${is}(sent)) {
              ${refused}
            }
            return ${stringify}(sent);
            """)
        .with("stringify", stringify())
        .with("picked", Layout.call("const sent = " + pick, arguments, 2))
        .with("is", scope.names().value(Role.IS, id))
        .with("refused", Layout.call("throw " + scope.runtimeValue("refusal"), refused, 4))
        .render();
  }

  private String stringify() {
    return scope.types().hasBigints() ? scope.runtimeValue("stringify") : "JSON.stringify";
  }

  private String head(Role role, NamedType type, String parameter, String result) {
    return Layout.function(
        "export function " + scope.names().value(role, type.id()), List.of(parameter), result);
  }
}
