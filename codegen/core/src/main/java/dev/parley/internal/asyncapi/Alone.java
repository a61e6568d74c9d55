package dev.parley.internal.asyncapi;

import dev.parley.model.Channel;
import dev.parley.model.Operation;
import dev.parley.model.Shape;
import dev.parley.model.TypeId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Messages that are documents by themselves, too: those that have no tag, which receivers may know by other means than what they look like,
 * and those that their channel's union does not list as they are, since nothing is known of them or they are unions themselves, of which it
 * lists the members. Alone on a channel they are documents, and stay it when another message joins them.
 */
final class Alone {
  private Alone() {}

  /**
   * @param types the shapes of types, by source
   */
  static Set<TypeId> of(
      List<Channel> channels, List<Operation> operations, Map<String, Shape> types) {
    Set<TypeId> alone = new LinkedHashSet<>();
    for (Operation operation : operations) {
      for (Channel channel : channels) {
        Optional<TypeId> union = channel.name().equals(operation.channel())
            ? channel.union(operation.direction())
            : Optional.empty();
        union.ifPresent(u -> {
          boolean untagged = types.get(u.name()) instanceof Shape.Choice;
          operation.messages().stream()
              .filter(m -> !m.equals(u) && (untagged || isUnlisted(types.get(m.name()))))
              .forEach(alone::add);
        });
      }
    }
    return alone;
  }

  private static boolean isUnlisted(Shape shape) {
    return shape instanceof Shape.Anything
        || shape instanceof Shape.OneOf
        || shape instanceof Shape.Checked checked && isUnlisted(checked.shape());
  }
}
