package dev.parley.internal.typescript;

import dev.parley.internal.text.Template;
import java.util.List;

/** Writes how documents of a type are decoded, checked and encoded. */
final class CodecEmitter {
  private final Scope scope;

  CodecEmitter(Scope scope) {
    this.scope = scope;
  }

  String codec(NamedType type) {
    String name = scope.names().type(type.id());
    List<String> arguments = List.of(
        Quoted.text(type.id().name()), scope.names().value(Role.SCHEMA, type.id()), "value");
    return new Template("""
            /**
             * Decodes a document. Properties that the contract does not declare stay in it.
             *
             * @throws ContractViolationError with every violation of the contract
             */
            ${decodeHead}
              const value = ${parse}(${typeName}, text);
              if (!${is}(value)) {
                ${refused}
              }
              return value;
            }

            /** Says everything that is wrong with a value; nothing when it is right. */
            ${checkHead}
              if (${is}(value)) {
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
              if (!${is}(value)) {
                ${refused}
              }
              return JSON.stringify(${picked});
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
        .with("parse", scope.runtimeValue("parse"))
        .with("refused", Layout.call("throw " + scope.runtimeValue("refusal"), arguments, 4))
        .with(
            "explained",
            Layout.call("return " + scope.runtimeValue("explainRefusal"), arguments, 2))
        .with("typeName", Quoted.text(type.id().name()))
        .with("is", scope.names().value(Role.IS, type.id()))
        .with("picked", new Pick(scope, "value").of(type.id()))
        .render();
  }

  private String head(Role role, NamedType type, String parameter, String result) {
    return Layout.function(
        "export function " + scope.names().value(role, type.id()), List.of(parameter), result);
  }
}
