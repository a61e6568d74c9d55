package dev.parley.pojo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/**
 * One class to print.
 *
 * @param type its qualified name
 * @param schema what jsonschema2pojo is told; it has no reference, and no name that is not settled
 * @param properties by the name of a field, the property that it holds
 * @param constants by the name of a field, the only value that it may have
 */
record Bean(
    String type,
    ObjectNode schema,
    Map<String, String> properties,
    Map<String, Constant> constants) {

  /**
   * @param type the qualified name of the enum that the value is of, or empty
   * @param value a string (for an enum the name of its constant), a boolean, a long or a double
   */
  record Constant(String type, Object value) {}
}
