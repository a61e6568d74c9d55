package dev.parley.internal.names;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Names of classes with the packages that they stand in, as contracts have them that are written by programs: {@code io.example.orders.Line}. */
public final class QualifiedName {
  private static final Pattern PACKAGE = Pattern.compile("[a-z_][A-Za-z0-9_-]*+");

  /** One word before a name may be a word of it, as in {@code user.Created}. */
  private static final int LEAST_PACKAGES = 2;

  private QualifiedName() {}

  /** The name without packages. Classes of Java's own have names that every reader takes for these. */
  public static Optional<String> simple(String name) {
    int dot = name.lastIndexOf('.');
    if (dot < 0 || dot == name.length() - 1 || !Character.isUpperCase(name.codePointAt(dot + 1))) {
      return Optional.empty();
    }
    List<String> packages = List.of(name.substring(0, dot).split("\\.", -1));
    return packages.size() >= LEAST_PACKAGES
            && packages.stream().allMatch(p -> PACKAGE.matcher(p).matches())
            && !packages.get(0).equals("java")
        ? Optional.of(name.substring(dot + 1))
        : Optional.empty();
  }
}
