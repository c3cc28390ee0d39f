// Verifies the token FILE against the DID document DID_JSON with jose: signature, profile, and what the claims say twice.
import {readFileSync} from 'node:fs';
import {pathToFileURL} from 'node:url';
import {createRequire} from 'node:module';

const [file, didFile, installed] = process.argv.slice(2);
const require = createRequire(pathToFileURL(installed + '/'));
const jose = await import(pathToFileURL(require.resolve('jose')).href);
const did = JSON.parse(readFileSync(didFile, 'utf8'));
const token = readFileSync(file, 'utf8').trim();

const profiles = {
  'vc+jwt': {algorithms: ['ES256', 'EdDSA'], required: ['iat'], never: ['vc', 'vp', 'nbf']},
  JWT: {algorithms: ['RS256'], required: ['iss', 'jti', 'nbf', 'sub'], never: ['vc', 'vp']},
};

function key(header) {
  const method = did.verificationMethod.find(m => m.id === header.kid);
  if (!method || !did.assertionMethod.includes(header.kid) || method.type !== 'JsonWebKey' || method.revoked) {
    throw new Error(`${header.kid} is no key for tokens in the DID document`);
  }
  return jose.importJWK(method.publicKeyJwk, header.alg);
}

try {
  const profile = profiles[jose.decodeProtectedHeader(token).typ];
  if (!profile) {
    throw new Error('of neither profile');
  }
  const {payload} = await jose.jwtVerify(token, key, {
    algorithms: profile.algorithms,
    requiredClaims: profile.required,
  });
  const issuer = payload.issuer.id ?? payload.issuer;
  const wrong = profile.never.filter(claim => claim in payload);
  if (issuer !== did.id || (payload.iss ?? issuer) !== issuer || (payload.jti ?? payload.id) !== payload.id) {
    wrong.push('iss or jti');
  }
  if ('sub' in payload && payload.sub !== payload.credentialSubject.id) {
    wrong.push('sub');
  }
  if ('nbf' in payload && payload.nbf !== Math.floor(Date.parse(payload.validFrom) / 1000)) {
    wrong.push('nbf');
  }
  if (wrong.length > 0) {
    throw new Error('claims that should not stand so: ' + wrong.join(', '));
  }
  console.log('verified');
} catch (e) {
  console.log('NOT verified: ' + e.message);
  process.exitCode = 1;
}
