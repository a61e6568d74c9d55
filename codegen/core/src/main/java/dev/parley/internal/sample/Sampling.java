package dev.parley.internal.sample;

import dev.parley.model.Contract;
import dev.parley.model.ContractSet;
import dev.parley.model.Field;
import dev.parley.model.Shape;
import dev.parley.model.TypeId;
import dev.parley.sample.Extent;
import dev.parley.sample.Faulty;
import dev.parley.sample.SampleException;
import dev.parley.sample.Subject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Samples and faults of the types of contracts. */
public final class Sampling {
  private static final int TRIES = 20;

  private final Types types;

  public Sampling(ContractSet contracts) {
    this.types = new Types(contracts);
  }

  /**
   * @throws SampleException when none is found
   */
  public JsonNode sample(TypeId type, Extent extent, long seed) {
    types.get(type);
    Dice dice = new Dice(seed).apart(type.toString());
    SampleException last = new SampleException("");
    for (int i = 0; i < TRIES; i++) {
      try {
        JsonNode value = new ValueMaker(types, extent, dice).make(new Shape.Ref(type));
        if (accepts(type, value)) {
          return value;
        }
        last = new SampleException("what was made is not of the type: " + value);
      } catch (SampleException e) {
        last = e;
      }
    }
    throw new SampleException("no document of " + type.name() + " was found: " + last.getMessage());
  }

  public List<Faulty> faults(TypeId type, JsonNode document, long seed) {
    Dice dice = new Dice(seed).apart(type + " faults");
    return new Faults(types, type, document, dice).all();
  }

  public boolean accepts(TypeId type, JsonNode document) {
    return types.judge().accepts(type, document);
  }

  /** Members of unions by themselves; each once, though several channels carry it. */
  public List<Subject> subjects(Contract contract) {
    Map<TypeId, Subject> subjects = new LinkedHashMap<>();
    for (TypeId document : contract.documents()) {
      if (shape(document) instanceof Shape.OneOf union) {
        union
            .variants()
            .forEach(v -> subjects.putIfAbsent(v.type(), new Subject(v.tag(), v.type(), document)));
      } else {
        subjects.putIfAbsent(document, new Subject(document.name(), document, document));
      }
    }
    return List.copyOf(subjects.values());
  }

  Shape shape(TypeId type) {
    return types.bare(new Shape.Ref(type));
  }

  /** Whether objects of the type declare a property there. */
  boolean declares(TypeId type, String pointer) {
    Shape at = new Shape.Ref(type);
    for (String key : pointer.substring(1).split("/")) {
      Shape bare = types.bare(at);
      Shape plain = bare instanceof Shape.Checked checked ? types.bare(checked.shape()) : bare;
      String name = key.replace("~1", "/").replace("~0", "~");
      Optional<Field> field = plain instanceof Shape.ObjectOf object
          ? object.fields().stream().filter(f -> f.name().equals(name)).findFirst()
          : Optional.empty();
      if (field.isEmpty()) {
        return false;
      }
      at = field.get().shape();
    }
    return true;
  }
}
