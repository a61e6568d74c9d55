package dev.parley.reference.llm.provider;

import dev.parley.reference.llm.LanguageModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The published streaming formats, in the words of their documentation. */
enum Vendor {
  OPEN_AI("text/event-stream", "openai:gpt-4o-mini", "OPENAI_BASE_URL", "/v1", "OPENAI_API_KEY") {
    @Override
    List<String> talk(List<String> words) {
      return build(
          words,
          "data: {\"id\":\"chatcmpl-1\",\"object\":\"chat.completion.chunk\",\"created\":1,\"model\":\"gpt-4o-mini-2024-07-18\",\"choices\":[{\"index\":0,\"delta\":{\"role\":\"assistant\",\"content\":\"\"},\"finish_reason\":null}]}\n\n",
          "data: {\"id\":\"chatcmpl-1\",\"object\":\"chat.completion.chunk\",\"created\":1,\"model\":\"gpt-4o-mini-2024-07-18\",\"choices\":[{\"index\":0,\"delta\":{\"content\":\"%s\"},\"logprobs\":null,\"finish_reason\":null}]}\n\n",
          "data: {\"id\":\"chatcmpl-1\",\"object\":\"chat.completion.chunk\",\"created\":1,\"model\":\"gpt-4o-mini-2024-07-18\",\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}\n\n"
              + "data: {\"id\":\"chatcmpl-1\",\"object\":\"chat.completion.chunk\",\"created\":1,\"model\":\"gpt-4o-mini-2024-07-18\",\"choices\":[],\"usage\":{\"prompt_tokens\":19,\"completion_tokens\":7,\"total_tokens\":26}}\n\n"
              + "data: [DONE]\n\n");
    }

    @Override
    String call() {
      return """
          data: {"id":"c","object":"chat.completion.chunk","created":1,"model":"m","choices":[{"index":0,"delta":{"role":"assistant","reasoning_content":"A sum."},"finish_reason":null}]}

          data: {"id":"c","object":"chat.completion.chunk","created":1,"model":"m","choices":[{"index":0,"delta":{"tool_calls":[{"index":0,"id":"call_abc","type":"function","function":{"name":"calculator","arguments":""}}]},"finish_reason":null}]}

          data: {"id":"c","object":"chat.completion.chunk","created":1,"model":"m","choices":[{"index":0,"delta":{"tool_calls":[{"index":0,"function":{"arguments":"{\\"expres"}}]},"finish_reason":null}]}

          data: {"id":"c","object":"chat.completion.chunk","created":1,"model":"m","choices":[{"index":0,"delta":{"tool_calls":[{"index":0,"function":{"arguments":"sion\\":\\"5 + 3\\"}"}}]},"finish_reason":null}]}

          data: {"id":"c","object":"chat.completion.chunk","created":1,"model":"m","choices":[{"index":0,"delta":{"tool_calls":[{"index":1,"id":"call_def","type":"function","function":{"name":"current_time","arguments":"{}"}}]},"finish_reason":null}]}

          data: {"id":"c","object":"chat.completion.chunk","created":1,"model":"m","choices":[{"index":0,"delta":{},"finish_reason":"tool_calls"}]}

          data: {"id":"c","object":"chat.completion.chunk","created":1,"model":"m","choices":[],"usage":{"prompt_tokens":5,"completion_tokens":9,"total_tokens":14}}

          data: [DONE]

          """;
    }

    @Override
    String errorEvent() {
      return "data: {\"error\":{\"message\":\"The prompt is swordfish\",\"type\":\"server_error\",\"code\":null}}\n\n";
    }

    @Override
    String malformed() {
      return "data: {\"id\":\"chatcmpl-1\",\"choi\n\n";
    }

    @Override
    String refusal() {
      return "{\"error\":{\"message\":\"Rate limit reached for swordfish\",\"type\":\"requests\",\"code\":\"rate_limit_exceeded\"}}";
    }
  },

  ANTHROPIC(
      "text/event-stream",
      "anthropic:claude-sonnet-4-5",
      "ANTHROPIC_BASE_URL",
      "/v1",
      "ANTHROPIC_API_KEY") {
    @Override
    List<String> talk(List<String> words) {
      return build(words, """
          event: message_start
          data: {"type":"message_start","message":{"id":"msg_1","type":"message","role":"assistant","content":[],"model":"claude-sonnet-4-5","stop_reason":null,"stop_sequence":null,"usage":{"input_tokens":19,"output_tokens":1}}}

          event: content_block_start
          data: {"type":"content_block_start","index":0,"content_block":{"type":"text","text":""}}

          event: ping
          data: {"type":"ping"}

          """, """
          event: content_block_delta
          data: {"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":"%s"}}

          """, """
          event: content_block_stop
          data: {"type":"content_block_stop","index":0}

          event: message_delta
          data: {"type":"message_delta","delta":{"stop_reason":"end_turn","stop_sequence":null},"usage":{"output_tokens":7}}

          event: message_stop
          data: {"type":"message_stop"}

          """);
    }

    @Override
    String call() {
      return """
          event: message_start
          data: {"type":"message_start","message":{"id":"msg_1","type":"message","role":"assistant","content":[],"model":"claude-sonnet-4-5","stop_reason":null,"stop_sequence":null,"usage":{"input_tokens":5,"output_tokens":2}}}

          event: content_block_start
          data: {"type":"content_block_start","index":0,"content_block":{"type":"thinking","thinking":"","signature":""}}

          event: content_block_delta
          data: {"type":"content_block_delta","index":0,"delta":{"type":"thinking_delta","thinking":"A sum."}}

          event: content_block_delta
          data: {"type":"content_block_delta","index":0,"delta":{"type":"signature_delta","signature":"EqQBCgIYAhIM1gbcDa9GJwZA2b3hGgxBdjrkzLoky3dl1pkiMOYds"}}

          event: content_block_stop
          data: {"type":"content_block_stop","index":0}

          event: content_block_start
          data: {"type":"content_block_start","index":1,"content_block":{"type":"tool_use","id":"call_abc","name":"calculator","input":{}}}

          event: content_block_delta
          data: {"type":"content_block_delta","index":1,"delta":{"type":"input_json_delta","partial_json":""}}

          event: content_block_delta
          data: {"type":"content_block_delta","index":1,"delta":{"type":"input_json_delta","partial_json":"{\\"expres"}}

          event: content_block_delta
          data: {"type":"content_block_delta","index":1,"delta":{"type":"input_json_delta","partial_json":"sion\\": \\"5 + 3\\"}"}}

          event: content_block_stop
          data: {"type":"content_block_stop","index":1}

          event: content_block_start
          data: {"type":"content_block_start","index":2,"content_block":{"type":"tool_use","id":"call_def","name":"current_time","input":{}}}

          event: content_block_stop
          data: {"type":"content_block_stop","index":2}

          event: message_delta
          data: {"type":"message_delta","delta":{"stop_reason":"tool_use","stop_sequence":null},"usage":{"output_tokens":9}}

          event: message_stop
          data: {"type":"message_stop"}

          """;
    }

    @Override
    String errorEvent() {
      return "event: error\ndata: {\"type\":\"error\",\"error\":{\"type\":\"overloaded_error\",\"message\":\"The prompt is swordfish\"}}\n\n";
    }

    @Override
    String malformed() {
      return "event: content_block_delta\ndata: {\"type\":\"content_block_delta\",\"ind\n\n";
    }

    @Override
    String refusal() {
      return "{\"type\":\"error\",\"error\":{\"type\":\"rate_limit_error\",\"message\":\"swordfish\"}}";
    }
  },

  OLLAMA("application/x-ndjson", "ollama:llama3.2:3b", "OLLAMA_BASE_URL", "", "UNUSED_KEY") {
    @Override
    List<String> talk(List<String> words) {
      return build(
          words,
          "",
          "{\"model\":\"llama3.2:3b\",\"created_at\":\"2025-01-22T11:22:42.180546Z\",\"message\":{\"role\":\"assistant\",\"content\":\"%s\"},\"done\":false}\n",
          "{\"model\":\"llama3.2:3b\",\"created_at\":\"2025-01-22T11:22:42.223184Z\",\"message\":{\"role\":\"assistant\",\"content\":\"\"},\"done_reason\":\"stop\",\"done\":true,\"total_duration\":181553584,\"load_duration\":27906292,\"prompt_eval_count\":19,\"prompt_eval_duration\":109000000,\"eval_count\":7,\"eval_duration\":42000000}\n");
    }

    @Override
    String call() {
      return """
          {"model":"llama3.2:3b","created_at":"2025-01-22T11:22:42.180546Z","message":{"role":"assistant","content":"","thinking":"A sum."},"done":false}
          {"model":"llama3.2:3b","created_at":"2025-01-22T11:22:42.180546Z","message":{"role":"assistant","content":"","tool_calls":[{"id":"call_abc","function":{"index":0,"name":"calculator","arguments":{"expression":"5 + 3"}}},{"id":"call_def","function":{"index":1,"name":"current_time","arguments":{}}}]},"done":false}
          {"model":"llama3.2:3b","created_at":"2025-01-22T11:22:42.223184Z","message":{"role":"assistant","content":""},"done_reason":"stop","done":true,"total_duration":181553584,"prompt_eval_count":5,"eval_count":9}
          """;
    }

    @Override
    String errorEvent() {
      return "{\"error\":\"an error was encountered while running the model: swordfish\"}\n";
    }

    @Override
    String malformed() {
      return "{\"model\":\"llama3.2:3b\",\"mess\n";
    }

    @Override
    String refusal() {
      return "{\"error\":\"server busy, please try again: swordfish\"}";
    }
  };

  static final String KEY = "sk-canary-4711";

  final String contentType;
  private final String model;
  private final String urlVariable;
  private final String path;
  private final String keyVariable;

  Vendor(String contentType, String model, String urlVariable, String path, String keyVariable) {
    this.contentType = contentType;
    this.model = model;
    this.urlVariable = urlVariable;
    this.path = path;
    this.keyVariable = keyVariable;
  }

  /** The chunks of an answer of these words: what stands before the first goes with it. */
  abstract List<String> talk(List<String> words);

  /** An answer that thinks {@code A sum.} and calls two tools. */
  abstract String call();

  abstract String errorEvent();

  abstract String malformed();

  /** The body of a 429. */
  abstract String refusal();

  LanguageModel model(VendorServer server, Map<String, String> more) {
    Map<String, String> environment = new HashMap<>(more);
    environment.put("PARLEY_MODEL", model);
    environment.put(urlVariable, server.url(path));
    environment.put(keyVariable, KEY);
    return Models.from(environment);
  }

  private static List<String> build(List<String> words, String before, String piece, String after) {
    List<String> chunks = new java.util.ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      chunks.add((i == 0 ? before : "") + piece.formatted(words.get(i)));
    }
    chunks.add(after);
    return chunks;
  }
}
