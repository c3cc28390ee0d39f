// The keys of issuers elsewhere, from the documents that the bundle has of them: of a did:web, or at an https address.
import { Malformed } from "./findings.js";
import { base64url, multibaseOf } from "./proof.js";
import { moment, object, objects, own, strictJson, text } from "./reading.js";

const MOST = 50;

function addressOf(issuer) {
  if (issuer.startsWith("https://")) return issuer;
  if (!/^did:web:[A-Za-z0-9.%_:-]{1,500}$/.test(issuer)) return null;
  const parts = issuer.slice("did:web:".length).split(":");
  try {
    const host = decodeURIComponent(parts[0]);
    const path = parts.length === 1 ? "/.well-known/did.json" : "/" + parts.slice(1).join("/") + "/did.json";
    return /^[A-Za-z0-9.-]+(:\d{1,5})?$/.test(host) && !path.includes("/../") ? "https://" + host + path : null;
  } catch {
    return null;
  }
}

// Its keys; null when the bundle has none of it.
export function publishedKeys(issuer, bundle, now) {
  const address = addressOf(issuer);
  if (address === null || !Object.hasOwn(bundle.documents ?? {}, address)) return null;
  try {
    const document = strictJson(bundle.documents[address]);
    if (text(document, "id") !== issuer) return null;
    const given = own(document, "assertionMethod") ?? [];
    const whole = (id) => (id.startsWith("#") ? issuer + id : id);
    const forIssuing = (Array.isArray(given) ? given : [given]).map((one) =>
      whole(typeof one === "string" ? one : text(one, "id")),
    );
    return [...objects(document, "verificationMethod"), ...objects(document, "assertionMethod")]
      .slice(0, MOST)
      .filter((method) => text(method, "controller") === issuer)
      .map((method) => key(whole(text(method, "id")), method, forIssuing, now));
  } catch (e) {
    if (e instanceof Malformed) return null;
    throw e;
  }
}

// A method past its date of expiry proves nothing any more, as little as one that is not for issuing.
function key(id, method, forIssuing, now) {
  const over = (moment(text(method, "expires")) ?? Infinity) <= now;
  const revoked = moment(text(method, "revoked"));
  return {
    id,
    forIssuing: forIssuing.includes(id) && !over,
    signs: "ANYTHING",
    revoked: revoked !== null && revoked <= now ? text(method, "revoked") : null,
    ...material(method),
  };
}

function material(method) {
  const jwk = object(method, "publicKeyJwk");
  const kind = text(jwk, "kty") + text(jwk, "crv");
  if (kind === "OKPEd25519") return { publicKeyMultibase: multibaseOf([0xed, 0x01, ...base64url(text(jwk, "x"))]) };
  if (kind === "ECP-256") return { publicKeyMultibase: "zDna", publicKeyJwk: jwk };
  if (kind === "RSA") return { publicKeyMultibase: "u", publicKeyJwk: jwk };
  return { publicKeyMultibase: text(method, "publicKeyMultibase") };
}
