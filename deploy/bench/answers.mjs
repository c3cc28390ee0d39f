// Answers to quizzes at a steady rate. Usage: answers.mjs ADDRESS PROCESS RATE SECONDS
import http from 'node:http';
import { readFileSync } from 'node:fs';
import { ask, Person, to } from './person.mjs';

const [base, server, rate, seconds] = process.argv.slice(2);
const LIMIT = 200;
const COURSES = ['mains-propres-en-cuisine', 'mot-de-passe-solide', 'lire-une-fiche-de-securite'];
to.base = base;

const people = JSON.parse(readFileSync(new URL('../demo/people.json', import.meta.url))).map((person) => person.email.split('@')[0]);
const quizzes = [];
for (const who of people) {
  const person = new Person();
  await person.signIn(who);
  for (const course of COURSES) {
    const enrolled = await person.fill(`/courses/${course}/enrol`, 'form', { enrol: 'x' });
    if (!enrolled.headers.location) continue;
    const place = new URL(enrolled.headers.location, base).pathname.split('/').slice(0, 4).join('/');
    const outline = (await person.ask(place)).body.toString();
    for (const [, address] of outline.matchAll(new RegExp(`href="(${place}/[0-9a-f-]+)"`, 'g'))) {
      const page = (await person.ask(address)).body.toString();
      const attempt = /data-attempt="([^"]+)"/.exec(page)?.[1];
      if (attempt) {
        const item = /data-item="([^"]+)"/.exec(page)[1];
        const cookie = [...person.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
        quizzes.push({ cookie, path: `/api/v1/attempts/${attempt}/responses/${item}` });
      }
    }
  }
  person.agent.destroy();
}

const agent = new http.Agent({ keepAlive: true, maxSockets: 128 });
async function answer(n) {
  const { cookie, path } = quizzes[n % quizzes.length];
  const headers = { Cookie: cookie, 'Content-Type': 'application/json', 'Sec-Fetch-Site': 'same-origin', 'Accept-Encoding': 'identity' };
  return (await ask(agent, path, { method: 'PUT', headers, body: JSON.stringify({ answer: String(n % 2) }) })).status === 200;
}

async function run(span) {
  const times = [];
  const open = [];
  let failed = 0;
  const begin = performance.now();
  for (let n = 0; n < rate * span; n++) {
    const due = begin + (n * 1000) / rate;
    const early = due - performance.now();
    if (early > 1) await new Promise((soon) => { setTimeout(soon, early); });
    open.push(answer(n).then(
      (kept) => { if (kept) times.push(performance.now() - due); else failed++; },
      () => { failed++; },
    ));
  }
  await Promise.all(open);
  times.sort((a, b) => a - b);
  return { times, failed, elapsed: (performance.now() - begin) / 1000 };
}

await run(10);
const { times, failed, elapsed } = await run(Number(seconds));
const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Infinity;
const memory = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${server}/status`, 'utf8'))[1];
console.log('| answers asked for a second | kept a second | people | quizzes | p50 ms | p95 ms | p99 ms | failed | memory MB |');
console.log('| --- | --- | --- | --- | --- | --- | --- | --- | --- |');
console.log(`| ${rate} | ${(times.length / elapsed).toFixed(0)} | ${people.length} | ${quizzes.length} | ${at(0.5).toFixed(0)} | ${at(0.95).toFixed(0)} | ${at(0.99).toFixed(0)} | ${failed} | ${Math.round(memory / 1024)} |`);
process.exit(failed === 0 && at(0.95) < LIMIT ? 0 : 1);
