package dev.parley.pojo;

import dev.parley.internal.names.NameAllocator;
import dev.parley.internal.names.Words;
import dev.parley.model.ContractSet;
import dev.parley.model.Declaration;
import dev.parley.model.Shape;
import dev.parley.model.TypeId;
import java.util.HashMap;
import java.util.Map;
import javax.lang.model.SourceVersion;

/**
 * The names of beans, settled before jsonschema2pojo sees them, so that it neither changes nor merges any. They are ASCII, as it wants them; of a name
 * without such letters a number remains.
 */
final class BeanNames {
  private final String base;
  private final boolean single;
  private final Map<String, NameAllocator> modules = new HashMap<>();
  private final Map<TypeId, String> declared = new HashMap<>();

  BeanNames(String base, ContractSet contracts) {
    this.base = base;
    this.single = contracts.contracts().size() == 1 && contracts.shared().isEmpty();
    contracts
        .modules()
        .forEach((module, declarations) -> declarations.stream()
            .map(BeanNames::bare)
            .filter(BeanNames::isClass)
            .forEach(d -> declared.put(d.id(), take(module, d.id().name()))));
  }

  /** Beans hold nobody to an assertion: what is left is the shape. */
  static Declaration bare(Declaration declaration) {
    return declaration.shape() instanceof Shape.Checked checked
        ? declaration.with(checked.shape())
        : declaration;
  }

  /** Whether a declared type becomes a class; others are used as what they are. */
  static boolean isClass(Declaration declaration) {
    Shape shape = declaration.shape();
    return shape instanceof Shape.ObjectOf
        || shape instanceof Shape.OneOf
        || shape instanceof Shape.Enumeration enumeration && BeanTypes.isEnum(enumeration);
  }

  String of(TypeId declaration) {
    return declared.get(declaration);
  }

  /** The qualified name of one more class. */
  String take(String module, String wanted) {
    String name = modules
        .computeIfAbsent(module, m -> new NameAllocator())
        .allocate(ascii(Words.pascal(wanted), "Type"));
    String part = SourceVersion.isKeyword(module) ? module + "_" : module;
    return (single ? base : base + "." + part) + "." + name;
  }

  /** A field, whose name its getter and its setter have too. */
  static String field(String property) {
    String name = ascii(Words.camel(property), "value");
    // The getter of `class` would be that of every object.
    return SourceVersion.isKeyword(name) ? name + "Value" : name;
  }

  /** The constant of an enum. */
  static String constant(String value) {
    return ascii(Words.constant(value), "VALUE");
  }

  private static String ascii(String name, String otherwise) {
    String letters = name.replaceAll("[^A-Za-z0-9_]", "");
    return letters.isEmpty() || !Character.isLetter(letters.charAt(0))
        ? otherwise + letters
        : letters;
  }
}
