package dev.parley.internal.java;

import dev.parley.internal.names.NameAllocator;
import dev.parley.model.InnerPath;
import dev.parley.model.TypeId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the types of inline schemas come to stand: inside the type of the declaration that they are part of.
 *
 * @param owner the declaration that the schemas are part of
 * @param user the module whose code uses them
 * @param at the path of the type around, inside the declaration
 * @param prefix of a type in this scope, as {@link Imports#use} takes it: {@code demo.agent#Token.}
 * @param codec the class that reads and writes the types in this scope, as {@link Imports#use} takes it
 * @param methods one allocator for a whole file, for the names of the types as its methods have them
 * @param plans the types in this scope
 * @param outermost the types that stand directly inside the type of the declaration
 */
record Scope(
    TypeId owner,
    String user,
    String at,
    String prefix,
    String codec,
    NameAllocator methods,
    List<Plan> plans,
    List<Plan> outermost) {
  /** Bytes of the names of types in one another that leave room for one more in the name of a class file, which has 255. */
  private static final int LONGEST = 120;

  static Scope file(TypeId owner, String type, String codec) {
    List<Plan> plans = new ArrayList<>();
    return new Scope(
        owner,
        owner.module(),
        InnerPath.ROOT,
        type + ".",
        codec,
        new NameAllocator(),
        plans,
        plans);
  }

  /** For values that have no inline parts: those of a declared alias are declared types themselves. */
  static Scope none(TypeId owner, String user) {
    return new Scope(
        owner, user, InnerPath.ROOT, "", "", new NameAllocator(), List.of(), List.of());
  }

  /**
   * Inside a type of this scope; where the names of the types around would grow too long, directly inside the outermost type again.
   *
   * @param path of that type
   */
  Scope inside(String type, String path) {
    int file = type.indexOf('#') + 1;
    if (type.substring(file).getBytes(StandardCharsets.UTF_8).length > LONGEST) {
      String outer = type.substring(0, type.indexOf('.', file) + 1);
      return new Scope(owner, user, path, outer, codec, methods, outermost, outermost);
    }
    return new Scope(owner, user, path, type + ".", codec, methods, new ArrayList<>(), outermost);
  }

  /** Whether the types in this scope stand beside those that they would stand in. */
  boolean isOutside() {
    return plans == outermost && !at.equals(InnerPath.ROOT);
  }
}
