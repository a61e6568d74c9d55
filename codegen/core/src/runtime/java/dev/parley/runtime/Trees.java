package dev.parley.runtime;

import java.math.BigInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Values that the contract leaves open, as trees: read without a repeated property, written digit for digit. */
public final class Trees {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private Trees() {}

  /** The value that the reader stands on. */
  public static JsonNode read(JsonReader reader) {
    return switch (reader.kind()) {
      case OBJECT -> object(reader);
      case ARRAY -> array(reader);
      case STRING -> NODES.stringNode(reader.text());
      case NUMBER -> number(reader);
      case BOOLEAN -> NODES.booleanNode(reader.bool());
      case NULL -> nothing(reader);
    };
  }

  /** For the schema that allows null and nothing else. */
  public static JsonNode nothing(JsonReader reader) {
    if (!reader.isNull()) {
      throw Reading.refuse();
    }
    return NODES.nullNode();
  }

  private static JsonNode number(JsonReader reader) {
    if (NumberReading.isShortInteger(reader)) {
      return NODES.numberNode(NumberReading.integer(reader));
    }
    if (!NumberReading.isInteger(reader)) {
      return NODES.numberNode(NumberReading.exact(reader));
    }
    String literal = NumberReading.literal(reader);
    BigInteger integer = new BigInteger(literal);
    return integer.bitLength() < Long.SIZE
        ? NODES.numberNode(integer.longValue())
        : NODES.numberNode(integer);
  }

  private static JsonNode array(JsonReader reader) {
    ArrayNode array = NODES.arrayNode();
    reader.beginArray();
    while (reader.nextItem()) {
      array.add(read(reader));
    }
    return array;
  }

  private static JsonNode object(JsonReader reader) {
    ObjectNode object = NODES.objectNode();
    reader.beginObject();
    for (String name = reader.nextName(); name != null; name = reader.nextName()) {
      if (object.replace(name, read(reader)) != null) {
        throw Reading.refuse();
      }
    }
    return object;
  }

  /** Reads a tree once more, as a document. */
  public static JsonReader reader(JsonNode value) {
    return JsonReader.of(Writing.bytes(value, Trees::write));
  }

  public static void write(JsonNode node, JsonWriter out) {
    switch (node.getNodeType()) {
      case OBJECT -> {
        out.beginObject();
        node.properties().forEach(property -> {
          out.name(property.getKey());
          write(property.getValue(), out);
        });
        out.endObject();
      }
      case ARRAY -> {
        out.beginArray();
        node.forEach(item -> write(item, out));
        out.endArray();
      }
      case STRING -> out.text(node.stringValue());
      case BOOLEAN -> out.bool(node.booleanValue());
      case NUMBER -> number(node, out);
      case NULL -> out.nothing();
      default ->
        throw new IllegalArgumentException(
            "not a JSON value: a node of type " + node.getNodeType());
    }
  }

  private static void number(JsonNode node, JsonWriter out) {
    if (node.isBigInteger()) {
      out.number(node.bigIntegerValue());
    } else if (node.isIntegralNumber()) {
      out.number(node.longValue());
    } else if (node.isBigDecimal()) {
      out.number(node.decimalValue());
    } else {
      out.number(node.doubleValue());
    }
  }
}
