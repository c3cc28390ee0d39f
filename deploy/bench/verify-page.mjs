// The page that checks credentials, under load. Usage: verify-page.mjs ADDRESS PROCESS SECONDS CLIENTS
import http from 'node:http';
import { readFileSync } from 'node:fs';
import { ask, Person, to } from './person.mjs';

const [base, server, seconds, clients] = process.argv.slice(2);
const LIMIT = 100;
const WARM_UP = 10;
const BOUNDARY = 'passerelle-bench';
to.base = base;

const unescape = (text) => text.replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&#39;', "'");

// What the form on a page carries by itself.
function hidden(page) {
  const start = page.indexOf('id="form"');
  const form = page.slice(page.lastIndexOf('<form', start), page.indexOf('</form>', start));
  const fields = {};
  for (const [input] of form.matchAll(/<input[^>]*type="hidden"[^>]*>/g)) {
    fields[/name="([^"]*)"/.exec(input)[1]] = unescape(/value="([^"]*)"/.exec(input)?.[1] ?? '');
  }
  return { fields, action: unescape(/action="([^"]*)"/.exec(form)[1]) };
}

function multipart(fields, file) {
  const parts = Object.entries(fields).map(([name, value]) => Buffer.from(
    `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`));
  if (file) {
    parts.push(Buffer.from(`--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="badge.png"\r\nContent-Type: image/png\r\n\r\n`));
    parts.push(file, Buffer.from('\r\n'));
  }
  return Buffer.concat([...parts, Buffer.from(`--${BOUNDARY}--\r\n`)]);
}
const FORM = { 'Content-Type': `multipart/form-data; boundary=${BOUNDARY}`, 'Accept-Encoding': 'identity' };

async function send(person, path, fields) {
  const form = hidden((await person.ask(path)).body.toString());
  return person.ask(form.action, { method: 'POST', headers: FORM, body: multipart({ ...form.fields, ...fields }) });
}

async function credential() {
  const trainer = new Person();
  await trainer.signIn('formatrice');
  const wanted = { email: 'amina@passerelle.example', wanted: 'soudage', level: '3', done: 'Douze raccords soudés au TIG.', doneOn: '2026-11-20', hours: '6', rubric: 'Étanche à 10 bar.' };
  const found = (await send(trainer, '/attestations/new', { ...wanted, search: 'x' })).body.toString();
  const skill = unescape(/name="skill" value="([^"]+)"/.exec(found)[1]);
  const form = hidden(found);
  const asked = await trainer.ask(form.action, { method: 'POST', headers: FORM, body: multipart({ ...form.fields, ...wanted, skill, ask: 'x' }) });
  if (asked.status !== 302) throw new Error(`the attestation was not taken: ${asked.status}`);
  const holder = new Person();
  await holder.signIn('amina');
  const page = (await holder.ask('/me/attestations')).body.toString();
  const agree = /<input[^>]*type="submit"[^>]*>/.exec(page.slice(page.indexOf('id="form"')))[0];
  await holder.fill('/me/attestations', 'form', { [/name="([^"]+)"/.exec(agree)[1]]: 'x' });
  const code = /\/credentials\/([0-9A-Z]{4}-[0-9A-Z-]+)/.exec((await holder.ask('/me/credentials')).body.toString())[1];
  trainer.agent.destroy();
  holder.agent.destroy();
  return code;
}

async function token() {
  const admin = new Person();
  await admin.signIn('admin');
  const page = (await admin.ask('/me/account')).body.toString();
  const at = page.indexOf('name="tokenName"');
  const form = /id="([^"]+)"/.exec(page.slice(page.lastIndexOf('<form', at), at))[1];
  const made = (await admin.fill('/me/account', form, { tokenName: 'bench', makeToken: 'x' })).body.toString();
  admin.agent.destroy();
  return /class="[^"]*token[^"]*"[^>]*>([^<]+)</.exec(made)[1].trim();
}

const anybody = new http.Agent({ keepAlive: true, maxSockets: 64 });
const code = await credential();
const document = (await ask(anybody, `/api/v1/credentials/${code}`, { headers: { 'Accept-Encoding': 'identity' } })).body.toString();
const png = (await ask(anybody, `/api/v1/credentials/${code}/badge.png`, { headers: { 'Accept-Encoding': 'identity' } })).body;
const bearer = await token();
const verify = hidden((await ask(anybody, '/verify', { headers: { 'Accept-Encoding': 'identity' } })).body.toString());
const posted = (fields, file) => multipart({ ...verify.fields, person: '', document: '', code: '', ...fields, verify: 'x' }, file);
const pasted = posted({ document });
const baked = posted({}, png);
const wrapped = JSON.stringify({ verifiableCredential: JSON.parse(document) });
const valid = (answer) => answer.status === 200 && answer.body.includes('verdict--VALID');

const scenarios = [
  ['`GET /verify`', async () => (await ask(anybody, '/verify')).status === 200],
  ['`GET /verify?code=…`, as a QR code opens it', async () => valid(await ask(anybody, `/verify?code=${code}`, { headers: { 'Accept-Encoding': 'identity' } }))],
  ['`POST /verify`, one credential pasted as JSON', async () => valid(await ask(anybody, verify.action, { method: 'POST', headers: FORM, body: pasted }))],
  ['`POST /verify`, one credential as a baked PNG', async () => valid(await ask(anybody, verify.action, { method: 'POST', headers: FORM, body: baked }))],
  ['`POST /vc-api/credentials/verify`', async () => (await ask(anybody, '/vc-api/credentials/verify', {
    method: 'POST', headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${bearer}` }, body: wrapped })).status === 200],
];

// What the server has used of the processors, in milliseconds.
function used() {
  const fields = readFileSync(`/proc/${server}/stat`, 'utf8').split(') ')[1].split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

async function run(act, span) {
  const times = [];
  let failed = 0;
  const before = used();
  const end = performance.now() + span * 1000;
  await Promise.all(Array.from({ length: Number(clients) }, async () => {
    while (performance.now() < end) {
      const begun = performance.now();
      if (await act().catch(() => false)) times.push(performance.now() - begun); else failed++;
    }
  }));
  return { times: times.sort((a, b) => a - b), failed, processor: (used() - before) / Math.max(1, times.length + failed) };
}

console.log(`${document.length} characters of JSON, ${png.length} bytes of PNG; ${clients} clients, ${seconds} s each`);
console.log('| what | times | p50 ms | p95 ms | max ms | of the processors, ms each | failed |');
console.log('| --- | --- | --- | --- | --- | --- | --- |');
let good = true;
for (const [name, act] of scenarios) {
  await run(act, WARM_UP);
  const { times, failed, processor } = await run(act, Number(seconds));
  const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Infinity;
  good &&= failed === 0 && at(0.95) < LIMIT;
  console.log(`| ${name} | ${times.length} | ${at(0.5).toFixed(1)} | ${at(0.95).toFixed(1)} | ${at(1).toFixed(1)} | ${processor.toFixed(1)} | ${failed} |`);
}
const memory = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${server}/status`, 'utf8'))[1];
console.log(`memory: ${Math.round(memory / 1024)} MB`);
process.exit(good ? 0 : 1);
