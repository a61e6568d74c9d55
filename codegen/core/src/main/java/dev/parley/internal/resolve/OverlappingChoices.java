package dev.parley.internal.resolve;

import dev.parley.model.Contract;
import dev.parley.model.ContractSet;
import dev.parley.model.Declaration;
import dev.parley.model.Shape;
import dev.parley.model.TypeId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Marks choices whose options {@linkplain Overlaps overlap}, which can be told only when all types are known. */
final class OverlappingChoices {
  private final Map<TypeId, Shape> shapes = new HashMap<>();

  private OverlappingChoices(ContractSet contracts) {
    contracts.modules().values().forEach(list -> list.forEach(d -> shapes.put(d.id(), d.shape())));
  }

  static ContractSet marked(ContractSet contracts) {
    OverlappingChoices choices = new OverlappingChoices(contracts);
    return new ContractSet(
        contracts.contracts().stream().map(choices::marked).toList(),
        choices.marked(contracts.shared()));
  }

  private Contract marked(Contract contract) {
    return new Contract(
        contract.name(),
        contract.title(),
        contract.version(),
        contract.documentation(),
        contract.channels(),
        contract.operations(),
        contract.roots(),
        marked(contract.declarations()),
        contract.place());
  }

  private List<Declaration> marked(List<Declaration> declarations) {
    return declarations.stream().map(d -> d.with(marked(d.shape()))).toList();
  }

  /** Choices are declared types, or what is asserted of more stands around them. */
  private Shape marked(Shape shape) {
    if (shape instanceof Shape.Checked checked) {
      return new Shape.Checked(marked(checked.shape()), checked.assertion());
    }
    return shape instanceof Shape.Choice choice
        ? new Shape.Choice(
            choice.options(), choice.exactlyOne(), new Overlaps(this::resolved).isIn(choice))
        : shape;
  }

  private Shape resolved(Shape shape) {
    Shape at = shape;
    while (at instanceof Shape.Ref ref) {
      at = shapes.get(ref.type());
    }
    return at;
  }
}
