// Reads JSON as I-JSON (RFC 7493) asks, and takes values out of documents whose author we do not know.
import { Malformed } from "./findings.js";

export const MOST_BYTES = 256 * 1024;
const MOST_DEPTH = 32;
const LONE_SURROGATE = /\p{Surrogate}/u;
const utf8 = new TextEncoder();

export function strictJson(text) {
  if (text.length > MOST_BYTES || utf8.encode(text).length > MOST_BYTES) throw new Malformed("TOO_LARGE");
  const bare = text.startsWith("\uFEFF") ? text.slice(1) : text;
  if (bare.trim() === "") throw new Malformed("EMPTY");
  let value;
  try {
    value = JSON.parse(bare);
  } catch {
    throw new Malformed("NOT_JSON");
  }
  if (!isObject(value)) throw new Malformed("NOT_JSON");
  scan(bare);
  return value;
}

// JSON.parse keeps the last of two equal names and takes any depth; so the text, known to be JSON, is gone through.
function scan(text) {
  const token = /"(?:[^"\\]|\\.)*"|[{}[\],:]|-?\d[\d.eE+-]*/g;
  const open = [];
  let name = null;
  for (const [found] of text.matchAll(token)) {
    const top = open[open.length - 1];
    if (found === "{" || found === "[") {
      open.push(found === "{" ? { names: new Set(), awaits: true } : { names: null, awaits: false });
      if (open.length > MOST_DEPTH) throw new Malformed("TOO_LARGE");
    } else if (found === "}" || found === "]") {
      open.pop();
    } else if (found === ",") {
      if (top.names) top.awaits = true;
    } else if (found[0] === '"') {
      name = JSON.parse(found);
      if (LONE_SURROGATE.test(name)) throw new Malformed("NOT_JSON");
      if (top.awaits) {
        if (top.names.has(name)) throw new Malformed("DUPLICATE_KEY");
        top.names.add(name);
        top.awaits = false;
      }
    } else if (found !== ":" && (found.length > 32 || !Number.isFinite(Number(found)))) {
      throw new Malformed("NOT_JSON");
    }
  }
}

export const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

export const own = (from, key) => (Object.hasOwn(from, key) ? from[key] : undefined);

// A text, plain or with its language beside it; empty when there is none.
export function text(from, key) {
  let value = own(from, key);
  if (Array.isArray(value) && value.length > 0) value = value[0];
  if (isObject(value)) value = own(value, "@value");
  return typeof value === "string" ? value : "";
}

export function objects(from, key) {
  const value = own(from, key);
  if (isObject(value)) return [value];
  return Array.isArray(value) ? value.filter(isObject) : [];
}

export const object = (from, key) => objects(from, key)[0] ?? {};

export function texts(from, key) {
  const value = own(from, key);
  if (typeof value === "string") return [value];
  return Array.isArray(value) ? value.filter((v) => typeof v === "string") : [];
}

const STAMP = /^(-?\d{4,9}-\d\d-\d\dT\d\d:\d\d:\d\d)(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/;

// A moment with its offset, as XML Schema's dateTimeStamp; null when it is written in any other way.
export function moment(written) {
  const parts = STAMP.exec(written);
  if (!parts) return null;
  const time = Date.parse(parts[1] + (parts[2] ?? "").slice(0, 4) + parts[3]);
  return Number.isNaN(time) ? null : time;
}

export const isUrl = (written) => /^[A-Za-z][A-Za-z0-9+.-]*:\S+$/.test(written);

export function issuerId(credential) {
  const issuer = own(credential, "issuer");
  if (typeof issuer === "string") return issuer;
  return isObject(issuer) ? text(issuer, "id") : "";
}

export function fold(written) {
  return written
    .replace(/œ/gi, "oe")
    .replace(/æ/gi, "ae")
    .replace(/ß/g, "ss")
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase();
}

export const words = (written) => fold(written.normalize("NFKC")).split(/[^\p{L}\p{N}]+/u).filter(Boolean).sort();
