// What the lists taken along say that a credential points to: the validation algorithm of W3C Bitstring Status List 1.0.
import { finding, Malformed, worst } from "./findings.js";
import { isUrl, issuerId, moment, object, objects, strictJson, text, texts } from "./reading.js";
import { base64url, proofs, SKEW } from "./proof.js";
import { structure, vocabulary } from "./structure.js";

const INDEX = /^(0|[1-9]\d{0,8})$/;
const MOST_ENTRIES = 4;
const LEAST = 131072;
const MOST_BYTES = 1 << 20;

export async function status(credential, keys, lists, contexts, now) {
  const entries = objects(credential, "credentialStatus");
  if (entries.length === 0 || entries.length > MOST_ENTRIES) {
    return finding(entries.length === 0 ? "NO_STATUS" : "STATUS_MALFORMED");
  }
  const found = [];
  for (const entry of entries) found.push(await ofEntry(credential, entry, keys, lists, contexts, now));
  return worst(found);
}

async function ofEntry(credential, entry, keys, lists, contexts, now) {
  if (!texts(entry, "type").includes("BitstringStatusListEntry")) return finding("STATUS_NOT_CHECKED");
  const index = text(entry, "statusListIndex");
  const address = text(entry, "statusListCredential");
  const purpose = text(entry, "statusPurpose");
  if (!INDEX.test(index) || !isUrl(address) || purpose === "" || text(entry, "id") === address) {
    return finding("STATUS_MALFORMED");
  }
  if (!Object.hasOwn(lists, address)) return finding("STATUS_NOT_CHECKED");
  try {
    const list = strictJson(lists[address]);
    const subject = object(list, "credentialSubject");
    const proven = await isProven(list, address, credential, keys, contexts, now);
    if (!proven || !texts(subject, "statusPurpose").includes(purpose)) return finding("STATUS_LIST_UNPROVEN");
    const bits = await unpacked(text(subject, "encodedList"));
    if (bits.length * 8 < LEAST) return finding("STATUS_LIST_SHORT", bits.length * 8);
    if (Number(index) >= bits.length * 8) return finding("STATUS_OUT_OF_RANGE");
    return said(purpose, (bits[index >> 3] & (0x80 >> index % 8)) !== 0, list, now);
  } catch (e) {
    if (e instanceof Malformed) return finding("STATUS_LIST_UNPROVEN");
    throw e;
  }
}

// A list is a credential of the same issuer, about its own address, begun and rightly signed. That its time is over is
// said, not held against it: there is no way to a newer one here.
async function isProven(list, address, credential, keys, contexts, now) {
  return (
    texts(list, "type").includes("BitstringStatusListCredential") &&
    texts(object(list, "credentialSubject"), "type").includes("BitstringStatusList") &&
    text(list, "id") === address &&
    issuerId(list) === issuerId(credential) &&
    (moment(text(list, "validFrom")) ?? -Infinity) <= now + SKEW &&
    structure(list).outcome === "NOTE" &&
    vocabulary(list, false, contexts).outcome === "PASSED" &&
    (await proofs(list, keys, contexts, now))[0].outcome === "PASSED"
  );
}

function said(purpose, set, list, now) {
  const asOf = moment(text(list, "validFrom")) ?? now;
  const over = (moment(text(list, "validUntil")) ?? Infinity) < now - SKEW;
  const free = over ? "NOT_REVOKED_THEN" : "NOT_REVOKED";
  if (purpose === "revocation") return finding(set ? "REVOKED_IN_LIST" : free, asOf);
  if (purpose === "suspension") return finding(set ? "SUSPENDED_IN_LIST" : free, asOf);
  return finding("STATUS_NOT_CHECKED");
}

async function unpacked(encoded) {
  if (!encoded.startsWith("u")) throw new Malformed("STATUS_LIST_UNPROVEN");
  return inflated(base64url(encoded.slice(1)), "gzip", MOST_BYTES);
}

// The bytes unpacked; @throws Malformed when they are damaged or more than so many.
export async function inflated(bytes, format, most) {
  const parts = [];
  let size = 0;
  try {
    const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream(format)).getReader();
    for (let step = await reader.read(); !step.done; step = await reader.read()) {
      size += step.value.length;
      if (size > most) {
        await reader.cancel();
        throw new Malformed("FILE_TOO_LARGE");
      }
      parts.push(step.value);
    }
  } catch (e) {
    throw e instanceof Malformed ? e : new Malformed("FILE_UNREADABLE");
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}
