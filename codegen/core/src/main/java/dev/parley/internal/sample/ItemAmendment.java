package dev.parley.internal.sample;

import dev.parley.model.Assertion;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Changes the items of an array towards what an assertion asks for. */
record ItemAmendment(Amendment amendment, JsonNode value) {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  JsonNode items(Assertion.Items assertion) {
    ArrayNode array = JSON.arrayNode();
    for (int i = 0; i < value.size(); i++) {
      Optional<Assertion> item =
          i < assertion.prefix().size() ? Optional.of(assertion.prefix().get(i)) : assertion.rest();
      boolean never = item.orElse(null) instanceof Assertion.Always always && !always.holds();
      if (!never) {
        JsonNode at = value.get(i);
        array.add(item.map(a -> amendment.part(at, a)).orElse(at));
      }
    }
    return array;
  }

  JsonNode contains(Assertion.Contains assertion) {
    ArrayNode array = JSON.arrayNode();
    List<JsonNode> items = value.valueStream().toList();
    long found =
        items.stream().filter(i -> amendment.holds(assertion.assertion(), i)).count();
    for (JsonNode item : items) {
      boolean counts = amendment.holds(assertion.assertion(), item);
      if (counts && found > assertion.most().orElse(Integer.MAX_VALUE)) {
        found--;
      } else if (!counts && found < assertion.least()) {
        array.add(amendment.part(item, assertion.assertion()));
        found++;
      } else {
        array.add(item);
      }
    }
    for (; found < assertion.least(); found++) {
      array.add(amendment.item(assertion.assertion()));
    }
    return array;
  }
}
