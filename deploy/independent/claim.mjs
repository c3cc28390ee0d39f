// Takes the credential of an exchange of the VC-API with Digital Bazaar's libraries: reads the protocols, is asked for a
// key, shows one made just now, and prints what it gets.
import {readFileSync} from 'node:fs';
import {pathToFileURL} from 'node:url';
import {createRequire} from 'node:module';

const [interaction, contexts, installed] = process.argv.slice(2);
const require = createRequire(pathToFileURL(installed + '/'));
const load = async name => import(pathToFileURL(require.resolve(name)).href);
const vc = await load('@digitalbazaar/vc');
const Ed25519 = await load('@digitalbazaar/ed25519-multikey');
const {DataIntegrityProof} = await load('@digitalbazaar/data-integrity');
const {cryptosuite} = await load('@digitalbazaar/eddsa-rdfc-2022-cryptosuite');

async function asked(address, options) {
  const answer = await fetch(address, {...options, headers: {Accept: 'application/json', 'Content-Type': 'application/json'}});
  if (!answer.ok) {
    throw new Error(`${address} answers ${answer.status}: ${await answer.text()}`);
  }
  return answer.json();
}
const post = (address, body) => asked(address, {method: 'POST', body: JSON.stringify(body)});

function document(url) {
  if (url !== 'https://www.w3.org/ns/credentials/v2') {
    throw new Error(`offline: ${url} is not needed to show a key`);
  }
  return JSON.parse(readFileSync(`${contexts}/credentials-v2.jsonld`, 'utf8'));
}

try {
  const {protocols} = await asked(interaction, {});
  const {verifiablePresentationRequest: request} = await post(protocols.vcapi, {});
  const key = await Ed25519.generate();
  const holder = `did:key:${key.publicKeyMultibase}`;
  key.controller = holder;
  key.id = `${holder}#${key.publicKeyMultibase}`;
  const suite = new DataIntegrityProof({signer: key.signer(), cryptosuite});
  const presentation = await vc.signPresentation({
    presentation: {'@context': ['https://www.w3.org/ns/credentials/v2'], type: ['VerifiablePresentation'], holder},
    suite,
    challenge: request.challenge,
    domain: request.domain,
    documentLoader: async url => ({contextUrl: null, documentUrl: url, document: document(url)}),
  });
  const {verifiablePresentation} = await post(protocols.vcapi, {verifiablePresentation: presentation});
  const credential = verifiablePresentation.verifiableCredential[0];
  if (credential.credentialSubject.id !== holder) {
    throw new Error('it is bound to another key');
  }
  console.log(JSON.stringify(credential));
} catch (e) {
  console.error('NOT taken: ' + e.message);
  process.exitCode = 1;
}
