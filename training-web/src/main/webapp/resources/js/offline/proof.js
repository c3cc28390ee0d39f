// Whether a credential is unaltered and signed with a key that its issuer used: eddsa-rdfc-2022 of W3C Data Integrity,
// and tokens signed by EdDSA, ES256 or RS256. JSON-LD and its canonical form are jsonld.js, loaded beside this.
import { finding, Malformed, worst } from "./findings.js";
import { issuerId, moment, object, objects, own, strictJson, text } from "./reading.js";
import { verifyAsync } from "/resources/vendor/ed25519/index.js";

export const SKEW = 5 * 60 * 1000;
const SUITE = "eddsa-rdfc-2022";
const MOST_PROOFS = 4;
const SHARED_SECRET = ["HS256", "HS384", "HS512"];
const OF_JOSE = ["vc+jwt", "vc+ld+jwt", "vc+ld+json+jwt", "vc-ld+jwt"];
const KINDS = { EdDSA: "OKP", Ed25519: "OKP", ES256: "EC", RS256: "RSA" };
const WEB_CRYPTO = {
  EC: { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" },
  RSA: { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256" },
};
const TOKEN = /^\s*(eyJ[\w-]+)\.(eyJ[\w-]+)\.([\w-]*)\s*$/;
const LIKE_TOKEN = /^\s*eyJ[\w-]+\.[\w-]+\.[\w-]*(~\S*)?\s*$/;
const BASE_58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
const utf8 = new TextEncoder();

export const isToken = (written) => LIKE_TOKEN.test(written);

export function base64url(written) {
  if (!/^[\w-]*$/.test(written)) throw new Malformed("PROOF_MALFORMED");
  try {
    return Uint8Array.from(atob(written.replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0));
  } catch {
    throw new Malformed("PROOF_MALFORMED");
  }
}

function multibase(written) {
  if (!written.startsWith("z") || written.length > 200) throw new Malformed("PROOF_MALFORMED");
  let number = 0n;
  let zeros = 0;
  for (const [at, c] of [...written.slice(1)].entries()) {
    const digit = BASE_58.indexOf(c);
    if (digit < 0) throw new Malformed("PROOF_MALFORMED");
    if (digit === 0 && zeros === at) zeros++;
    number = number * 58n + BigInt(digit);
  }
  const bytes = [];
  for (; number > 0n; number >>= 8n) bytes.unshift(Number(number & 255n));
  return Uint8Array.from([...new Array(zeros).fill(0), ...bytes]);
}

export function multibaseOf(bytes) {
  let number = bytes.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  let written = "";
  for (; number > 0n; number /= 58n) written = BASE_58[Number(number % 58n)] + written;
  return "z" + written;
}

// The point of an Ed25519 key written as Multikey; null when it is a key of another kind.
function point(multikey) {
  const bytes = multibase(multikey);
  return bytes.length === 34 && bytes[0] === 0xed && bytes[1] === 0x01 ? bytes.slice(2) : null;
}

async function ed25519(key, signature, signed) {
  if (key === null || signature.length !== 64) return false;
  try {
    const imported = await crypto.subtle.importKey("raw", key, { name: "Ed25519" }, false, ["verify"]);
    return await crypto.subtle.verify({ name: "Ed25519" }, imported, signature, signed);
  } catch {
    // A browser without Ed25519, or a key that it does not take: the library decides.
    return verifyAsync(signature, signed, key, { zip215: false }).catch(() => false);
  }
}

export const isSignedBy = (multikey, signature, signed) => ed25519(point(multikey), signature, signed);

async function canonicalHash(document, contexts) {
  let unknown = false;
  const documentLoader = async (url) => {
    if (!Object.hasOwn(contexts, url)) {
      unknown = true;
      throw new Error("not taken along: " + url);
    }
    return { contextUrl: null, documentUrl: url, document: contexts[url] };
  };
  try {
    const canonical = await globalThis.jsonld.canonize(document, {
      algorithm: "RDFC-1.0",
      format: "application/n-quads",
      documentLoader,
      safe: true,
      base: null,
      canonizeOptions: { maxWorkFactor: 1 },
    });
    return new Uint8Array(await crypto.subtle.digest("SHA-256", utf8.encode(canonical)));
  } catch (e) {
    if (/deep iterations/.test(String(e?.message))) throw new Malformed("TOO_LARGE");
    throw new Malformed(unknown ? "CONTEXT_UNKNOWN" : "UNDEFINED_TERM");
  }
}

// The 64 bytes that are signed.
async function signedBytes(credential, proof, contexts) {
  const { proof: _, ...bare } = credential;
  const { proofValue: __, ...options } = proof;
  const hashes = await Promise.all([
    canonicalHash({ ...options, "@context": credential["@context"] }, contexts),
    canonicalHash(bare, contexts),
  ]);
  return Uint8Array.from([...hashes[0], ...hashes[1]]);
}

// What is to be said of the key, or else of the signature made with it.
async function byKey(credentialIssuer, keys, use, method, signedAt, now, signature) {
  if (!method.startsWith(credentialIssuer + "#")) return finding("KEY_OF_ANOTHER");
  if (keys === null) {
    if (!credentialIssuer.startsWith("did:key:")) return finding("KEYS_NOT_TAKEN", credentialIssuer);
    const [did, fragment] = method.slice("did:key:".length).split("#");
    return did !== fragment || !did.startsWith("z6Mk") ? finding("SUITE_UNKNOWN", "did:key") : signature(did);
  }
  const key = keys.find((one) => one.id === method);
  if (!key) return finding("KEY_UNLISTED");
  if (key.revoked) return finding("KEY_COMPROMISED", moment(key.revoked));
  if (!key.forIssuing || ![use, "ANYTHING"].includes(key.signs)) return finding("KEY_NOT_FOR_ISSUING");
  if (key.retired && (signedAt ?? now) > moment(key.retired) + SKEW) return finding("KEY_RETIRED");
  return signature(key.publicKeyMultibase, key.publicKeyJwk);
}

async function ofProof(credential, proof, keys, contexts, now) {
  const suite = text(proof, "cryptosuite");
  if (text(proof, "type") === "DataIntegrityProof" && suite === "ecdsa-sd-2023") return finding("PART_NOT_OFFLINE");
  if (text(proof, "type") !== "DataIntegrityProof" || suite !== SUITE || Object.hasOwn(proof, "previousProof")) {
    return finding("SUITE_UNKNOWN", suite || text(proof, "type"));
  }
  if (text(proof, "proofPurpose") !== "assertionMethod") return finding("WRONG_PURPOSE");
  for (const field of ["created", "expires"]) {
    if (Object.hasOwn(proof, field) && moment(text(proof, field)) === null) return finding("PROOF_MALFORMED");
  }
  const expires = moment(text(proof, "expires"));
  if (expires !== null && expires + SKEW < now) return finding("PROOF_EXPIRED", expires);
  const created = moment(text(proof, "created"));
  return byKey(issuerId(credential), keys, "PROOFS", text(proof, "verificationMethod"), created, now, async (multikey) => {
    try {
      if (Object.hasOwn(proof, "@context") || typeof own(proof, "proofValue") !== "string") {
        return finding("PROOF_MALFORMED");
      }
      const value = multibase(proof.proofValue);
      const signed = await signedBytes(credential, proof, contexts);
      return finding((await ed25519(point(multikey), value, signed)) ? "SIGNATURE_INTACT" : "ALTERED");
    } catch (e) {
      if (e instanceof Malformed) return finding(e.code, "");
      throw e;
    }
  });
}

// What is to be said of all proofs, the worst first, and when the first says that it was made.
export async function proofs(credential, keys, contexts, now) {
  const given = own(credential, "proof");
  const all = objects(credential, "proof");
  if (all.length === 0) return [finding("NO_PROOF"), null];
  if (all.length > MOST_PROOFS || (Array.isArray(given) && given.length !== all.length)) {
    return [finding("PROOF_MALFORMED"), null];
  }
  const found = [];
  for (const proof of all) found.push(await ofProof(credential, proof, keys, contexts, now));
  return [worst(found), moment(text(all[0], "created"))];
}

export function readToken(written) {
  const parts = TOKEN.exec(written);
  if (!parts) throw new Malformed("OTHER_FORM");
  const decoded = (part) => new TextDecoder().decode(base64url(part));
  return {
    header: strictJson(decoded(parts[1])),
    credential: strictJson(decoded(parts[2])),
    signed: utf8.encode(parts[1] + "." + parts[2]),
    signature: base64url(parts[3]),
  };
}

export async function tokenProof(token, keys, now) {
  const { header, credential } = token;
  const algorithm = text(header, "alg");
  const issuer = issuerId(credential);
  const seconds = (claim) => (typeof own(credential, claim) === "number" ? Math.floor(credential[claim]) * 1000 : null);
  const signedAt = seconds("iat");
  if (algorithm.toLowerCase() === "none" || token.signature.length === 0) return [finding("NO_PROOF"), null];
  const type = text(header, "typ").replace(/^application\//, "");
  const ofJose = OF_JOSE.includes(type);
  if (
    SHARED_SECRET.includes(algorithm) ||
    Object.hasOwn(header, "crit") ||
    !(ofJose || ["", "JWT"].includes(type)) ||
    contradicts(credential, issuer, seconds, ofJose, now)
  ) {
    return [finding("PROOF_MALFORMED"), null];
  }
  if (!Object.hasOwn(KINDS, algorithm)) return [finding("SUITE_UNKNOWN", algorithm), null];
  const end = seconds("exp");
  if (ofJose && end !== null && end + SKEW < now) return [finding("PROOF_EXPIRED", end), null];
  const kid = text(header, "kid");
  const method = kid.startsWith("#") ? issuer + kid : kid;
  const said = signedAt ?? seconds("nbf");
  const found = await byKey(issuer, keys, "TOKENS", method, said, now, async (multikey, jwk) => {
    if (kindOf(multikey) !== KINDS[algorithm]) return finding("PROOF_MALFORMED");
    return finding((await tokenSigned(multikey, jwk, token)) ? "SIGNATURE_INTACT" : "ALTERED");
  });
  return [found, signedAt];
}

const kindOf = (multikey) => (multikey.startsWith("zDna") ? "EC" : multikey.startsWith("u") ? "RSA" : "OKP");

// The header does not choose how a key is used: each kind has its one algorithm.
async function tokenSigned(multikey, jwk, token) {
  const kind = kindOf(multikey);
  if (kind === "OKP") return ed25519(point(multikey), token.signature, token.signed);
  if (!jwk) return false;
  const { kty, crv, x, y, n, e } = jwk;
  const bare = kind === "EC" ? { kty, crv, x, y } : { kty, n, e };
  const key = await crypto.subtle.importKey("jwk", bare, WEB_CRYPTO[kind], false, ["verify"]);
  return crypto.subtle.verify(WEB_CRYPTO[kind], key, token.signature, token.signed);
}

// What a token says about the credential beside it must be what the credential says itself. The dates of a vc+jwt are
// those of the signature; those of the other profile repeat the credential's.
function contradicts(said, issuer, seconds, ofJose, now) {
  const differs = (claim, stated) => Object.hasOwn(said, claim) && text(said, claim) !== stated;
  const whole = (time) => (time === null ? null : Math.floor(time / 1000) * 1000);
  const differsInTime = (claim, stated) =>
    Object.hasOwn(said, claim) && (stated === null || seconds(claim) !== whole(stated));
  return (
    Object.hasOwn(said, "vc") ||
    Object.hasOwn(said, "vp") ||
    differs("iss", issuer) ||
    differs("jti", text(said, "id")) ||
    differs("sub", text(object(said, "credentialSubject"), "id")) ||
    (ofJose
      ? ["iat", "nbf", "exp"].some((claim) => Object.hasOwn(said, claim) && seconds(claim) === null) ||
        (seconds("nbf") ?? -Infinity) > now + SKEW
      : differsInTime("nbf", moment(text(said, "validFrom"))) || differsInTime("exp", moment(text(said, "validUntil"))))
  );
}

