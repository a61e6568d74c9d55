// The messages on the page. Whatever comes from outside is shown as text, never as markup.

const $ = (id) => document.getElementById(id);

export function element(name, className, text) {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}

export class Talk {
  constructor({ onEdit, onDelete }) {
    Object.assign(this, { onEdit, onDelete });
    this.all = new Map();
    this.messages = $('messages');
    this.scroll = $('scroll');
  }

  clear() {
    this.all.clear();
    this.messages.replaceChildren();
    this.asked = undefined;
    $('empty').hidden = false;
  }

  /** Leaves the questions, whose answers are about to come again. */
  forgetAnswers() {
    for (const [id, { box }] of this.all) {
      if (box.classList.contains('assistant')) {
        box.remove();
        this.all.delete(id);
      }
    }
  }

  text(id) {
    return this.all.get(id)?.text ?? '';
  }

  question(id, text, at = new Date()) {
    const box = element('article', 'message user');
    const body = element('div', 'body', text);
    const foot = element('footer');
    const status = element('span', 'status', 'sent');
    const edit = element('button', 'link', 'Edit');
    const remove = element('button', 'link', 'Delete');
    edit.type = remove.type = 'button';
    edit.onclick = () => this.onEdit(id);
    remove.onclick = () => this.onDelete(id);
    foot.append(edit, remove, time(at), status);
    box.append(body, foot);
    this.#add(id, { box, body, foot, status, text });
  }

  stored({ message_id, role, content, created_at, edited_at, failed }) {
    if (role === 'user') {
      this.question(message_id, content, new Date(created_at));
      this.status(message_id, edited_at ? 'edited' : '');
    } else {
      const answer = this.answer(message_id, new Date(created_at));
      answer.text = content;
      answer.body.textContent = content;
      this.#settle(answer, failed ? 'failed' : '');
    }
  }

  status(id, text) {
    const message = this.all.get(id);
    if (message?.status) message.status.textContent = text;
  }

  /** The next answer is to this message. */
  taken(id) {
    this.asked = id;
    this.status(id, 'read');
  }

  answer(id, at = new Date()) {
    const known = this.all.get(id);
    if (known) return known;
    const box = element('article', 'message assistant pending');
    const step = element('p', 'step');
    const body = element('div', 'body');
    const foot = element('footer');
    foot.append(time(at));
    box.append(step, body, foot);
    const answer = { box, step, body, foot, text: '' };
    this.#add(id, answer, this.all.get(this.asked)?.box);
    return answer;
  }

  progress({ message_id, message, step }) {
    const answer = this.answer(message_id);
    answer.step.textContent = message;
    answer.step.dataset.step = step;
    this.#follow();
  }

  token({ message_id, token }) {
    const answer = this.answer(message_id);
    answer.step.textContent = '';
    answer.text += token;
    answer.body.append(token);
    this.#follow();
  }

  complete({ message_id, response, metadata, in_reply_to }) {
    const answer = this.answer(message_id);
    answer.text = response;
    answer.body.textContent = response;
    this.#settle(answer, 'done');
    const { input_tokens: read, output_tokens: written } = metadata.usage ?? {};
    const facts = [metadata.model, `${metadata.duration_ms} ms`];
    if (written !== undefined) facts.push(`${read} + ${written} tokens`);
    answer.foot.append(element('span', 'facts', facts.join(' · ')));
    if (metadata.sources?.length) {
      const list = element('ul', 'sources');
      for (const { title, score } of metadata.sources) {
        list.append(element('li', '', score === undefined ? title : `${title} (${Math.round(score * 100)} %)`));
      }
      answer.box.append(list);
    }
    if (in_reply_to) this.status(in_reply_to, 'answered');
    this.#follow();
  }

  error({ message_id, code, message, partial_response, retry_after_ms }) {
    const late = retry_after_ms ? ` (again in ${(retry_after_ms / 1000).toFixed(1)} s)` : '';
    if (!message_id) {
      this.note(`${message}${late}`, code, true);
      return;
    }
    const answer = this.answer(message_id);
    if (partial_response !== undefined) answer.body.textContent = partial_response;
    this.#settle(answer, 'failed');
    const fault = element('p', 'fault');
    fault.append(element('strong', '', code), ` ${message}${late}`);
    answer.box.insertBefore(fault, answer.foot);
    this.#follow();
  }

  edited({ message_id, message }) {
    const found = this.all.get(message_id);
    if (!found) return;
    found.text = message;
    found.body.textContent = message;
    this.status(message_id, 'edited');
  }

  deleted({ message_id }) {
    this.all.get(message_id)?.box.remove();
    this.all.delete(message_id);
  }

  note(text, code, isFault = false) {
    const line = element('p', isFault ? 'note fault' : 'note');
    if (code) line.append(element('strong', '', code), ' ');
    line.append(text);
    this.messages.append(line);
    $('empty').hidden = true;
    this.#follow(true);
  }

  #settle(answer, outcome) {
    answer.step.textContent = '';
    answer.box.classList.remove('pending');
    answer.box.classList.toggle('failed', outcome === 'failed');
  }

  #add(id, message, after) {
    $('empty').hidden = true;
    this.all.set(id, message);
    if (after) after.after(message.box);
    else this.messages.append(message.box);
    this.#follow(!after);
  }

  // Whoever has scrolled up is reading there.
  #follow(always = false) {
    const { scrollHeight, scrollTop, clientHeight } = this.scroll;
    if (always || scrollHeight - scrollTop - clientHeight < 160) this.scroll.scrollTop = scrollHeight;
  }
}

function time(at) {
  const made = element('time', '', at.toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' }));
  made.dateTime = at.toISOString();
  return made;
}
