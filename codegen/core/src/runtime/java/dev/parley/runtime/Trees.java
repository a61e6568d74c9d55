package dev.parley.runtime;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Values that the contract leaves open, as trees: read without a repeated property, written digit for digit. */
public final class Trees {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private Trees() {}

  /** The value that the parser stands on. */
  public static JsonNode read(JsonParser parser) {
    JsonToken token = parser.currentToken();
    if (token == null) {
      throw Reading.refuse();
    }
    return switch (token) {
      case START_OBJECT -> rest(parser, NODES.objectNode());
      case START_ARRAY -> array(parser);
      case VALUE_STRING -> NODES.stringNode(parser.getString());
      case VALUE_NUMBER_INT -> integer(parser);
      case VALUE_NUMBER_FLOAT -> NODES.numberNode(parser.getDecimalValue());
      case VALUE_TRUE, VALUE_FALSE -> NODES.booleanNode(token == JsonToken.VALUE_TRUE);
      case VALUE_NULL -> NODES.nullNode();
      default -> throw Reading.refuse();
    };
  }

  /** For the schema that allows null and nothing else. */
  public static JsonNode nothing(JsonParser parser) {
    if (parser.currentToken() != JsonToken.VALUE_NULL) {
      throw Reading.refuse();
    }
    return NODES.nullNode();
  }

  private static JsonNode integer(JsonParser parser) {
    return Jackson.isBig(parser)
        ? NODES.numberNode(parser.getBigIntegerValue())
        : NODES.numberNode(parser.getLongValue());
  }

  private static JsonNode array(JsonParser parser) {
    ArrayNode array = NODES.arrayNode();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      array.add(read(parser));
    }
    return array;
  }

  /** Reads the properties of an object that are still to come into a node that may have some already. */
  static ObjectNode rest(JsonParser parser, ObjectNode object) {
    for (String name = parser.nextName(); name != null; name = parser.nextName()) {
      parser.nextToken();
      if (object.has(name)) {
        throw Reading.refuse();
      }
      object.set(name, read(parser));
    }
    return object;
  }

  /** Reads a tree once more, as a document: stands on the first token of the value. */
  public static JsonParser parser(JsonNode value) {
    JsonParser parser = Jackson.parser(value);
    parser.nextToken();
    return parser;
  }

  public static void write(JsonNode node, JsonGenerator out) {
    switch (node.getNodeType()) {
      case OBJECT -> {
        out.writeStartObject();
        node.properties().forEach(property -> {
          out.writeName(property.getKey());
          write(property.getValue(), out);
        });
        out.writeEndObject();
      }
      case ARRAY -> {
        out.writeStartArray();
        node.forEach(item -> write(item, out));
        out.writeEndArray();
      }
      case STRING -> out.writeString(node.stringValue());
      case BOOLEAN -> out.writeBoolean(node.booleanValue());
      case NUMBER -> number(node, out);
      case NULL -> out.writeNull();
      default ->
        throw new IllegalArgumentException(
            "not a JSON value: a node of type " + node.getNodeType());
    }
  }

  private static void number(JsonNode node, JsonGenerator out) {
    if (node.isBigInteger()) {
      out.writeNumber(node.bigIntegerValue());
    } else if (node.isIntegralNumber()) {
      out.writeNumber(node.longValue());
    } else if (node.isBigDecimal()) {
      out.writeNumber(node.decimalValue());
    } else {
      out.writeNumber(node.doubleValue());
    }
  }
}
