package dev.parley.internal.java;

import dev.parley.internal.names.NameAllocator;
import dev.parley.model.TypeId;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the types of inline schemas come to stand: inside the type of the declaration that they are part of.
 *
 * @param owner the declaration that the schemas are part of
 * @param user the module whose code uses them
 * @param prefix of a type in this scope, as {@link Imports#use} takes it: {@code demo.agent#Token.}
 * @param codec the class that reads and writes the types in this scope, as {@link Imports#use} takes it
 * @param names one allocator for a whole file, so that no two types in it have one simple name
 */
record Scope(
    TypeId owner, String user, String prefix, String codec, NameAllocator names, List<Plan> plans) {
  static Scope file(TypeId owner, String type, String name, String codec) {
    return new Scope(
        owner,
        owner.module(),
        type + ".",
        codec,
        new NameAllocator().reserve(List.of(name)),
        new ArrayList<>());
  }

  /** For values that have no inline parts: those of a declared alias are declared types themselves. */
  static Scope none(TypeId owner, String user) {
    return new Scope(owner, user, "", "", new NameAllocator(), List.of());
  }

  Scope inside(String type) {
    return new Scope(owner, user, type + ".", codec, names, new ArrayList<>());
  }
}
