// Answers to quizzes at a steady rate. Usage: answers.mjs ADDRESS PROCESS LEARNERS RATE SECONDS
import http from 'node:http';
import { readdirSync, readFileSync } from 'node:fs';
import { ask, to } from './person.mjs';

const [base, server, file, rate, seconds] = process.argv.slice(2);
const LIMIT = 200;
const WARM_UP = 20;
// Nobody waits for ever: when so many are under way, the next one counts as lost.
const MOST_WAITING = 2000;
to.base = base;

// A line each: token, attempt, keys of its items.
const learners = readFileSync(file, 'utf8').trim().split('\n').map((line) => line.split(' '));
for (let i = learners.length - 1; i > 0; i--) {
  const j = (i * 7919) % (i + 1);
  [learners[i], learners[j]] = [learners[j], learners[i]];
}

const agent = new http.Agent({ keepAlive: true, maxSockets: 128 });
async function answer(n) {
  const [token, attempt, ...items] = learners[n % learners.length];
  const turn = Math.floor(n / learners.length);
  const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json', 'Accept-Encoding': 'identity' };
  const path = `/api/v1/attempts/${attempt}/responses/${items[turn % items.length]}`;
  const said = await ask(agent, path, { method: 'PUT', headers, body: JSON.stringify({ answer: String((turn + n) % 2) }) });
  if (said.status !== 200 && !told.has(said.status)) {
    told.add(said.status);
    console.error(`${said.status}: ${said.body}`);
  }
  return said.status === 200;
}
const told = new Set();

let sent = 0;
async function run(span) {
  const times = [];
  const open = [];
  let failed = 0;
  let waiting = 0;
  const begin = performance.now();
  for (let n = 0; n < rate * span; n++) {
    const due = begin + (n * 1000) / rate;
    const early = due - performance.now();
    if (early > 1) await new Promise((soon) => { setTimeout(soon, early); });
    if (waiting >= MOST_WAITING) {
      failed++;
      continue;
    }
    waiting++;
    open.push(answer(sent++).then(
      (kept) => { if (kept) times.push(performance.now() - due); else failed++; },
      () => { failed++; },
    ).finally(() => { waiting--; }));
  }
  await Promise.all(open);
  times.sort((a, b) => a - b);
  return { times, failed, elapsed: (performance.now() - begin) / 1000 };
}

// Milliseconds of the processors that a process took so far; of Linux, where there are a hundred ticks a second.
function spent(id) {
  try {
    const fields = readFileSync(`/proc/${id}/stat`, 'utf8').replace(/.*\) /, '').split(' ');
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return 0;
  }
}

// Of the database: a process for each connection.
function database() {
  return readdirSync('/proc').filter((id) => /^\d+$/.test(id)).reduce((sum, id) => {
    try {
      return readFileSync(`/proc/${id}/comm`, 'utf8').startsWith('postgres') ? sum + spent(id) : sum;
    } catch {
      return sum;
    }
  }, 0);
}

await run(WARM_UP);
const before = [spent(server), database(), spent(process.pid)];
const { times, failed, elapsed } = await run(Number(seconds));
const shares = [spent(server), database(), spent(process.pid)].map((ms, i) => ((ms - before[i]) / elapsed / 1000).toFixed(2));
const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))]?.toFixed(0) ?? '-';
const memory = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${server}/status`, 'utf8'))[1];
console.log('| answers asked for a second | seconds | learners | kept a second | p50 ms | p95 ms | p99 ms | longest ms | lost | memory MB | cores: server | database | clients |');
console.log('| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |');
console.log(`| ${rate} | ${seconds} | ${learners.length} | ${(times.length / elapsed).toFixed(0)} | ${at(0.5)} | ${at(0.95)} | ${at(0.99)} | ${at(1)} | ${failed} | ${Math.round(memory / 1024)} | ${shares.join(' | ')} |`);
process.exit(failed === 0 && at(0.95) < LIMIT ? 0 : 1);
