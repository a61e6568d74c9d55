package dev.parley.differential;

import dev.parley.model.Channel;
import dev.parley.model.Contract;
import dev.parley.model.ContractSet;
import dev.parley.model.Declaration;
import dev.parley.model.Direction;
import dev.parley.model.Shape;
import dev.parley.model.TypeId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What a document of a type is by the contract: of a channel one of its messages, each by its payload, with a tag or without; else the type. */
final class Meant {
  private final Map<TypeId, Declaration> declarations = new HashMap<>();
  private final Map<TypeId, List<Declaration>> messages = new HashMap<>();

  Meant(ContractSet contracts) {
    contracts.modules().values().stream()
        .flatMap(List::stream)
        .forEach(d -> declarations.put(d.id(), d));
    for (Contract contract : contracts.contracts()) {
      for (Channel channel : contract.channels()) {
        for (Direction direction : Direction.values()) {
          channel
              .union(direction)
              .ifPresent(union -> messages.put(union, messages(contract, channel, direction)));
        }
      }
    }
  }

  private List<Declaration> messages(Contract contract, Channel channel, Direction direction) {
    Set<TypeId> types = new LinkedHashSet<>();
    contract.operations().stream()
        .filter(o -> o.channel().equals(channel.name()) && o.direction() == direction)
        .forEach(o -> types.addAll(o.messages()));
    List<Declaration> all =
        new ArrayList<>(types.stream().map(declarations::get).toList());
    // Of what is in a foreign language nothing is known, and among others it is none of them.
    if (all.size() > 1) {
      all.removeIf(d -> d.shape() instanceof Shape.Anything);
    }
    return all;
  }

  /** Of which a document must fit one. */
  List<Declaration> of(TypeId type) {
    return messages.getOrDefault(type, List.of(declarations.get(type)));
  }

  /** Whether a document is an event that the contract does not list, which decoders keep. */
  boolean isUnlisted(TypeId type, JsonNode document) {
    return declarations.get(type).shape() instanceof Shape.OneOf union
        && union.unknown() == Shape.OneOf.Unknown.KEEP
        && document.path(union.tag()).isString()
        && union.variants().stream()
            .noneMatch(v -> v.tag().equals(document.path(union.tag()).stringValue()));
  }
}
