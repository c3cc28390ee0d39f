// Signs DOCUMENT as deploy/bench/issue does, with Digital Bazaar's libraries: node issue.mjs DOCUMENT CONTEXTS INSTALLED TIMES
import {readFileSync} from 'node:fs';
import {pathToFileURL} from 'node:url';
import {createRequire} from 'node:module';

const [file, contexts, installed, times] = process.argv.slice(2);
const require = createRequire(pathToFileURL(installed + '/'));
const load = async name => import(pathToFileURL(require.resolve(name)).href);
const vc = await load('@digitalbazaar/vc');
const {DataIntegrityProof} = await load('@digitalbazaar/data-integrity');
const {cryptosuite} = await load('@digitalbazaar/eddsa-rdfc-2022-cryptosuite');
const Ed25519 = await load('@digitalbazaar/ed25519-multikey');

const read = path => JSON.parse(readFileSync(path, 'utf8'));
const OB = 'https://purl.imsglobal.org/spec/ob/v3p0/';
const bundled = {
  'https://www.w3.org/ns/credentials/v2': read(`${contexts}/credentials-v2.jsonld`),
  [OB + 'context-3.0.3.json']: read(`${contexts}/ob-3.0.3.json`),
  [OB + 'extensions.json']: read(`${contexts}/ob-extensions.json`),
};
const documentLoader = async url => {
  if (!(url in bundled)) throw new Error('not bundled: ' + url);
  return {contextUrl: null, documentUrl: url, document: bundled[url]};
};
const document = read(file);
const key = await Ed25519.generate({id: document.issuer.id + '#key', controller: document.issuer.id});
const sign = () => vc.issue({
  credential: structuredClone(document),
  suite: new DataIntegrityProof({signer: key.signer(), cryptosuite}),
  documentLoader,
});
for (const end = Date.now() + 4000; Date.now() < end;) await sign();
const cpu = process.cpuUsage();
const wall = performance.now();
for (let i = 0; i < times; i++) await sign();
const used = process.cpuUsage(cpu);
const rate = (ms) => Math.round(times * 1000 / ms).toLocaleString('en');
console.log(`| a document signed, Digital Bazaar in Node ${process.version} | ${Number(times).toLocaleString('en')} | ${rate((used.user + used.system) / 1000)} | ${rate(performance.now() - wall)} |`);
