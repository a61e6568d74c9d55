package dev.parley.differential;

import com.networknt.schema.Schema;
import dev.parley.differential.Original.Fault;
import dev.parley.model.Declaration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What a validator says of an instance by the document itself.
 *
 * @param fitting the schemas that it keeps, of those of which it must keep one
 * @param faults what the others say
 */
record Opinion(List<Schema> fitting, List<Fault> faults) {
  boolean fits() {
    return !fitting.isEmpty();
  }

  /** Empty where the validator has no verdict. */
  static Optional<Opinion> of(Original original, List<Declaration> meant, JsonNode instance) {
    List<Schema> fitting = new ArrayList<>();
    List<Fault> faults = new ArrayList<>();
    boolean isDecided = !meant.isEmpty();
    JsonNode judged = Spelling.plainIntegers(instance);
    for (Declaration each : meant) {
      Optional<Schema> schema =
          original.schema(each.place().file(), each.place().pointer());
      Optional<List<Fault>> found = schema.flatMap(s -> original.faults(s, judged));
      if (found.isEmpty()) {
        isDecided = false;
      } else if (found.get().isEmpty()) {
        fitting.add(schema.get());
      } else {
        faults.addAll(found.get());
      }
    }
    return isDecided || !fitting.isEmpty()
        ? Optional.of(new Opinion(fitting, faults))
        : Optional.empty();
  }
}
