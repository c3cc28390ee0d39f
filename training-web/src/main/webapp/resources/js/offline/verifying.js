// Answers, with what was taken along alone, whether a text is a genuine credential, in force, and of whom.
import { finding, isIntact, Malformed, verdict } from "./findings.js";
import { fold, issuerId, moment, object, objects, own, strictJson, text, words } from "./reading.js";
import { badgeRules, structure, vocabulary } from "./structure.js";
import { base64url, isSignedBy, isToken, proofs, readToken, SKEW, tokenProof } from "./proof.js";
import { publishedKeys } from "./published.js";
import { status } from "./status.js";

export class Verifying {
  constructor(bundle, contexts, now) {
    this.bundle = bundle;
    this.contexts = contexts;
    this.now = now;
  }

  // What was found about a text, the person whom it should be about, and works by their digest.
  async verify(written, person, works) {
    const sealed = sealedReport(written);
    if (sealed) return this.report(sealed);
    let token = null;
    let credential;
    try {
      token = isToken(written) ? readToken(written) : null;
      credential = token ? token.credential : strictJson(written);
    } catch (e) {
      if (!(e instanceof Malformed)) throw e;
      return { findings: [finding(e.code === "PROOF_MALFORMED" ? "OTHER_FORM" : e.code)] };
    }
    const id = issuerId(credential);
    const issuer = this.bundle.issuers.find((one) => one.did === id) ?? null;
    const keys = issuer && issuer.keys.length > 0 ? keysOf(issuer, "credentials") : publishedKeys(id, this.bundle, this.now);
    const ours = issuer !== null && issuer.keys.length > 0;
    const findings = await this.examined(credential, token, ours, keys);
    const proven = findings.some((f) => f.check === "PROOF");
    if (proven && verdict(findings) !== "NOT_VALID") {
      findings.push(this.issuer(credential, issuer), this.dates(credential));
      findings.push(await status(credential, ours ? keysOf(issuer, "lists") : keys, this.bundle.lists, this.contexts, this.now));
    }
    const intact = isIntact(findings);
    if (intact) {
      findings.push(...namedWorks(credential, works));
      if (person.trim() !== "") findings.push(await about(credential, person));
    }
    return { findings, issuerId: id, issuer, claims: intact ? claims(credential) : null };
  }

  // What is to be said of a report of a check that a platform sealed.
  async report({ signed, header, report }) {
    const maker = this.bundle.issuers.find((one) => one.did === text(report, "maker"));
    if (!maker) return { findings: [finding("REPORT_OF_OTHERS", text(report, "maker"))] };
    const key = maker.keys.find((one) => one.id === header.kid && !one.revoked);
    const bytes = new TextEncoder().encode(signed.protected + "." + signed.payload);
    const good = key && (await isSignedBy(key.publicKeyMultibase, base64url(signed.signature), bytes));
    if (!good) return { findings: [finding("REPORT_ALTERED")] };
    const made = moment(text(report, "made")) ?? 0;
    const intact = finding("REPORT_INTACT", made, objects(report, "rows").length);
    return { findings: [finding("ISSUER_KNOWN"), intact], issuer: maker, issuerId: maker.did };
  }

  async examined(credential, token, ours, keys) {
    const findings = [structure(credential)];
    if (goesOn(findings)) {
      findings.push(...badgeRules(credential), vocabulary(credential, ours, this.contexts));
    }
    if (!goesOn(findings)) return findings;
    const [proof, signedAt] = token
      ? await tokenProof(token, keys, this.now)
      : await proofs(credential, keys, this.contexts, this.now);
    findings.push(proof);
    if (proof.code === "SIGNATURE_INTACT" && keys !== null && signedAt !== null) {
      findings.push(finding("KEY_IN_USE", signedAt));
    }
    return findings;
  }

  issuer(credential, issuer) {
    if (issuer) return finding("ISSUER_KNOWN");
    const name = words(text(object(credential, "issuer"), "name")).join(" ");
    const other = this.bundle.issuers.find((one) => words(one.name).join(" ") === name);
    return other ? finding("ISSUER_NAME_TAKEN", other.name) : finding("ISSUER_UNKNOWN", issuerId(credential));
  }

  dates(credential) {
    const from = moment(text(credential, "validFrom"));
    if (from !== null && from > this.now + SKEW) return finding("NOT_YET_VALID", from);
    const until = moment(text(credential, "validUntil"));
    return until !== null && until < this.now - SKEW ? finding("EXPIRED", until) : finding("IN_FORCE");
  }
}

// The report that a text is, with how it says that it is signed; null when it is something else.
function sealedReport(written) {
  if (!written.includes('"payload"') || !written.includes('"protected"')) return null;
  try {
    const signed = JSON.parse(written);
    const decoded = (part) => JSON.parse(new TextDecoder().decode(base64url(part)));
    const header = decoded(signed.protected);
    return header.typ === "verification-report+json" && typeof signed.signature === "string"
      ? { signed, header, report: decoded(signed.payload) }
      : null;
  } catch {
    return null;
  }
}

const goesOn = (findings) =>
  findings.every((f) => f.outcome === "PASSED" || f.outcome === "NOTE" || f.code === "RELATED_NOT_CHECKED");

// The keys of an issuer of this platform for this use.
function keysOf(issuer, use) {
  const of = issuer.keys.filter((key) => key.use === use);
  return of.length === 0 && use === "lists" ? keysOf(issuer, "credentials") : of;
}

function claims(credential) {
  const subject = object(credential, "credentialSubject");
  const achievement = object(subject, "achievement");
  return { holder: holder(subject), achievement: text(achievement, "name") || text(credential, "name") };
}

function holder(subject) {
  const named = objects(subject, "identifier").find(
    (identity) => text(identity, "identityType") === "name" && own(identity, "hashed") !== true,
  );
  return named ? text(named, "identityHash") : text(subject, "name");
}

function namedWorks(credential, works) {
  const digests = objects(credential, "evidence")
    .map((evidence) => text(evidence, "id"))
    .filter((id) => id.startsWith("ni:///sha-256;"))
    .map((id) => hexOf(id.slice("ni:///sha-256;".length)))
    .filter((digest) => digest.length === 64);
  if (digests.length === 0) return [];
  const found = [...new Set(digests.map((digest) => works.get(digest)).filter(Boolean))];
  return [found.length === 0 ? finding("WORK_NAMED", digests.length) : finding("WORK_MATCHES", found.join(", "))];
}

function hexOf(encoded) {
  try {
    return hex(base64url(encoded));
  } catch {
    return "";
  }
}

const hex = (bytes) => [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");

export const sha256 = async (bytes) => hex(new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)));

async function about(credential, person) {
  const subject = object(credential, "credentialSubject");
  const held = holder(subject);
  if (person.includes("@")) return byEmail(subject, person.trim(), held);
  const [wanted, borne] = [words(person), words(held)];
  if (held.trim() === "") return finding("PERSON_NOT_NAMED");
  if (wanted.length === 0 || borne.length === 0) {
    return finding(person.trim() === held.trim() ? "PERSON_MATCHES" : "PERSON_DIFFERS", held);
  }
  if (wanted.join(" ") === borne.join(" ")) return finding("PERSON_MATCHES", held);
  const close = wanted.every((w) => borne.includes(w)) || borne.every((w) => wanted.includes(w));
  return finding(close ? "PERSON_CLOSE" : "PERSON_DIFFERS", held);
}

async function byEmail(subject, typed, held) {
  const addresses = objects(subject, "identifier").filter((i) => text(i, "identityType") === "emailAddress");
  if (addresses.length === 0) return finding("PERSON_NOT_NAMED");
  const encoder = new TextEncoder();
  for (const identity of addresses) {
    const written = text(identity, "identityHash");
    if (own(identity, "hashed") !== true) {
      if (fold(written.trim()) === fold(typed)) return finding("PERSON_MATCHES", held);
      continue;
    }
    for (const form of [typed.toLowerCase(), typed]) {
      const digest = await sha256(encoder.encode(form + text(identity, "salt")));
      if (written.toLowerCase() === "sha256$" + digest) return finding("PERSON_MATCHES", held);
    }
  }
  return finding("PERSON_DIFFERS", held);
}
