// Users of the agent chat at once: does each get every event of its runs, and how long do requests over HTTP take meanwhile?
// node users.mjs [URL [USERS [ROUNDS]]], against a server on this machine: ./parley serve
const [url = "http://127.0.0.1:8080", users = "20", rounds = "10"] = process.argv.slice(2);
const times = new Map();
const faults = [];
let runs = 0;
let events = 0;

async function timed(name, path, init) {
  const start = performance.now();
  const answer = await fetch(url + path, init);
  await answer.text();
  if (!times.has(name)) times.set(name, []);
  times.get(name).push(performance.now() - start);
  if (!answer.ok) faults.push(`${name}: ${answer.status}`);
}

async function register(user) {
  const body = JSON.stringify({ email: `${crypto.randomUUID()}@example.org`, password: `${user}-correct horse` });
  const answer = await fetch(`${url}/api/v1/auth/register`, { method: "POST", headers: { "Content-Type": "application/json" }, body });
  const signedIn = await answer.json();
  if (!signedIn.token) throw new Error(`user ${user} cannot register: ${JSON.stringify(signedIn)}`);
  return { Authorization: `Bearer ${signedIn.token}` };
}

async function stream(headers, message) {
  const start = performance.now();
  const answer = await fetch(`${url}/api/chat/stream`, {
    method: "POST",
    headers: { ...headers, "Content-Type": "application/json", Accept: "text/event-stream" },
    body: JSON.stringify({ message }),
  });
  const text = await answer.text();
  const sent = [...text.matchAll(/^data: (.*)$/gm)].map((line) => JSON.parse(line[1])).filter((event) => event.seq);
  const dense = sent.every((event, index) => event.seq === index + 1);
  const last = sent.at(-1);
  if (last?.type !== "stream_end" || !dense || last.payload.last_seq !== sent.length) faults.push(`a stream of ${sent.length} events: ${text.slice(-200)}`);
  runs++;
  events += sent.length;
  if (!times.has("a whole run")) times.set("a whole run", []);
  times.get("a whole run").push(performance.now() - start);
  return last?.payload;
}

async function use(user) {
  const headers = await register(user);
  for (let round = 0; round < Number(rounds); round++) {
    const end = await stream(headers, `What is ${user} plus ${round}?`);
    await timed("status", `/api/chat/agents/${end?.run_id}/status`, { headers });
    await timed("threads", "/api/threads", { headers });
    await timed("history", `/api/threads/${end?.thread_id}/messages`, { headers });
    await timed("tools", "/api/mcp/servers", { headers });
    await timed("a new thread", "/api/threads", { method: "POST", headers: { ...headers, "Content-Type": "application/json" }, body: '{"title":"Costs"}' });
  }
}

await Promise.all(Array.from({ length: Number(users) }, (_, user) => use(user)));
console.log(`${users} users, ${runs} runs, ${events} events, ${faults.length} faults`);
faults.slice(0, 10).forEach((fault) => console.log(`  ${fault}`));
for (const [name, all] of times) {
  all.sort((a, b) => a - b);
  const at = (share) => all[Math.floor((all.length - 1) * share)].toFixed(1).padStart(8);
  console.log(`${name.padEnd(14)} p50 ${at(0.5)} ms   p95 ${at(0.95)} ms   most ${at(1)} ms`);
}
process.exitCode = faults.length ? 1 : 0;
