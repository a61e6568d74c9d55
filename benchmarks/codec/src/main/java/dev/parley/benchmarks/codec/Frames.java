package dev.parley.benchmarks.codec;

import java.nio.charset.StandardCharsets;

/** The documents that everything is measured on. */
public enum Frames {
  /** The shortest event: 92 bytes. */
  TOKEN(
      "assistant",
      "{\"type\":\"token\",\"token\":\"Open \",\"message_id\":\"0198f1c2-7d1e-7c3a-9b1f-2f6f0c1d5e02\",\"seq\":5}"),

  TOOL_EXECUTING(
      "agent",
      "{\"type\":\"tool_executing\",\"payload\":{\"tool_name\":\"aws_cost_analyzer\",\"agent_name\":\"data_helper\",\"run_id\":\"run_123\","
          + "\"thread_id\":\"thread_456\",\"timestamp\":1757989033.0401368,\"user_id\":\"test_user_123\"}}"),

  /** A whole answer: a text with escapes, numbers, a map, and a list of objects with addresses. */
  COMPLETE_4K("assistant", complete()),

  /** A long text, with escapes and characters beyond Latin-1. */
  UNICODE_4K("agent", text()),

  /** Many small values that the contract leaves open, which become a tree. */
  OPEN_4K("agent", open());

  final String system;
  final byte[] bytes;

  Frames(String system, String document) {
    this.system = system;
    this.bytes = document.getBytes(StandardCharsets.UTF_8);
  }

  private static String complete() {
    StringBuilder response = new StringBuilder();
    while (response.length() < 2_100) {
      response
          .append(
              "Open **Settings**, then *Export*. Choose what should be in the file and where it should go:\\n\\n")
          .append(
              "- `everything` takes a few minutes\\n- \\\"the last year\\\" is enough for most\\n\\n");
    }
    StringBuilder sources = new StringBuilder();
    for (int i = 1; i <= 18; i++) {
      sources
          .append(i == 1 ? "" : ",")
          .append("{\"title\":\"Exporting your data, part ")
          .append(i)
          .append("\",\"uri\":\"https://help.example.org/export/part-")
          .append(i)
          .append("\",\"score\":0.")
          .append(99 - i)
          .append("}");
    }
    return "{\"type\":\"complete\",\"response\":\"" + response
        + "\",\"metadata\":{\"model\":\"llama3.2:3b\",\"duration_ms\":2140,\"agent_name\":\"support\","
        + "\"usage\":{\"input_tokens\":512,\"output_tokens\":408},\"timings\":{\"routing\":12,\"rag_retrieval\":180,\"generating\":1900},"
        + "\"sources\":[" + sources + "]},\"message_id\":\"0198f1c2-7d1e-7c3a-9b1f-2f6f0c1d5e02\","
        + "\"in_reply_to\":\"0198f1c2-7d1e-7c3a-9b1f-2f6f0c1d5e01\",\"seq\":9}";
  }

  private static String text() {
    StringBuilder text = new StringBuilder();
    while (text.length() < 3_750) {
      text.append(
              "Storage cost 1,834.20 USD in three months, most of it for snapshots that nobody has read since. ")
          .append("Delete those of the “staging” account first:\\n\\n")
          .append(
              "- `aws ec2 describe-snapshots --owner self`\\n- keep the newest of each volume\\n\\n");
    }
    return "{\"type\":\"response_complete\",\"payload\":{\"run_id\":\"run_123\",\"thread_id\":\"thread_456\",\"timestamp\":1757989033.25,"
        + "\"user_id\":\"test_user_123\",\"content\":\"" + text
        + "\",\"message_id\":\"msg_790\",\"fallback\":false,\"usage\":{\"input_tokens\":412,\"output_tokens\":930}},"
        + "\"id\":\"e1.run_123.8\",\"seq\":8}";
  }

  private static String open() {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; rows.length() < 3_600; i++) {
      rows.append(i == 0 ? "" : ",")
          .append("{\"volume\":\"vol-0a1b")
          .append(1000 + i)
          .append("\",\"region\":\"eu-central-1\",\"size_gb\":")
          .append(100 + i)
          .append(",\"monthly_cost\":")
          .append(i)
          .append(".25,\"attached\":true}");
    }
    return "{\"type\":\"tool_completed\",\"payload\":{\"tool_name\":\"aws_cost_analyzer\",\"agent_name\":\"data_helper\",\"run_id\":\"run_123\","
        + "\"thread_id\":\"thread_456\",\"timestamp\":1757989033.25,\"user_id\":\"test_user_123\",\"call_id\":\"call_1\","
        + "\"status\":\"succeeded\",\"result\":{\"total\":1834.2,\"currency\":\"USD\",\"volumes\":["
        + rows
        + "]},\"summary\":\"1,834.20 USD\",\"duration_ms\":1250},\"id\":\"e1.run_123.6\",\"seq\":6}";
  }
}
