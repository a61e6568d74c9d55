// A client of the assistant chat: signs in, keeps its session over lost connections, and gives every event once.

const SILENCE_MS = 45_000;
const LONGEST_WAIT_MS = 15_000;

/**
 * What has to survive a reload is kept in `memory`, an object with `session`, `seq` and `user`.
 *
 *   onEvent(event)      every event, each once and in order
 *   onFrame(way, text)  everything that goes over the wire, for a log
 *   onState(name, text) offline, connecting, online, waiting or refused
 */
export class AssistantClient {
  constructor({ url, token, how = 'message', memory, onEvent, onFrame = () => {}, onState = () => {} }) {
    Object.assign(this, { url, token, how, memory, onEvent, onFrame, onState });
    this.unanswered = new Map();
    this.ready = false;
    this.tries = 0;
    this.wanted = false;
  }

  connect() {
    this.wanted = true;
    clearTimeout(this.retry);
    this.ready = false;
    this.onState('connecting', 'Connecting…');
    const inQuery = this.how === 'query' ? `?token=${encodeURIComponent(this.token)}` : '';
    const socket = new WebSocket(this.url + inQuery);
    this.socket = socket;
    socket.onopen = () => {
      if (this.how !== 'query') this.#write({ type: 'auth', token: this.token }, { type: 'auth', token: '…' });
    };
    socket.onmessage = ({ data }) => this.#receive(socket, data);
    socket.onclose = ({ code, reason }) => this.#closed(socket, code, reason);
    this.#watch();
  }

  /** Closes for good. */
  leave() {
    this.wanted = false;
    clearTimeout(this.retry);
    clearTimeout(this.watchdog);
    this.socket?.close(1000);
    this.onState('offline', 'Signed out');
  }

  /** Loses the connection as a network would; it is opened again. */
  cut() {
    this.socket?.close(4000, 'cut by hand');
  }

  /** Sends a message at once, or when there is a connection again. It is sent again until it is taken. */
  ask(message, id) {
    this.unanswered.set(id, { type: 'message', message, message_id: id });
    if (this.ready) this.#write(this.unanswered.get(id));
  }

  /** Sends any other command; false where there is no connection. */
  send(command) {
    if (this.ready) this.#write(command);
    return this.ready;
  }

  #write(command, shown = command) {
    this.socket.send(JSON.stringify(command));
    this.onFrame('out', JSON.stringify(shown));
  }

  #receive(socket, text) {
    if (socket !== this.socket) return;
    this.#watch();
    this.onFrame('in', text);
    const event = JSON.parse(text);
    switch (event.type) {
      case 'auth_success': this.#signedIn(event); return;
      case 'auth_error': this.wanted = event.retryable === true; break;
      case 'resumed': this.#resumed(event); break;
      case 'draining': this.wait = event.reconnect_after_ms; break;
      case 'message_read': if (event.by.kind === 'agent') this.unanswered.delete(event.message_id); break;
      case 'message_deleted': this.unanswered.delete(event.message_id); break;
    }
    // What has come already comes again only after a mistake: it is not shown twice.
    if (event.seq !== undefined) {
      if (event.seq <= this.memory.seq) return;
      this.memory.seq = event.seq;
    }
    this.onEvent(event);
  }

  #signedIn(event) {
    this.fresh = event.session_id;
    const { session, seq, user } = this.memory;
    if (session && user === event.user_id) {
      this.#write({ type: 'resume', session_id: session, after: seq });
    } else {
      Object.assign(this.memory, { session: this.fresh, seq: event.seq ?? 1, user: event.user_id });
      this.#begin('Online');
    }
    this.onEvent(event);
  }

  #resumed(event) {
    if (!event.ok) Object.assign(this.memory, { session: this.fresh, seq: 1 });
    else if (event.from !== null) this.memory.seq = event.from - 1;
    if (!this.ready) this.#begin(event.ok ? 'Online, session resumed' : 'Online, new session');
  }

  #begin(text) {
    this.ready = true;
    this.tries = 0;
    this.onState('online', text);
    for (const message of this.unanswered.values()) this.#write(message);
  }

  #closed(socket, code, reason) {
    if (socket !== this.socket) return;
    this.ready = false;
    clearTimeout(this.watchdog);
    this.onFrame('closed', `${code} ${reason}`);
    if (!this.wanted) {
      this.onState(code === 4401 ? 'refused' : 'offline', code === 4401 ? 'Not signed in' : 'Offline');
      return;
    }
    const backoff = Math.min(LONGEST_WAIT_MS, 500 * 2 ** this.tries++) * (0.5 + Math.random() / 2);
    const wait = this.wait ?? backoff;
    this.wait = undefined;
    this.onState('waiting', `Connection lost (${code}), back in ${(wait / 1000).toFixed(1)} s`);
    this.retry = setTimeout(() => this.connect(), wait);
  }

  // A network that has gone away does not say so: silence does.
  #watch() {
    clearTimeout(this.watchdog);
    this.watchdog = setTimeout(() => {
      const socket = this.socket;
      socket?.close(4000, 'silent for too long');
      this.#closed(socket, 1006, 'silent for too long');
    }, SILENCE_MS);
  }
}
