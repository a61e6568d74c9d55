// The frames of 4 kB, the same as those of ../codec: an event of the contracts here, and two extremes.

/** A long answer, and where it comes from. */
export function complete() {
  let response = "";
  while (response.length < 2100) {
    response += "Open **Settings**, then *Export*. Choose what should be in the file and where it should go:\n\n";
    response += '- `everything` takes a few minutes\n- "the last year" is enough for most\n\n';
  }
  const sources = Array.from({ length: 18 }, (_, i) => ({
    title: `Exporting your data, part ${i + 1}`,
    uri: `https://help.example.org/export/part-${i + 1}`,
    score: (98 - i) / 100,
  }));
  return JSON.stringify({
    type: "complete",
    response,
    metadata: {
      model: "llama3.2:3b",
      duration_ms: 2140,
      agent_name: "support",
      usage: { input_tokens: 512, output_tokens: 408 },
      timings: { routing: 12, rag_retrieval: 180, generating: 1900 },
      sources,
    },
    message_id: "0198f1c2-7d1e-7c3a-9b1f-2f6f0c1d5e02",
    in_reply_to: "0198f1c2-7d1e-7c3a-9b1f-2f6f0c1d5e01",
    seq: 9,
  });
}

/** One long text, with escapes and characters beyond Latin-1. */
export function unicode() {
  let content = "";
  while (content.length < 3750) {
    content += "Storage cost 1,834.20 USD in three months, most of it for snapshots that nobody has read since. ";
    content += "Delete those of the “staging” account first:\n\n";
    content += "- `aws ec2 describe-snapshots --owner self`\n- keep the newest of each volume\n\n";
  }
  return JSON.stringify({
    type: "response_complete",
    payload: {
      run_id: "run_123",
      thread_id: "thread_456",
      timestamp: 1757989033.25,
      user_id: "test_user_123",
      content,
      message_id: "msg_790",
      fallback: false,
      usage: { input_tokens: 412, output_tokens: 930 },
    },
    id: "e1.run_123.8",
    seq: 8,
  });
}

/** Many small values that the contract leaves open. */
export function open() {
  const volumes = [];
  for (let i = 0; JSON.stringify(volumes).length < 3600; i += 1) {
    volumes.push({ volume: `vol-0a1b${1000 + i}`, region: "eu-central-1", size_gb: 100 + i, monthly_cost: i + 0.25, attached: true });
  }
  return JSON.stringify({
    type: "tool_completed",
    payload: {
      tool_name: "aws_cost_analyzer",
      agent_name: "data_helper",
      run_id: "run_123",
      thread_id: "thread_456",
      timestamp: 1757989033.25,
      user_id: "test_user_123",
      call_id: "call_1",
      status: "succeeded",
      result: { total: 1834.2, currency: "USD", volumes },
      summary: "1,834.20 USD",
      duration_ms: 1250,
    },
    id: "e1.run_123.6",
    seq: 6,
  });
}
