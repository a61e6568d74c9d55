package dev.parley.reference.engine;

import java.util.List;

/**
 * Somebody who can be asked.
 *
 * @param description what it is for, in a line for the user
 * @param instructions what its model is told before all else
 * @param tools those that it may call
 */
public record Agent(String name, String description, String instructions, List<String> tools) {
  public Agent {
    tools = List.copyOf(tools);
  }
}
