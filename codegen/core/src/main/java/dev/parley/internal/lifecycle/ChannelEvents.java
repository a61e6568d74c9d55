package dev.parley.internal.lifecycle;

import dev.parley.model.Shape;
import dev.parley.model.TypeId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The events and commands of a channel, by their tags, and the shapes of types.
 *
 * @param tag the property that tells events apart
 * @param events types by tag, in declared order; none when the events have no tag
 * @param commands tags
 */
public record ChannelEvents(
    String channel,
    String tag,
    Map<String, TypeId> events,
    List<String> commands,
    Function<TypeId, Optional<Shape>> types) {

  /** What a channel carries. */
  public static ChannelEvents of(
      String channel,
      Optional<TypeId> events,
      Optional<TypeId> commands,
      Function<TypeId, Optional<Shape>> types) {
    Map<String, TypeId> byTag = new LinkedHashMap<>();
    Optional<Shape.OneOf> union = union(events, types);
    union.ifPresent(u -> u.variants().forEach(v -> byTag.put(v.tag(), v.type())));
    return new ChannelEvents(
        channel,
        union.map(Shape.OneOf::tag).orElse(""),
        byTag,
        union(commands, types)
            .map(u -> u.variants().stream().map(Shape.Variant::tag).toList())
            .orElse(List.of()),
        types);
  }

  private static Optional<Shape.OneOf> union(
      Optional<TypeId> type, Function<TypeId, Optional<Shape>> types) {
    return type.flatMap(types)
        .map(s -> s instanceof Shape.Checked checked ? checked.shape() : s)
        .flatMap(s -> s instanceof Shape.OneOf union ? Optional.of(union) : Optional.empty());
  }

  List<String> tags() {
    return List.copyOf(events.keySet());
  }
}
