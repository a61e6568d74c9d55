package dev.parley.internal.schema;

import dev.parley.internal.source.SourceNode;
import java.util.List;
import java.util.Optional;

/**
 * Says of a schema that is still being read whether its type will be that of an object, for a union that stands inside it and has it for a
 * member: not where it has branches that become types of their own.
 */
final class Foresight {
  private final AllOf allOf;

  Foresight(AllOf allOf) {
    this.allOf = allOf;
  }

  boolean isObject(SourceNode schema) {
    Optional<SourceNode> target = allOf.target(schema);
    if (!(target.orElse(null) instanceof SourceNode.Mapping mapping)) {
      return true;
    }
    SourceNode.Mapping whole = allOf.merged(mapping).orElse(mapping);
    List<String> types = TypeKeyword.peek(whole);
    return (types.isEmpty() || types.equals(List.of("object")))
        && whole.get("const").isEmpty()
        && whole.get("enum").isEmpty()
        && isLeft(whole, Keyword.ONE_OF)
        && isLeft(whole, Keyword.ANY_OF);
  }

  /** Whether the branches stay an assertion, as {@link UnionReader} decides it. */
  private boolean isLeft(SourceNode.Mapping schema, Keyword keyword) {
    if (!(schema.get(keyword.text()).orElse(null) instanceof SourceNode.Sequence sequence)) {
      return true;
    }
    Branches branches = Branches.of(schema, keyword, sequence, allOf);
    return branches.schemas().isEmpty() || branches.areConditions() && !branches.areListed();
  }
}
