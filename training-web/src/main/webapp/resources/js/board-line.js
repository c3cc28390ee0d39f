// The line to a board: sends what is done here, takes what was done anywhere, and keeps in this browser what could not
// be sent yet. What is done is shown at once and is certain once it comes back as a line of the log.
import { apply, emptyBoard, fold, pretend } from './board-fold.js';

const FIRST_WAIT = 500;
const LONGEST_WAIT = 10000;
const ALIVE = 25000;
const SESSION = 300000;
// What took longer than this to be sent was done while the line was cut.
const LATE = 5;
// So many acts are on their way at once; the others follow as these are answered.
const AT_ONCE = 40;

/** An identifier that nobody else draws; also where the page is not served over https. */
export function draw() {
  if (crypto.randomUUID) return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((b) => b.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

export class BoardLine {
  constructor(board, me) {
    this.address = board;
    this.me = me;
    this.key = `board:${board}:${me}`;
    this.log = [];
    this.board = emptyBoard();
    this.people = new Map();
    this.queue = this.kept('queue');
    this.refused = this.kept('refused');
    this.sent = new Set();
    this.skew = 0;
    this.online = false;
    this.over = '';
    this.wait = FIRST_WAIT;
    this.onChange = () => {};
    this.onPeople = () => {};
    this.onRefused = () => {};
    addEventListener('online', () => this.open());
    addEventListener('offline', () => this.lose(this.socket));
    setInterval(() => this.say({ ping: true }), ALIVE);
    setInterval(() => fetch('/health').catch(() => {}), SESSION);
  }

  kept(what) {
    try {
      return JSON.parse(localStorage.getItem(`${this.key}:${what}`)) ?? [];
    } catch {
      return [];
    }
  }

  keep() {
    try {
      localStorage.setItem(`${this.key}:queue`, JSON.stringify(this.queue));
      localStorage.setItem(`${this.key}:refused`, JSON.stringify(this.refused));
    } catch {
      // Without room to keep it, it is in this page until it is sent.
    }
  }

  /** Opens the line, and again whenever it breaks. */
  open() {
    clearTimeout(this.timer);
    // A device that knows itself cut off says when it is back.
    if (this.over || this.socket || navigator.onLine === false) return;
    const veiled = this.log.find((line) => line.veiled);
    const since = veiled ? veiled.seq - 1 : this.log.length;
    const query = new URLSearchParams({ word: draw(), since, lang: document.documentElement.lang });
    const socket = new WebSocket(`${location.origin.replace(/^http/, 'ws')}/live/boards/${this.address}?${query}`);
    this.socket = socket;
    socket.addEventListener('message', (event) => JSON.parse(event.data).forEach((told) => this.hear(told)));
    socket.addEventListener('close', () => this.lose(socket));
  }

  /** The line is cut: what is done from now on waits. */
  lose(socket) {
    if (!socket || this.socket !== socket) return;
    this.socket = null;
    socket.close();
    this.online = false;
    this.sent.clear();
    this.onChange();
    if (!this.over) {
      this.timer = setTimeout(() => this.open(), this.wait * (0.5 + Math.random()));
      this.wait = Math.min(this.wait * 2, LONGEST_WAIT);
    }
  }

  say(message) {
    if (this.socket?.readyState === WebSocket.OPEN) this.socket.send(JSON.stringify(message));
  }

  hear(told) {
    if (told.kind === 'hello') {
      this.online = true;
      this.wait = FIRST_WAIT;
      this.role = told.role;
      this.skew = told.now - Date.now();
      this.flush();
      this.onChange();
    } else if (told.kind === 'lines') {
      this.take(told.lines);
    } else if (told.kind === 'kept') {
      this.settle(told.id);
    } else if (told.kind === 'again') {
      this.sent.delete(told.id);
      setTimeout(() => this.flush(), 1000);
    } else if (told.kind === 'refused') {
      this.turnDown(told);
    } else if (told.kind === 'people') {
      this.people = new Map(told.people.map((person) => [person.id, person]));
      this.onPeople();
    } else if (told.kind === 'out') {
      this.over = told.said;
      this.onChange();
    }
  }

  take(lines) {
    let again = false;
    for (const line of lines) {
      if (line.seq <= this.log.length) {
        if (this.log[line.seq - 1].veiled && !line.veiled) {
          this.log[line.seq - 1] = line;
          again = true;
        }
      } else if (line.seq === this.log.length + 1) {
        this.log.push(line);
        if (!again) apply(this.board, line);
      } else {
        // A gap cannot be filled by waiting: the rest is asked for anew.
        this.lose(this.socket);
        return;
      }
      this.settle(line.id);
    }
    if (again) this.board = fold(this.log);
    // Somebody wrote without having a screen open here: their name is asked for.
    if (this.people.size && lines.some((line) => !this.people.has(line.author))) this.say({ people: true });
    this.onChange();
  }

  settle(id) {
    if (!this.queue.some((act) => act.id === id)) return;
    this.queue = this.queue.filter((act) => act.id !== id);
    this.sent.delete(id);
    this.keep();
    this.flush();
  }

  turnDown(told) {
    const act = this.queue.find((one) => one.id === told.id);
    if (!act) return;
    this.settle(told.id);
    if (act.do.text) this.refused.push({ ...act, said: told.said });
    this.keep();
    this.onRefused(told.said, act);
    this.onChange();
  }

  /** Does something: shown at once, sent as soon as can be. */
  act(action) {
    const act = { id: draw(), made: Date.now(), do: action };
    this.queue.push(act);
    this.keep();
    this.flush();
    this.onChange();
    return act;
  }

  flush() {
    if (!this.online) return;
    for (const act of this.queue.slice(0, AT_ONCE)) {
      if (!this.sent.has(act.id)) {
        this.sent.add(act.id);
        const seconds = Math.round((Date.now() - act.made) / 1000);
        this.say({ id: act.id, late: seconds > LATE ? seconds : 0, do: act.do });
      }
    }
  }

  /** Tries once more what was refused, or lets it go. */
  retry(id, send) {
    const act = this.refused.find((one) => one.id === id);
    this.refused = this.refused.filter((one) => one.id !== id);
    this.keep();
    if (act && send) this.act(act.do);
    else this.onChange();
  }

  /** The board with what is on its way. */
  view() {
    if (this.queue.length === 0) return this.board;
    const board = structuredClone(this.board);
    for (const act of this.queue) pretend(board, { id: act.id, author: this.me, at: this.now(), late: 0, do: act.do });
    return board;
  }

  /** The server's time, whatever this device's clock says. */
  now() {
    return Date.now() + this.skew;
  }

  name(id) {
    return this.people.get(id)?.name ?? '';
  }
}
