package dev.parley.internal.docs;

import dev.parley.model.Declaration;
import dev.parley.model.TypeId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where on the page a type is shown. What a link leads to and is no message must get a section of its own, and is remembered for it. */
final class Links {
  private final Map<TypeId, Declaration> declarations;
  private final Map<TypeId, String> messages = new LinkedHashMap<>();
  private final Set<TypeId> known = new HashSet<>();
  private final Deque<TypeId> pending = new ArrayDeque<>();

  Links(Map<TypeId, Declaration> declarations) {
    this.declarations = declarations;
  }

  /** Shows a type as a message, under its tag or its name. */
  void showAsMessage(TypeId type, String title) {
    messages.put(type, Html.anchor("message", title));
    known.add(type);
  }

  /** The anchor of a message that {@link #showAsMessage} was told of. */
  String anchor(TypeId message) {
    return messages.get(message);
  }

  /** A link to the type, as markup. */
  String of(TypeId type) {
    if (known.add(type)) {
      pending.add(type);
    }
    String anchor = messages.getOrDefault(type, typeAnchor(type));
    return "<a href=\"#" + anchor + "\">" + Html.escape(type.name()) + "</a>";
  }

  static String typeAnchor(TypeId type) {
    return Html.anchor("type", type.name() + "." + type.module());
  }

  /** A type that is linked to and not yet shown. */
  Optional<Declaration> next() {
    return Optional.ofNullable(pending.poll()).map(declarations::get);
  }

  Declaration declaration(TypeId type) {
    return declarations.get(type);
  }
}
