// Whether a document is a credential as the data model, Open Badges and the published vocabularies ask, in the compact
// form in which people and programs read the same.
import { finding } from "./findings.js";
import { isObject, isUrl, issuerId, moment, object, objects, own, text, texts } from "./reading.js";

export const CREDENTIALS_V2 = "https://www.w3.org/ns/credentials/v2";
const CREDENTIALS_V1 = "https://www.w3.org/2018/credentials/v1";
const OLDER = "https://w3id.org/openbadges/v2";
const KEYWORDS = ["@context", "@value", "@language", "@direction"];
const TYPED = ["credentialStatus", "credentialSchema", "evidence", "refreshService", "termsOfUse"];
const IDENTIFIED = ["credentialSubject", "credentialStatus", "refreshService", "termsOfUse", "evidence"];
const SRI = /^(sha256|sha384|sha512)-[A-Za-z0-9+/]+={0,2}$/;
// SHA-256 in base64url, as a multihash or bare.
const MULTIBASE = /^u(Ei[A-D])?[\w-]{43}$/;
const BADGES = ["OpenBadgeCredential", "AchievementCredential"];
const DECISIVE = [
  "issuer", "validFrom", "validUntil", "credentialSubject", "credentialStatus", "relatedResource", "evidence", "name",
];
const OF_ACHIEVEMENT = ["id", "type", "name", "description", "criteria"];
const MOST_CONTEXTS = 24;
const MOST_CONTEXTS_AT_ALL = 200;
// The vocabulary of learner records, which nobody passes on, so that none is checked without the platform.
const RECORDS = "https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json";

const isBadge = (credential) => texts(credential, "type").some((type) => BADGES.includes(type));
const isRecord = (credential) => texts(credential, "type").includes("ClrCredential");

export function structure(credential) {
  // What an Open Badges 2.0 badge says stands at its issuer's address, where there is no way without a network.
  const older = texts(credential, "type").includes("Assertion") && texts(credential, "@context").includes(OLDER);
  if (older) return finding("OTHER_FORM");
  if (!texts(credential, "type").includes("VerifiableCredential")) return finding("NOT_A_CREDENTIAL");
  const secret = hidden(credential);
  if (secret !== null) return finding("HIDDEN_CLAIM", secret);
  if (reusesName(credential)) return finding("HIDDEN_CLAIM", "id");
  const wrong = malformed(credential);
  if (wrong) return finding("MALFORMED", wrong);
  if (objects(credential, "relatedResource").length > 0) return finding("RELATED_NOT_CHECKED");
  if (texts(credential, "type").includes("EndorsementCredential")) {
    return finding("ENDORSEMENT_ALONE", text(object(credential, "credentialSubject"), "endorsementComment"));
  }
  if (isRecord(credential)) return finding("RECORD_SOUND");
  return finding(isBadge(credential) ? "SOUND" : "NOT_A_BADGE");
}

// The first name that people would not read as they read the others; null when there is none.
function hidden(value) {
  if (Array.isArray(value)) return value.reduce((found, inside) => found ?? hidden(inside), null);
  if (!isObject(value)) return null;
  for (const [key, inside] of Object.entries(value)) {
    if (key === "__proto__" || key.includes(":") || (key.startsWith("@") && !KEYWORDS.includes(key))) {
      return key.length > 60 ? key.slice(0, 60) + "…" : key;
    }
    const deeper = key === "@context" ? null : hidden(inside);
    if (deeper !== null) return deeper;
  }
  return null;
}

function* within(value) {
  if (Array.isArray(value)) for (const inside of value) yield* within(inside);
  else if (isObject(value)) {
    yield value;
    for (const inside of Object.values(value)) yield* within(inside);
  }
}

function reusesName(credential) {
  const id = text(credential, "id");
  if (id === "") return false;
  for (const part of Object.values(credential)) {
    for (const inner of within(part)) {
      if (text(inner, "id") === id && DECISIVE.some((key) => Object.hasOwn(inner, key))) return true;
    }
  }
  return false;
}

function malformed(credential) {
  const id = own(credential, "id");
  if (id !== undefined && !(typeof id === "string" && isUrl(id))) return "id";
  if (!isUrl(issuerId(credential))) return "issuer";
  const subject = own(credential, "credentialSubject");
  const subjects = Array.isArray(subject) ? subject : [subject];
  if (subjects.length === 0 || !subjects.every((s) => isObject(s) && Object.keys(s).length > 0)) {
    return "credentialSubject";
  }
  for (const field of ["validFrom", "validUntil"]) {
    const value = own(credential, field);
    if (value !== undefined && !(typeof value === "string" && moment(value) !== null)) return field;
  }
  const from = moment(text(credential, "validFrom")) ?? -Infinity;
  if (from > (moment(text(credential, "validUntil")) ?? Infinity)) return "validUntil";
  const untyped = TYPED.find((field) => Object.hasOwn(credential, field) && !allTyped(credential[field]));
  return untyped ?? badId(credential) ?? badText(credential) ?? badSchema(credential) ?? badRelated(credential);
}

// What the data model demands of the smaller parts: identifiers, names and descriptions with their languages, schemas.
function badId(credential) {
  const single = (id) => id === undefined || (typeof id === "string" && isUrl(id));
  const part = IDENTIFIED.find((one) => objects(credential, one).some((object) => !single(own(object, "id"))));
  return part === undefined ? null : part + ".id";
}

function badText(credential) {
  const issuer = isObject(own(credential, "issuer")) ? credential.issuer : {};
  for (const field of ["name", "description"]) {
    if (!isText(own(credential, field))) return field;
    if (!isText(own(issuer, field))) return "issuer." + field;
  }
  return null;
}

// A string, or one with its language and direction, or several of these.
function isText(value) {
  if (Array.isArray(value)) return value.every((one) => !Array.isArray(one) && isText(one));
  if (isObject(value)) return typeof own(value, "@value") === "string" && Object.keys(value).every(isOfLanguage);
  return value === undefined || typeof value === "string";
}

const isOfLanguage = (key) => ["@value", "@language", "@direction"].includes(key);

function badSchema(credential) {
  const named = (schema) => typeof own(schema, "id") === "string" && isUrl(schema.id);
  return objects(credential, "credentialSchema").every(named) ? null : "credentialSchema.id";
}

// The digests themselves are compared by the platform, which has what they are of.
function badRelated(credential) {
  const value = own(credential, "relatedResource");
  if (value === undefined) return null;
  const all = Array.isArray(value) ? value : [value];
  const ids = all.map((one) => (isObject(one) ? own(one, "id") : undefined));
  const digested = (one) => {
    const sri = texts(one, "digestSRI");
    const multibase = texts(one, "digestMultibase");
    return (
      sri.length + multibase.length > 0 &&
      sri.every((digest) => SRI.test(digest)) &&
      multibase.every((digest) => MULTIBASE.test(digest))
    );
  };
  const named = all.length > 0 && ids.every((id) => typeof id === "string" && isUrl(id));
  return named && new Set(ids).size === ids.length && all.every(digested) ? null : "relatedResource";
}

const allTyped = (value) =>
  Array.isArray(value) ? value.every(allTyped) : isObject(value) && texts(value, "type").length > 0;

// What Open Badges requires beyond the data model; nothing of a credential that is no badge.
export function badgeRules(credential) {
  if (!isBadge(credential)) return [];
  const subject = object(credential, "credentialSubject");
  const achievement = object(subject, "achievement");
  const missing =
    ["id", "validFrom"].find((field) => text(credential, field) === "") ??
    (text(subject, "id") === "" && objects(subject, "identifier").length === 0 ? "credentialSubject.id" : undefined) ??
    OF_ACHIEVEMENT.filter((field) => !Object.hasOwn(achievement, field)).map((field) => "achievement." + field)[0];
  return [missing ? finding("SCHEMA_NOT_MET", missing) : finding("SCHEMA_MET")];
}

export function vocabulary(credential, issuerKnown, contexts) {
  const all = contextsIn(credential);
  const tooMany = new Set(all).size > MOST_CONTEXTS || all.length > MOST_CONTEXTS_AT_ALL;
  if (all.length === 0 || tooMany || all.some((c) => typeof c !== "string")) {
    return finding("CONTEXT_INLINE");
  }
  const first = [own(credential, "@context")].flat()[0];
  if (first !== CREDENTIALS_V2) {
    return first === CREDENTIALS_V1 ? finding("OTHER_FORM") : finding("MALFORMED", "@context");
  }
  const unknown = all.filter((address) => !Object.hasOwn(contexts, address));
  const foreign = unknown.find((address) => address !== RECORDS);
  if (foreign === undefined) return finding(unknown.length > 0 ? "RECORD_CONTEXT_MISSING" : "CONTEXTS_KNOWN");
  return finding(issuerKnown ? "CONTEXT_FOREIGN" : "CONTEXT_UNKNOWN", foreign);
}

function contextsIn(value) {
  if (Array.isArray(value)) return value.flatMap(contextsIn);
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, inside]) => (key === "@context" ? [inside].flat() : contextsIn(inside)));
}
