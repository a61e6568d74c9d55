package dev.parley.reference.llm;

import tools.jackson.databind.JsonNode;

/**
 * A tool as a model is told about it.
 *
 * @param parameters the JSON Schema of its arguments, which are an object
 */
public record ToolSpec(String name, String description, JsonNode parameters) {}
