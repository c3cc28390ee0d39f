// Verifies FILE, and its place in the status list LIST_JSON when one is given, against the DID document DID_JSON with Digital Bazaar's libraries, offline: contexts come from the
// files that the platform bundles, and whatever else is asked for is refused.
import {readFileSync} from 'node:fs';
import {pathToFileURL} from 'node:url';
import {createRequire} from 'node:module';

const [file, didFile, contexts, installed, listFile] = process.argv.slice(2);
const require = createRequire(pathToFileURL(installed + '/'));
const load = async name => import(pathToFileURL(require.resolve(name)).href);
const vc = await load('@digitalbazaar/vc');
const {DataIntegrityProof} = await load('@digitalbazaar/data-integrity');
const {cryptosuite: whole} = await load('@digitalbazaar/eddsa-rdfc-2022-cryptosuite');
const {createVerifyCryptosuite} = await load('@digitalbazaar/ecdsa-sd-2023-cryptosuite');

const {checkStatus} = await load('@digitalbazaar/vc-bitstring-status-list');
const read = path => JSON.parse(readFileSync(path, 'utf8'));
const OB = 'https://purl.imsglobal.org/spec/ob/v3p0/';
const bundled = {
  'https://www.w3.org/ns/credentials/v2': 'credentials-v2.jsonld',
  'https://www.w3.org/ns/did/v1': 'did-v1.jsonld',
  'https://w3id.org/security/multikey/v1': 'multikey-v1.jsonld',
  'https://w3id.org/security/data-integrity/v2': 'data-integrity-v2.jsonld',
  [OB + 'context-3.0.3.json']: 'ob-3.0.3.json',
  [OB + 'extensions.json']: 'ob-extensions.json',
};
// Nobody may pass the vocabulary of learner records on: whoever has it says where.
const CLR = 'https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json';
const did = read(didFile);
const list = listFile ? read(listFile) : null;

function find(url) {
  if (url in bundled) {
    return read(`${contexts}/${bundled[url]}`);
  }
  if (url === CLR && process.env.PASSERELLE_CLR_CONTEXT) {
    return read(process.env.PASSERELLE_CLR_CONTEXT);
  }
  if (url === did.id) {
    return did;
  }
  if (list && url === list.id) {
    return list;
  }
  const method = did.verificationMethod.find(m => m.id === url);
  if (method) {
    return {'@context': 'https://w3id.org/security/multikey/v1', ...method};
  }
  throw new Error(`offline: ${url} is neither bundled nor in the DID document`);
}

const credential = read(file);
const signed = new DataIntegrityProof({cryptosuite: whole});
const part = [credential.proof].flat().some(proof => proof.cryptosuite === 'ecdsa-sd-2023');
const suite = part ? new DataIntegrityProof({cryptosuite: createVerifyCryptosuite()}) : signed;
const documentLoader = async url => ({contextUrl: null, documentUrl: url, document: find(url)});
const result = await vc.verifyCredential({
  credential,
  suite,
  documentLoader,
  checkStatus: list
    ? options => checkStatus({...options, suite: signed, documentLoader, verifyBitstringStatusListCredential: true})
    : async () => ({verified: true}),
});
const withdrawn = list && result.statusResult?.results.some(r => r.status);
if (result.verified && withdrawn) {
  console.log('NOT verified: withdrawn by its issuer');
  process.exitCode = 1;
} else if (result.verified) {
  console.log(list ? 'verified, and not withdrawn according to the list' : 'verified');
} else {
  const errors = result.error?.errors ?? [result.error];
  console.log('NOT verified: ' + errors.map(e => e?.message ?? e).join('; '));
  process.exitCode = 1;
}
