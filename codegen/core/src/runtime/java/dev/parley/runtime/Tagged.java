package dev.parley.runtime;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.TokenBuffer;

/** The members of a union before it is known which: reading goes on once the tag has been found. */
public final class Tagged {
  private Tagged() {}

  /**
   * An object whose first property is not the tag, kept until the tag is found.
   *
   * @param parser stands on the object again, with the tag wherever it is
   */
  public record Kept(String tag, JsonParser parser) {}

  /** From the name of the first property on, which the parser stands on and which is not the tag. */
  public static Kept keep(JsonParser parser, String tagName) {
    TokenBuffer buffer = Jackson.buffer(parser);
    String tag = null;
    buffer.writeStartObject();
    for (String name = parser.currentName(); name != null; name = parser.nextName()) {
      buffer.writeName(name);
      parser.nextToken();
      if (tag == null && name.equals(tagName)) {
        tag = Reading.text(parser);
      }
      buffer.copyCurrentStructure(parser);
    }
    buffer.writeEndObject();
    if (tag == null) {
      throw Reading.refuse();
    }
    JsonParser again = Jackson.parser(buffer);
    again.nextToken();
    return new Kept(tag, again);
  }

  /**
   * The tag of a member that the contract does not list.
   *
   * @throws IllegalArgumentException when it has none
   */
  public static String of(JsonNode member, String tagName) {
    JsonNode tag = member.path(tagName);
    if (!tag.isString()) {
      throw new IllegalArgumentException("every member has a tag");
    }
    return tag.stringValue();
  }

  /** An object of an unknown tag as a tree, after its tag has been read as the first property. */
  public static JsonNode rest(JsonParser parser, String tagName, String tag) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    object.put(tagName, tag);
    return Trees.rest(parser, object);
  }
}
