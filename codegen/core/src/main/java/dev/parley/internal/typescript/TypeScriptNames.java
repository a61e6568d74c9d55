package dev.parley.internal.typescript;

import dev.parley.internal.names.NameAllocator;
import dev.parley.internal.names.TypeName;
import dev.parley.model.Channel;
import dev.parley.model.ContractSet;
import dev.parley.model.Shape;
import dev.parley.model.TypeId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Settles every name of a module before any of it is written. Types and values are two scopes, as they are in TypeScript, so that an event may
 * be called {@code Error} or {@code Map}. Whoever comes first keeps the name:
 *
 * <ul>
 *   <li>the types of the contract, then those that go with a union;
 *   <li>the functions that readers of the contract call, then those that only the module does;
 *   <li>the modules that are imported, whole.
 * </ul>
 */
final class TypeScriptNames {
  /** What the module uses of the language's own: a value of that name would hide it. */
  private static final Set<String> GLOBALS =
      Set.of("Array", "JSON", "Map", "Number", "Object", "RegExp", "Set");

  private final NameAllocator typeScope = new NameAllocator();
  private final NameAllocator valueScope = new NameAllocator().reserve(GLOBALS);
  private final Map<TypeId, String> types = new HashMap<>();
  private final Map<TypeId, String> unknowns = new HashMap<>();
  private final Map<TypeId, String> cases = new HashMap<>();
  private final Map<Role, Map<TypeId, String>> values = new EnumMap<>(Role.class);
  private final Map<TypeId, Map<Fixed, String>> fixed = new HashMap<>();
  private final Map<String, String> modules = new HashMap<>();
  private final Map<Channel, Order> orders = new IdentityHashMap<>();
  private final String result;

  /** The class that checks the order of a channel's events, its tables, and the function that finds keys. */
  record Order(String type, String tables, String key) {}

  private TypeScriptNames(String module, Types all, ContractSet contracts) {
    List<NamedType> own = all.of(module);
    own.forEach(t -> types.put(t.id(), typeScope.allocate(t.id().name())));
    own.stream()
        .filter(NamedType::isUnion)
        .forEach(t -> unknowns.put(t.id(), typeScope.allocate("Unknown" + t.id().name())));
    own.stream()
        .filter(NamedType::isUnion)
        .forEach(t -> cases.put(t.id(), typeScope.allocate(t.id().name() + "Cases")));
    result = typeScope.allocate("R");
    for (boolean isPublic : List.of(true, false)) {
      for (Role role : Role.values()) {
        if (role.isPublic() == isPublic) {
          Map<TypeId, String> names = values.computeIfAbsent(role, r -> new HashMap<>());
          own.forEach(
              t -> names.put(t.id(), valueScope.allocate(role.name(t.id().name()))));
        }
      }
    }
    for (NamedType type : own) {
      Map<Fixed, String> names = new HashMap<>();
      type.fixed()
          .forEach((each, place) ->
              names.put(each, valueScope.allocate(Identifiers.small(place) + each.suffix())));
      fixed.put(type.id(), names);
    }
    contracts.contracts().stream()
        .filter(c -> c.name().equals(module))
        .flatMap(c -> c.channels().stream())
        .filter(c -> c.lifecycle().isPresent())
        .forEach(this::nameOrder);
    modules.put(RuntimeModule.MODULE, allocateInBoth("runtime"));
    modules.put(RuntimeModule.ORDER, allocateInBoth("lifecycle"));
    modules.put(ContractSet.SHARED, allocateInBoth("shared"));
  }

  /** A class is a type and a value, and has one name as both; so has a module. */
  private String allocateInBoth(String wanted) {
    String name = typeScope.allocate(wanted);
    for (int i = 2; !valueScope.isFree(name); i++) {
      name = typeScope.allocate(wanted + i);
    }
    return valueScope.allocate(name);
  }

  private void nameOrder(Channel channel) {
    String name = allocateInBoth(TypeName.of(channel.name() + " lifecycle"));
    String small = Identifiers.small(name);
    orders.put(
        channel,
        new Order(name, valueScope.allocate(small + "Tables"), valueScope.allocate(small + "Key")));
  }

  Order order(Channel channel) {
    return orders.get(channel);
  }

  /** The names of all modules. */
  static Map<String, TypeScriptNames> settle(Types all, ContractSet contracts) {
    Map<String, TypeScriptNames> names = new HashMap<>();
    all.modules().forEach(module -> names.put(module, new TypeScriptNames(module, all, contracts)));
    return names;
  }

  String type(TypeId id) {
    return types.get(id);
  }

  String value(Role role, TypeId id) {
    return values.get(role).get(id);
  }

  /** The type of a union's unknown members. */
  String unknown(TypeId union) {
    return unknowns.get(union);
  }

  /** The type of the functions that a match takes. */
  String cases(TypeId union) {
    return cases.get(union);
  }

  /** The type parameter of a match. */
  String result() {
    return result;
  }

  /** What the predicate of a type of this module needs beside itself. */
  String fixed(TypeId owner, Fixed each) {
    return made(owner, each)
        .orElseThrow(() -> new IllegalStateException(owner + " does not have " + each));
  }

  /** The same, where it is made beforehand. */
  Optional<String> made(TypeId owner, Fixed each) {
    return Optional.ofNullable(fixed.get(owner).get(each));
  }

  /** What the module calls another one. */
  String module(String name) {
    String local = modules.get(name);
    if (local == null) {
      throw new IllegalStateException("nobody has settled what to call " + name);
    }
    return local;
  }

  /** The key under which a match takes the function for unknown members: no tag of the union is called so. */
  static String unknownKey(Shape.OneOf union) {
    String key = "unknown";
    List<String> tags = union.variants().stream().map(Shape.Variant::tag).toList();
    while (tags.contains(key)) {
      key += "_";
    }
    return key;
  }
}
