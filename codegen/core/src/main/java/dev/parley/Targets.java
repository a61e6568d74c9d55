package dev.parley;

import dev.parley.emit.Emitter;
import dev.parley.emit.JavaOptions;
import dev.parley.emit.OptionalTarget;
import dev.parley.emit.TypeScriptOptions;
import dev.parley.internal.docs.DocsTarget;
import dev.parley.internal.java.JavaTarget;
import dev.parley.internal.typescript.TypeScriptTarget;
import java.util.Optional;
import java.util.ServiceLoader;

/** The target languages. */
public final class Targets {
  private Targets() {}

  /**
   * Records, sealed interfaces and codecs for Java 17 and Jackson 3.
   *
   * @param packageName the package of a single contract, or the parent of one package per contract
   * @throws IllegalArgumentException when it is no legal package name
   */
  public static Emitter java(String packageName) {
    return java(packageName, JavaOptions.DEFAULT);
  }

  /**
   * Records, sealed interfaces and codecs for Java 17.
   *
   * @param packageName the package of a single contract, or the parent of one package per contract
   * @throws IllegalArgumentException when it is no legal package name
   */
  public static Emitter java(String packageName, JavaOptions options) {
    return new JavaTarget(packageName, options);
  }

  /** Readonly discriminated unions and decoders, one ES module per contract. */
  public static Emitter typescript() {
    return typescript(TypeScriptOptions.DEFAULT);
  }

  /** Readonly discriminated unions and decoders, one ES module per contract. */
  public static Emitter typescript(TypeScriptOptions options) {
    return new TypeScriptTarget(options);
  }

  /** One HTML page per contract, for people. */
  public static Emitter docs() {
    return new DocsTarget();
  }

  /** A target that is there only when its module is on the class path, such as {@code pojo}. */
  public static Optional<OptionalTarget> optional(String name) {
    return ServiceLoader.load(OptionalTarget.class, Targets.class.getClassLoader()).stream()
        .map(ServiceLoader.Provider::get)
        .filter(t -> t.name().equals(name))
        .findFirst();
  }
}
