import { AssistantClient } from './client.js';
import { Talk, element } from './talk.js';

const $ = (id) => document.getElementById(id);
const MOST_FRAMES = 400;
const kept = load();
let registering = false;
let client;
let editing;
let typedAt = 0;
let typingEnds;

const talk = new Talk({
  onEdit: (id) => {
    editing = id;
    $('editing').hidden = false;
    $('text').value = talk.text(id);
    $('text').focus();
    fit();
  },
  onDelete: (id) => client.send({ type: 'delete_message', message_id: id, command_id: newId() }),
});

function load() {
  try {
    return JSON.parse(sessionStorage.getItem('assistant')) ?? { memory: {} };
  } catch {
    return { memory: {} };
  }
}

function save() {
  sessionStorage.setItem('assistant', JSON.stringify(kept));
}

// randomUUID is there on https and on this machine only.
function newId() {
  if (crypto.randomUUID) return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((each) => each.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

// --- signing in ---

function swap() {
  registering = !registering;
  const title = registering ? 'Register' : 'Sign in';
  $('sign-in-title').textContent = title;
  $('sign-in-button').textContent = title;
  $('name-row').hidden = !registering;
  $('password').autocomplete = registering ? 'new-password' : 'current-password';
  $('swap-text').textContent = registering ? 'Have an account?' : 'New here?';
  $('swap').textContent = registering ? 'Sign in' : 'Register';
  $('sign-in-fault').hidden = true;
}

function refuse(text) {
  $('sign-in-fault').textContent = text;
  $('sign-in-fault').hidden = false;
}

async function signIn(submitted) {
  submitted.preventDefault();
  $('sign-in-fault').hidden = true;
  const body = { email: $('email').value.trim(), password: $('password').value };
  if (registering && $('name').value.trim()) body.display_name = $('name').value.trim();
  $('sign-in-button').disabled = true;
  try {
    const response = await fetch(`/api/v1/auth/${registering ? 'register' : 'login'}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
    const answer = await response.json();
    if (!response.ok) {
      refuse(explain(answer));
      return;
    }
    Object.assign(kept, {
      token: answer.token,
      name: answer.display_name ?? body.email,
      how: document.querySelector('[name=how]:checked').value,
    });
    if (kept.memory.user !== answer.user_id) kept.memory = {};
    save();
    $('password').value = '';
    await open();
  } catch {
    refuse('The server cannot be reached.');
  } finally {
    $('sign-in-button').disabled = false;
  }
}

function explain({ error, violations }) {
  const about = { '/email': 'Email', '/password': 'Password', '/display_name': 'Name' };
  const first = violations?.[0];
  return first ? `${about[first.pointer] ?? first.pointer}: expected ${first.expected}.` : error.message;
}

function signOut(text) {
  client?.leave();
  sessionStorage.removeItem('assistant');
  kept.token = undefined;
  kept.memory = {};
  show(false);
  if (text) refuse(text);
}

function show(signedIn) {
  $('sign-in').hidden = signedIn;
  $('chat').hidden = !signedIn;
  $('sign-out').hidden = $('who').hidden = $('toggle-events').hidden = !signedIn;
  $('who').textContent = kept.name ?? '';
  (signedIn ? $('text') : $('email')).focus();
}

// --- the chat ---

async function open() {
  show(true);
  talk.clear();
  $('frames').replaceChildren();
  if (kept.memory.session) await loadHistory();
  client = new AssistantClient({
    url: `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/ws/chat`,
    token: kept.token,
    how: kept.how,
    memory: kept.memory,
    onEvent: handle,
    onFrame: frame,
    onState: state,
  });
  client.connect();
}

// What was said is read from the store, and what has come since from the session's events.
async function loadHistory() {
  const path = `/api/v1/chat/sessions/${encodeURIComponent(kept.memory.session)}/messages?limit=100`;
  try {
    const response = await fetch(path, { headers: { Authorization: `Bearer ${kept.token}` } });
    if (!response.ok) return;
    const page = await response.json();
    page.messages.forEach((each) => talk.stored(each));
    kept.memory.seq = page.last_seq;
  } catch {
    // The connection will say what is wrong.
  }
}

function handle(event) {
  save();
  switch (event.type) {
    case 'auth_success': break;
    case 'auth_error': if (!event.retryable) signOut(event.message); break;
    case 'resumed': resumed(event); break;
    case 'progress': talk.progress(event); break;
    case 'token': talk.token(event); break;
    case 'complete':
      talk.complete(event);
      if (event.message_id) client.send({ type: 'mark_read', message_id: event.message_id });
      break;
    case 'error': talk.error(event); break;
    case 'message_read': if (event.by.kind === 'agent') talk.taken(event.message_id); break;
    case 'message_edited': talk.edited(event); break;
    case 'message_deleted': talk.deleted(event); break;
    case 'typing_changed': typing(event); break;
    case 'draining': talk.note('The server is about to restart. The chat goes on in a moment.'); break;
    default: break;
  }
  $('session').textContent = kept.memory.session ? `${kept.memory.session.slice(0, 16)}…, event ${kept.memory.seq}` : '';
}

function resumed({ ok, gap }) {
  if (!ok) {
    talk.note(gap === null
      ? 'There is no such session any more: this is a new one.'
      : `The session can no longer be resumed, ${gap} events are gone: this is a new one.`);
  } else if (gap !== 0) {
    talk.note(`${gap ?? 'Some'} events were lost for good.`);
  }
}

function typing({ typing: begun, who }) {
  clearTimeout(typingEnds);
  $('typing').textContent = begun ? `${who.display_name ?? who.agent_name ?? 'Somebody'} is typing elsewhere…` : '';
  typingEnds = setTimeout(() => { $('typing').textContent = ''; }, 10_000);
}

function send(submitted) {
  submitted?.preventDefault();
  const text = $('text').value;
  if (!text.trim()) {
    talk.note('Please write something.', 'EMPTY_MESSAGE', true);
    return;
  }
  if (editing) {
    client.send({ type: 'edit_message', message_id: editing, message: text, command_id: newId() });
    stopEditing();
  } else {
    const id = newId();
    talk.question(id, text);
    client.ask(text, id);
  }
  $('text').value = '';
  typedAt = 0;
  client.send({ type: 'typing', typing: false });
  fit();
}

function stopEditing() {
  editing = undefined;
  $('editing').hidden = true;
  $('text').value = '';
  fit();
}

function typed() {
  fit();
  if (Date.now() - typedAt > 5000) {
    typedAt = Date.now();
    client.send({ type: 'typing', typing: true });
  }
}

function fit() {
  $('text').style.height = 'auto';
  $('text').style.height = `${Math.min($('text').scrollHeight, 200)}px`;
}

// --- what can be seen of the wire ---

function state(name, text) {
  $('state').dataset.state = name;
  $('state-text').textContent = text;
}

function frame(way, text) {
  const line = element('li', way);
  const { type, seq } = way === 'closed' ? { type: 'closed' } : JSON.parse(text);
  const head = element('div', 'head');
  head.append(element('b', '', type), element('span', '', seq === undefined ? '' : `#${seq}`));
  line.append(head, element('code', '', text));
  const list = $('frames');
  const atEnd = list.scrollHeight - list.scrollTop - list.clientHeight < 120;
  list.append(line);
  while (list.childElementCount > MOST_FRAMES) list.firstElementChild.remove();
  if (atEnd) list.scrollTop = list.scrollHeight;
}

// --- buttons ---

$('swap').onclick = swap;
$('sign-in-form').onsubmit = signIn;
$('sign-out').onclick = () => signOut();
$('composer').onsubmit = send;
$('text').oninput = typed;
$('text').onkeydown = (pressed) => {
  if (pressed.key === 'Enter' && !pressed.shiftKey && !pressed.isComposing) send(pressed);
};
$('stop-editing').onclick = stopEditing;
$('hints').onclick = ({ target }) => {
  if (target.tagName === 'BUTTON') {
    $('text').value = target.textContent;
    send();
  }
};
$('cut').onclick = () => client.cut();
$('replay').onclick = () => {
  talk.forgetAnswers();
  kept.memory.seq = 0;
  client.cut();
};
$('new-session').onclick = () => {
  kept.memory = client.memory = {};
  talk.clear();
  client.unanswered.clear();
  client.cut();
};
$('toggle-events').onclick = () => {
  const shown = $('events-panel').hidden;
  $('events-panel').hidden = !shown;
  $('toggle-events').setAttribute('aria-expanded', String(shown));
  $('frames').scrollTop = $('frames').scrollHeight;
};
$('theme').onclick = () => {
  const dark = matchMedia('(prefers-color-scheme: dark)').matches;
  const now = document.documentElement.dataset.theme ?? (dark ? 'dark' : 'light');
  document.documentElement.dataset.theme = now === 'dark' ? 'light' : 'dark';
};

if (kept.token) open();
else show(false);
