// An open line to a board that costs its reader little: what comes is not parsed, only looked through for acts.
import { connect } from 'node:net';
import { randomBytes } from 'node:crypto';

const ID = Buffer.from(',"id":"');
const AUTHOR = '","author":"';
const KEPT = '"kept"';
const UUID = 36;
// Of an act: its mark, itself, the next mark, its author.
const WHOLE = ID.length + UUID + AUTHOR.length + UUID;

/** Opens a line (RFC 6455) and tells by whom which acts came, and which were not taken. */
export class Line {
  me = '';
  #rest = Buffer.alloc(0);

  constructor(base, path, headers, { onAct, onRefused }) {
    const { hostname, port, host } = new URL(base);
    this.onAct = onAct;
    this.onRefused = onRefused;
    this.socket = connect(Number(port), hostname);
    this.socket.setNoDelay(true);
    const lines = Object.entries({ Host: host, Connection: 'Upgrade', Upgrade: 'websocket', 'Sec-WebSocket-Version': 13, 'Sec-WebSocket-Key': randomBytes(16).toString('base64'), ...headers });
    this.socket.write(`GET ${path} HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`);
    this.opened = new Promise((done, fail) => {
      this.socket.once('error', fail);
      this.socket.once('data', (chunk) => (chunk.toString('latin1').startsWith('HTTP/1.1 101') ? done() : fail(new Error(chunk.toString('latin1')))));
    });
    this.socket.on('data', (chunk) => this.#look(chunk));
  }

  #look(chunk) {
    const all = this.#rest.length ? Buffer.concat([this.#rest, chunk]) : chunk;
    if (!this.me) {
      const me = all.indexOf('"me":"');
      if (me >= 0) this.me = all.latin1Slice(me + 6, me + 6 + UUID);
    }
    let done = 0;
    for (let at = all.indexOf(ID); at >= 0; at = all.indexOf(ID, done)) {
      if (at + WHOLE > all.length) break;
      const start = at + ID.length;
      const id = all.latin1Slice(start, start + UUID);
      done = start + UUID;
      if (all.latin1Slice(done, done + AUTHOR.length) === AUTHOR) {
        this.onAct(id, all.latin1Slice(done + AUTHOR.length, done + AUTHOR.length + UUID));
      } else if (all.latin1Slice(Math.max(0, at - KEPT.length), at) !== KEPT) {
        this.onRefused();
      }
    }
    this.#rest = Buffer.from(all.subarray(Math.max(done, all.length - WHOLE)));
  }

  /** Says something; a client's messages are masked, and a mask of noughts is the cheapest. */
  say(text) {
    const body = Buffer.from(text);
    const head = body.length < 126
      ? Buffer.from([0x81, 0x80 | body.length, 0, 0, 0, 0])
      : Buffer.from([0x81, 0xfe, body.length >> 8, body.length & 0xff, 0, 0, 0, 0]);
    this.socket.write(Buffer.concat([head, body]));
  }
}
