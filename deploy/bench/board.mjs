// Guests at a workshop. Usage: board.mjs ADDRESS PROCESS BOARDS PEOPLE SECONDS
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Line } from './line.mjs';
import { Person, to } from './person.mjs';

const [base, process_, boards, people, seconds] = process.argv.slice(2);
to.base = base;
const EVERY = 500;
const TICKS_A_SECOND = 100;
const pause = (ms) => new Promise((done) => setTimeout(done, ms));

const lead = new Person();
await lead.signIn('agent');
const home = (await lead.ask('/design')).body.toString();
const challenge = /\/design\/challenges\/[0-9a-f-]{36}/.exec(home)[0];

async function workshop() {
  const convened = await lead.fill(`${challenge}/workshops/new`, 'form', { title: `Banc ${randomUUID()}`, grounds: 'IDEA_WALL', convene: 'x' });
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
  const seat = { note: randomUUID(), put: false };
  seat.line = new Line(base, `/live/boards/${board}?word=${randomUUID()}`, { Cookie: `guest=${guest.cookies.get('guest')}`, Origin: base }, {
    onAct(id, author) {
      const from = measuring && author !== seat.line.me && sent.get(id);
      if (from) times.push(performance.now() - from);
    },
    onRefused() { refused++; },
  });
  await seat.line.opened;
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
  seat.line.say(JSON.stringify({ id, late: 0, do: action }));
}

/** The seconds of the processors that the server and these clients have used. */
function used() {
  const { user, system } = process.cpuUsage();
  const stat = readFileSync(`/proc/${process_}/stat`, 'utf8').split(') ')[1].split(' ');
  return { server: (Number(stat[11]) + Number(stat[12])) / TICKS_A_SECOND, clients: (user + system) / 1e6 };
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
const begun = used();
const clock = performance.now();
await pause(Number(seconds) * 1000);
const acts = sent.size - before;
const ended = used();
const passed = (performance.now() - clock) / 1000;
timers.forEach((stop) => stop());
await pause(2000);
times.sort((a, b) => a - b);
const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))]?.toFixed(1) ?? '-';
const share = (who) => ((ended[who] - begun[who]) / passed).toFixed(2);
const memory = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${process_}/status`, 'utf8'))[1];
console.log('| boards | people on each | seconds | acts/s | reached another screen | p50 ms | p95 ms | p99 ms | not taken | processors: server | clients | memory MB |\n| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |');
console.log(`| ${boards} | ${people} | ${seconds} | ${(acts / passed).toFixed(0)} | ${times.length} | ${at(0.5)} | ${at(0.95)} | ${at(0.99)} | ${refused} | ${share('server')} | ${share('clients')} | ${Math.round(memory / 1024)} |`);
process.exit(0);
