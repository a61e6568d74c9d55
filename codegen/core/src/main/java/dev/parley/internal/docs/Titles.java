package dev.parley.internal.docs;

import dev.parley.model.Declaration;
import dev.parley.model.Shape;
import dev.parley.model.TypeId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What messages are called on the page: by their tags, and by the names of their types where there are none or two are alike. */
final class Titles {
  private final Map<TypeId, Declaration> declarations;
  private final Map<TypeId, String> titles = new HashMap<>();
  private final Set<String> taken = new HashSet<>();

  Titles(Map<TypeId, Declaration> declarations) {
    this.declarations = declarations;
  }

  /** The members of a union, or the type itself. */
  List<TypeId> messages(TypeId document) {
    if (declarations.get(document).shape() instanceof Shape.OneOf union) {
      union.variants().forEach(v -> title(v.type(), v.tag()));
      return union.variants().stream().map(Shape.Variant::type).toList();
    }
    title(document, document.name());
    return List.of(document);
  }

  private void title(TypeId type, String wanted) {
    if (!titles.containsKey(type)) {
      titles.put(type, taken.add(wanted) ? wanted : wanted + " (" + type.name() + ")");
      taken.add(titles.get(type));
    }
  }

  String of(TypeId message) {
    return titles.getOrDefault(message, message.name());
  }

  /** The anchor of a member of a union; empty when there is none. */
  String address(Optional<TypeId> union, String tag, Links links) {
    return union
        .map(u -> declarations.get(u).shape())
        .flatMap(s -> s instanceof Shape.OneOf of
            ? of.variants().stream().filter(v -> v.tag().equals(tag)).findFirst()
            : Optional.empty())
        .map(v -> "#" + links.anchor(v.type()))
        .orElse("");
  }
}
