// Clients that ask, wait for the answer, and ask again. Usage: load.mjs ADDRESS PROCESS SECONDS
import http from 'node:http';
import { readFileSync } from 'node:fs';
import { ask, Person, to } from './person.mjs';

const [base, process_, seconds] = process.argv.slice(2);
to.base = base;

async function measure(name, clients, once) {
  await run(clients, 3, once);
  const { times, failed, elapsed } = await run(clients, Number(seconds), once);
  times.sort((a, b) => a - b);
  const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))]?.toFixed(1) ?? '-';
  const memory = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${process_}/status`, 'utf8'))[1];
  console.log(`| ${name} | ${clients} | ${(times.length / elapsed).toFixed(0)} | ${at(0.5)} | ${at(0.95)} | ${failed} | ${Math.round(memory / 1024)} |`);
}

async function run(clients, span, once) {
  const times = [];
  let failed = 0;
  const begin = performance.now();
  await Promise.all(Array.from({ length: clients }, async (_, client) => {
    for (let n = 0; performance.now() - begin < span * 1000; n++) {
      const from = performance.now();
      if (await once(client, n)) times.push(performance.now() - from);
      else failed++;
    }
  }));
  return { times, failed, elapsed: (performance.now() - begin) / 1000 };
}

const agent = new http.Agent({ keepAlive: true, maxSockets: 64 });
const get = async (path) => (await ask(agent, path)).status === 200;
const slugs = JSON.parse((await ask(agent, '/api/v1/courses?size=100', { headers: { 'Accept-Encoding': 'identity' } })).body).items.map((c) => c.slug);
const total = JSON.parse((await ask(agent, '/api/v1/courses', { headers: { 'Accept-Encoding': 'identity' } })).body).total;
console.log(`\n${total} courses\n\n| what | clients | requests/s | p50 ms | p95 ms | failed | memory MB |\n| --- | --- | --- | --- | --- | --- | --- |`);

await measure('catalogue page, strangers', 50, (c, n) => get(`/courses?page=${1 + ((c + n) % 20)}`));
await measure('course page, strangers', 50, (c, n) => get(`/courses/${slugs[(c * 7 + n) % slugs.length]}`));
await measure('search page, strangers, another word each time', 10, (c, n) => get(`/courses?q=soud${c}x${n}`));
await measure('GET /api/v1/courses', 50, (c, n) => get(`/api/v1/courses?zone=7505&page=${1 + ((c + n) % 50)}`));
await measure('sign-in', 2, async () => {
  const person = new Person();
  const answer = await person.signIn('amina');
  person.agent.destroy();
  return answer.status === 302;
});

const learners = await Promise.all(['amina', 'grace', 'lucas', 'nadia', 'yann', 'fatou', 'mateus', 'agnes'].map(async (who) => {
  const person = new Person();
  await person.signIn(who);
  const enrolled = await person.fill('/courses/lire-une-fiche-de-securite/enrol', 'form', { enrol: 'x' });
  const place = new URL(enrolled.headers.location, base).pathname.split('/').slice(0, 4).join('/');
  const outline = (await person.ask(place)).body.toString();
  for (const [, address] of outline.matchAll(new RegExp(`href="(${place}/[0-9a-f-]+)"`, 'g'))) {
    const page = (await person.ask(address)).body.toString();
    const attempt = /data-attempt="([^"]+)"/.exec(page)?.[1];
    if (attempt) {
      const item = /data-item="([^"]+)"/.exec(page)[1];
      return { person, path: `/api/v1/attempts/${attempt}/responses/${item}` };
    }
  }
  throw new Error('no quiz');
}));
await measure('quiz answer kept', learners.length, async (c, n) => {
  const { person, path } = learners[c];
  const body = JSON.stringify({ answer: String(n % 2) });
  return (await person.ask(path, { method: 'PUT', headers: { 'Content-Type': 'application/json' }, body })).status === 200;
});
process.exit(0);
