package dev.parley.internal.resolve;

import dev.parley.internal.names.TypeName;
import dev.parley.internal.schema.Declared;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The names of types without their packages, where no other type is called so. */
final class SimpleNames {
  private final Map<String, Integer> askedFor = new HashMap<>();

  SimpleNames(Collection<Declared> types) {
    types.stream()
        .filter(type -> !type.isAssertion())
        .flatMap(type ->
            Stream.concat(Stream.of(type.proposedNames().get(0)), type.simpleName().stream()))
        .forEach(name -> askedFor.merge(key(TypeName.of(name)), 1, Integer::sum));
  }

  Optional<String> of(Declared type) {
    return type.simpleName().map(TypeName::of).filter(name -> askedFor.get(key(name)) == 1);
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
