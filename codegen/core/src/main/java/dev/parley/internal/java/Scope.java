package dev.parley.internal.java;

import dev.parley.internal.names.NameAllocator;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the types of inline schemas come to stand: inside the record of the object that they are part of.
 *
 * @param prefix of a type in this scope, as {@link Imports#use} takes it: {@code demo.agent#Token.}
 * @param names one allocator for a whole file, so that no two types in it have one simple name
 */
record Scope(String module, String prefix, NameAllocator names, List<Plan> plans) {
  static Scope file(String module, String type, String name) {
    return new Scope(
        module, type + ".", new NameAllocator().reserve(List.of(name)), new ArrayList<>());
  }

  /** For values that have no inline parts: those of a declared alias are declared types themselves. */
  static Scope none(String module) {
    return new Scope(module, "", new NameAllocator(), List.of());
  }

  Scope inside(String type) {
    return new Scope(module, type + ".", names, new ArrayList<>());
  }
}
