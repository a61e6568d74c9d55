package dev.parley.reference.tool;

import dev.parley.reference.contract.runtime.ContractViolationException;
import dev.parley.reference.engine.Toolbox;
import dev.parley.reference.llm.ToolSpec;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The tools there are. Arguments come from a model, which makes mistakes: they are held to their
 * contract, and what departs from it is told to the model, which then does better.
 */
public final class Tools implements Toolbox {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int LARGEST_ARGUMENTS = 128 * 1024;
  private static final int LARGEST_RESULT = 16 * 1024;

  private final Map<String, Tool<?>> tools = new TreeMap<>();
  private final JsonNode definitions = definitions();

  /** The tools that come with the server. */
  public static Tools standard(Clock clock) {
    return new Tools(List.of(Calculator.tool(), CurrentTime.tool(clock), TextStatistics.tool()));
  }

  Tools(List<Tool<?>> tools) {
    tools.forEach(each -> this.tools.put(each.name(), each));
  }

  @Override
  public List<ToolSpec> tools() {
    return tools.values().stream()
        .map(tool -> new ToolSpec(
            tool.name(),
            tool.description(),
            definitions.required(tool.arguments()).deepCopy()))
        .toList();
  }

  @Override
  public String announce(String tool, Map<String, JsonNode> arguments) {
    try {
      return Optional.<Tool<?>>ofNullable(tools.get(tool))
          .map(each -> each.announce(document(arguments)))
          .orElse("Calling " + tool);
    } catch (ContractViolationException e) {
      return "Calling " + tool;
    }
  }

  @Override
  public Result call(String name, Map<String, JsonNode> arguments)
      throws ToolFault, InterruptedException {
    Tool<?> tool = tools.get(name);
    if (tool == null) {
      throw new ToolFault(
          "There is no tool `" + name + "`. There are: " + String.join(", ", tools.keySet()) + ".",
          null);
    }
    byte[] document = document(arguments);
    if (document.length > LARGEST_ARGUMENTS) {
      throw new ToolFault("The arguments are larger than " + LARGEST_ARGUMENTS + " bytes.", null);
    }
    Result result;
    try {
      result = tool.run(document);
    } catch (ContractViolationException e) {
      throw new ToolFault(
          "The arguments of " + name + " are wrong: "
              + e.violations().stream().map(Object::toString).collect(Collectors.joining("; ")),
          e);
    }
    if (result.values() != null && document(result.values()).length > LARGEST_RESULT) {
      throw new ToolFault("The result is larger than " + LARGEST_RESULT + " bytes.", null);
    }
    return result;
  }

  private static byte[] document(Map<String, JsonNode> arguments) {
    return JSON.writeValueAsBytes(new TreeMap<>(arguments));
  }

  private static JsonNode definitions() {
    try (InputStream in = Tools.class.getResourceAsStream("tools.json")) {
      if (in == null) {
        throw new IllegalStateException(
            "tools.json is not on the class path: build the module anew");
      }
      return JSON.readTree(in).required("$defs");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
