package dev.parley.internal.java;

import dev.parley.model.Declaration;
import dev.parley.model.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A union: a sealed interface, and a record for members that the contract does not list. */
final class UnionEmitter {
  private final JavaFile file;
  private final JavaNames names;

  UnionEmitter(JavaFile file, JavaNames names) {
    this.file = file;
    this.names = names;
  }

  private String support(String type) {
    return file.code("`" + names.runtimePackage() + "." + type + "`");
  }

  String union(Declaration declaration, Shape.OneOf union) {
    boolean keeps = names.has(declaration.id(), JavaNames.Role.UNKNOWN);
    List<String> members = new ArrayList<>();
    for (Shape.Variant variant : union.variants()) {
      members.add(file.code("`" + names.type(variant.type(), JavaNames.Role.TYPE) + "`"));
    }
    String unknown =
        keeps ? file.code("`" + names.type(declaration.id(), JavaNames.Role.UNKNOWN) + "`") : "";
    if (keeps) {
      members.add(unknown);
    }
    return file.template("""
            ${javadoc}
            @`com.fasterxml.jackson.annotation.JsonTypeInfo`(
                use = `com.fasterxml.jackson.annotation.JsonTypeInfo`.Id.NAME,
                include = `com.fasterxml.jackson.annotation.JsonTypeInfo`.As.EXISTING_PROPERTY,
                property = ${tag},
                visible = true${fallback})
            @`com.fasterxml.jackson.annotation.JsonSubTypes`({
              ${types}
            })
            public sealed interface ${name}
                permits ${members} {

              /** Tells the members apart: ${property} in documents. */
              @`com.fasterxml.jackson.annotation.JsonProperty`(${tag})
              `java.lang.String` ${accessor}();
            }
            """)
        .with("javadoc", JavaText.javadoc(declaration.documentation()))
        .with("tag", JavaText.literal(union.tag()))
        .with("fallback", keeps ? ",\ndefaultImpl = " + unknown + ".class" : "")
        .with("types", types(union))
        .with("name", names.simple(declaration.id(), JavaNames.Role.TYPE))
        .with("members", String.join(",\n    ", members))
        .with("property", property(union.tag()))
        .with("accessor", JavaIdentifiers.field(union.tag()))
        .render();
  }

  private static String property(String tag) {
    return tag.matches("[A-Za-z0-9_-]+") ? "{@code " + tag + "}" : "a property";
  }

  private String types(Shape.OneOf union) {
    String annotation = file.code("@`com.fasterxml.jackson.annotation.JsonSubTypes`.Type");
    return union.variants().stream()
        .map(v -> annotation + "(value = "
            + file.code("`" + names.type(v.type(), JavaNames.Role.TYPE) + "`") + ".class, name = "
            + JavaText.literal(v.tag()) + ")")
        .collect(Collectors.joining(",\n"));
  }

  String unknown(Declaration declaration, Shape.OneOf union) {
    return file.template("""
            /**
             * A member of {@link ${union}} that this version of the contract does not list. It is kept, and written again, as it came.
             *
             * @param document the whole object, its tag included
             */
            @`tools.jackson.databind.annotation.JsonSerialize`(using = ${writer}.class)
            public record ${name}(`tools.jackson.databind.JsonNode` document)
                implements ${union}, ${unlisted} {
              @`com.fasterxml.jackson.annotation.JsonCreator`(mode = `com.fasterxml.jackson.annotation.JsonCreator`.Mode.DELEGATING)
              public ${name} {
                if (${documents}.isKnown(${tagged}.of(document, ${tag}))) {
                  throw new `java.lang.IllegalArgumentException`("a member that the contract lists has a type of its own");
                }
              }

              @`java.lang.Override`
              public `java.lang.String` ${accessor}() {
                return ${tagged}.of(document, ${tag});
              }
            }
            """)
        .with("union", names.simple(declaration.id(), JavaNames.Role.TYPE))
        .with("writer", support("UnlistedWriter"))
        .with("unlisted", support("Unlisted"))
        .with("tagged", support("Tagged"))
        .with("name", names.simple(declaration.id(), JavaNames.Role.UNKNOWN))
        .with("documents", names.simple(declaration.id(), JavaNames.Role.DOCUMENTS))
        .with("tag", JavaText.literal(union.tag()))
        .with("accessor", JavaIdentifiers.field(union.tag()))
        .render();
  }
}
