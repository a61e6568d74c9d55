package dev.parley.internal.sample;

import dev.parley.model.ContractSet;
import dev.parley.model.Declaration;
import dev.parley.model.Shape;
import dev.parley.model.TypeId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The declared types of contracts, what they look like, and who judges their values. */
public final class Types {
  private final Map<TypeId, Declaration> declarations = new TreeMap<>();
  private final Heights heights;
  private final Judge judge;

  public Types(ContractSet contracts) {
    contracts.modules().values().forEach(all -> all.forEach(d -> declarations.put(d.id(), d)));
    this.heights = new Heights(declarations.values());
    this.judge = new Judge(declarations.values());
  }

  /**
   * @throws IllegalArgumentException when no contract declares the type
   */
  Declaration get(TypeId type) {
    Declaration declaration = declarations.get(type);
    if (declaration == null) {
      throw new IllegalArgumentException("no contract declares the type " + type);
    }
    return declaration;
  }

  /** The shape, behind references and null. */
  Shape bare(Shape shape) {
    Shape at = shape;
    while (true) {
      if (at instanceof Shape.Ref ref) {
        at = get(ref.type()).shape();
      } else if (at instanceof Shape.Nullable nullable) {
        at = nullable.shape();
      } else {
        return at;
      }
    }
  }

  List<TypeId> all() {
    return List.copyOf(declarations.keySet());
  }

  Heights heights() {
    return heights;
  }

  Judge judge() {
    return judge;
  }
}
