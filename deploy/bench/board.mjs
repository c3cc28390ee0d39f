// Guests at a workshop. Usage: board.mjs ADDRESS PROCESS BOARDS PEOPLE SECONDS
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Person, to } from './person.mjs';

const [base, process_, boards, people, seconds] = process.argv.slice(2);
to.base = base;
const EVERY = 500;
const pause = (ms) => new Promise((done) => setTimeout(done, ms));

const lead = new Person();
await lead.signIn('agent');
const home = (await lead.ask('/design')).body.toString();
const challenge = /\/design\/challenges\/[0-9a-f-]{36}/.exec(home)[0];
const grounds = ['IDEA_WALL', 'EMPATHY_MAP', 'PERSONA', 'JOURNEY_MAP', 'POINT_OF_VIEW', 'SERVICE_BLUEPRINT', 'STAKEHOLDER_MAP'];

async function workshop() {
  const convened = await lead.fill(`${challenge}/workshops/new`, 'form', { title: `Banc ${randomUUID()}`, grounds: grounds[0], convene: 'x' });
  const place = new URL(convened.headers.location, base).pathname;
  const opened = (await lead.fill(place, 'form', { role: 'PARTICIPANT', hours: '1', ground: 'IDEA_WALL', title: '', openDoor: 'x' })).body.toString();
  return {
    door: new URL(/value="([^"]*\/design\/door\/[^"]*)"/.exec(opened)[1]).pathname,
    board: /\/design\/boards\/([0-9a-f-]{36})/.exec(opened)[1],
  };
}

const sent = new Map();
const times = [];
let refused = 0;
let measuring = false;

async function sit({ door, board }, number) {
  const guest = new Person();
  await guest.fill(door, 'form', { name: `Personne ${number}`, enter: 'x' });
  guest.agent.destroy();
  const cookie = `guest=${guest.cookies.get('guest')}`;
  const socket = new WebSocket(`${base.replace('http', 'ws')}/live/boards/${board}?word=${randomUUID()}`, { headers: { Cookie: cookie, Origin: base } });
  const seat = { socket, id: '', note: randomUUID(), put: false };
  socket.addEventListener('message', (event) => {
    for (const told of JSON.parse(event.data)) {
      if (told.kind === 'hello') seat.id = told.me;
      if (told.kind === 'refused' || told.kind === 'again') refused++;
      if (told.kind !== 'lines') continue;
      for (const line of told.lines) {
        const from = sent.get(line.id);
        if (measuring && from && line.author !== seat.id) times.push(performance.now() - from);
      }
    }
  });
  await new Promise((done, fail) => {
    socket.addEventListener('open', done);
    socket.addEventListener('error', () => fail(new Error('no line')));
  });
  return seat;
}

function act(seat) {
  const id = randomUUID();
  const spot = { x: Math.floor(Math.random() * 3400), y: Math.floor(Math.random() * 2200), w: 200, h: 140 };
  const action = seat.put
    ? { kind: 'place', item: seat.note, ...spot }
    : { kind: 'put', item: seat.note, shape: 'NOTE', colour: 'YELLOW', text: 'Une idée du banc', ...spot };
  seat.put = true;
  sent.set(id, performance.now());
  seat.socket.send(JSON.stringify({ id, late: 0, do: action }));
}

const seats = [];
for (let b = 0; b < Number(boards); b++) {
  const where = await workshop();
  for (let p = 0; p < Number(people); p++) seats.push(await sit(where, p));
}
await pause(1000);
const timers = seats.map((seat) => {
  let timer;
  setTimeout(() => { timer = setInterval(() => act(seat), EVERY); }, Math.random() * EVERY);
  return () => clearInterval(timer);
});
await pause(5000);
measuring = true;
const before = sent.size;
await pause(Number(seconds) * 1000);
const acts = sent.size - before;
timers.forEach((stop) => stop());
await pause(2000);
times.sort((a, b) => a - b);
const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))]?.toFixed(1) ?? '-';
const memory = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${process_}/status`, 'utf8'))[1];
console.log('| boards | people on each | acts/s | reached another screen | p50 ms | p95 ms | p99 ms | not taken | memory MB |\n| --- | --- | --- | --- | --- | --- | --- | --- | --- |');
console.log(`| ${boards} | ${people} | ${(acts / Number(seconds)).toFixed(0)} | ${times.length} | ${at(0.5)} | ${at(0.95)} | ${at(0.99)} | ${refused} | ${Math.round(memory / 1024)} |`);
process.exit(0);
