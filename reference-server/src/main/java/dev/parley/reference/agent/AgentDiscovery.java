package dev.parley.reference.agent;

import dev.parley.reference.contract.agentrest.AgentConfig;
import dev.parley.reference.contract.agentrest.AgentList;
import dev.parley.reference.contract.agentrest.AgentLists;
import dev.parley.reference.contract.agentrest.ClientConfig;
import dev.parley.reference.contract.agentrest.ClientConfigs;
import dev.parley.reference.contract.agentrest.McpDiscoveries;
import dev.parley.reference.contract.agentrest.McpDiscovery;
import dev.parley.reference.contract.agentrest.McpServer;
import dev.parley.reference.contract.agentrest.McpTool;
import dev.parley.reference.engine.Toolbox;
import dev.parley.reference.http.Answers;
import dev.parley.reference.llm.ToolSpec;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What clients can find out: the agents, their tools, and how to connect. */
public final class AgentDiscovery {
  /** As {@code UserText} of the contract has it. */
  private static final int MAX_MESSAGE = 16_384;

  private final AgentChat chat;
  private final Toolbox toolbox;
  private final int heartbeatMs;
  private final int retryMs;

  /** What there is to know of a chat. */
  public AgentDiscovery(AgentChat chat, Toolbox toolbox, int heartbeatMs, int retryMs) {
    this.chat = chat;
    this.toolbox = toolbox;
    this.heartbeatMs = heartbeatMs;
    this.retryMs = retryMs;
  }

  /** Where agents have their tools from. */
  public void mcpServers(Context ctx) {
    List<McpTool> tools = toolbox.tools().stream().map(AgentDiscovery::told).toList();
    McpServer builtIn = new McpServer("built-in", McpServer.Status.AVAILABLE, tools);
    Answers.json(ctx, 200, McpDiscoveries.encode(new McpDiscovery(List.of(builtIn))));
  }

  private static McpTool told(ToolSpec tool) {
    Map<String, JsonNode> schema = new LinkedHashMap<>();
    tool.parameters().properties().forEach(each -> schema.put(each.getKey(), each.getValue()));
    return new McpTool(tool.name(), tool.description(), schema);
  }

  /** What a client has to know before it connects. */
  public void config(Context ctx) {
    ClientConfig config = new ClientConfig(
        chat.model().name(),
        agents(),
        "/api/chat/stream",
        "/ws",
        heartbeatMs,
        retryMs,
        new ClientConfig.Durability(chat.engine().limits().durability()),
        MAX_MESSAGE);
    Answers.json(ctx, 200, ClientConfigs.encode(config));
  }

  /** Who can be asked. */
  public void agents(Context ctx) {
    Answers.json(ctx, 200, AgentLists.encode(new AgentList(agents())));
  }

  private List<AgentConfig> agents() {
    return chat.agents().inOrder().stream()
        .map(each -> new AgentConfig(each.name(), each.description(), each.tools()))
        .toList();
  }
}
