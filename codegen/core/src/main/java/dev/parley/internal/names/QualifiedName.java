package dev.parley.internal.names;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names with the way that leads to them, as contracts have them that are put together by programs: classes in packages, {@code
 * io.example.orders.Line}, and files that became definitions, {@code https://example.com/orders/line.schema.json}.
 */
public final class QualifiedName {
  private static final Pattern PACKAGE = Pattern.compile("[a-z_][A-Za-z0-9_-]*+");
  private static final List<String> EXTENSIONS =
      List.of(".schema.json", ".schema.yaml", ".schema.yml", ".json", ".yaml", ".yml");

  /** Files that are called by their folders. */
  private static final Set<String> ANYONE = Set.of("", "schema", "index");

  /** One word before a name may be a word of it, as in {@code user.Created}. */
  private static final int LEAST_PACKAGES = 2;

  private QualifiedName() {}

  /** The name by itself; nothing where it is by itself already, or says too little so. */
  public static Optional<String> simple(String name) {
    return file(name).or(() -> classOf(name));
  }

  private static Optional<String> file(String name) {
    String path = name.endsWith("#") ? name.substring(0, name.length() - 1) : name;
    String last = path.substring(path.lastIndexOf('/') + 1);
    return EXTENSIONS.stream()
        .filter(last::endsWith)
        .findFirst()
        .map(extension -> last.substring(0, last.length() - extension.length()))
        .or(() -> name.contains("://") ? Optional.of(last) : Optional.empty())
        .filter(stem -> !ANYONE.contains(stem.toLowerCase(Locale.ROOT)));
  }

  /** Classes of Java's own have names that every reader takes for these. */
  private static Optional<String> classOf(String name) {
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
