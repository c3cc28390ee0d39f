// Takes the credentials out of files: JSON, tokens, pictures with one baked in, PDFs with one attached, archives of these.
// What a file is, its bytes tell, not its name.
import { Malformed } from "./findings.js";
import { MOST_BYTES } from "./reading.js";
import { isToken } from "./proof.js";
import { inflated } from "./status.js";
import { entries } from "./archive.js";

const BAKED = "https://purl.imsglobal.org/ob/v3p0";
const KEYWORD = "openbadgecredential";
const ADDRESS = /^(?:(?:[0-9A-Za-z]{4}[-\s\p{Pd}]?){6}[0-9A-Za-z]{2}|https?:\/\/\S+)$/iu;
export const MOST_FILE = 10 * 1024 * 1024;
export const MOST_ROWS = 1000;

export const latin1 = (bytes) => new TextDecoder("latin1").decode(bytes);
const begins = (bytes, mark) => mark.every((byte, at) => bytes[at] === byte);
const isZip = (bytes) => begins(bytes, [0x50, 0x4b, 3, 4]) || begins(bytes, [0x50, 0x4b, 5, 6]);
const isPng = (bytes) => begins(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

// One entry for each text and each file without one: {name, text, pages} or {name, why, detail}.
export async function takeOut(name, bytes) {
  if (!isZip(bytes)) return leaf(name, bytes);
  const taken = [];
  try {
    for await (const entry of entries(bytes)) {
      const inside = name + " › " + entry.name;
      if (entry.why) taken.push({ name: inside, why: entry.why, detail: entry.detail });
      else if (isZip(entry.bytes)) taken.push({ name: inside, why: "ARCHIVE_NESTED" });
      else taken.push(...(await leaf(inside, entry.bytes)));
    }
  } catch (e) {
    if (!(e instanceof Malformed)) throw e;
    taken.push({ name, why: e.code, detail: MOST_ROWS });
  }
  return taken.length > 0 ? taken : [{ name, why: "NOTHING_INSIDE" }];
}

async function leaf(name, bytes) {
  if (bytes.length > MOST_FILE) return [{ name, why: "FILE_TOO_LARGE", detail: MOST_FILE / 1024 / 1024 }];
  try {
    if (isPng(bytes)) return baked(name, bytes, fromPng(bytes));
    if (latin1(bytes.subarray(0, 1024)).includes("%PDF-")) return await pdf(name, bytes);
    return texts(name, bytes);
  } catch (e) {
    if (e instanceof Malformed) return [{ name, bytes, why: e.code }];
    throw e;
  }
}

const baked = (name, bytes, text) => [text === null ? { name, bytes, why: "NOTHING_INSIDE" } : { name, bytes, text }];

function texts(name, bytes) {
  const text = decoded(bytes);
  if (text === null) return [{ name, bytes, why: "FILE_KIND" }];
  const bare = text.trim();
  if (bare.startsWith("{") || bare === "" || isToken(bare)) return [{ name, bytes, text }];
  if (bare.startsWith("<")) return baked(name, bytes, bare.includes("<svg") ? fromSvg(bare) : null);
  return [{ name, bytes, why: isList(name, bare) ? "NOT_OFFLINE" : "NOTHING_INSIDE" }];
}

// A list of codes and links: one of its first lines holds one, or its name says so.
function isList(name, text) {
  if (/\.[ct]sv$/i.test(name)) return true;
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== "");
  const cells = lines.slice(0, 5).flatMap((line) => line.split(/[,;\t]/));
  return !text.includes("{") && cells.some((cell) => ADDRESS.test(cell.trim().replace(/^"|"$/g, "")));
}

function decoded(bytes) {
  const wide = (bytes[0] === 0xfe && bytes[1] === 0xff) || (bytes[0] === 0xff && bytes[1] === 0xfe);
  const encoding = wide ? (bytes[0] === 0xfe ? "utf-16be" : "utf-16le") : "utf-8";
  let text;
  try {
    text = new TextDecoder(encoding, { fatal: !wide }).decode(bytes);
  } catch {
    text = new TextDecoder("windows-1252").decode(bytes);
  }
  return /[\u0000-\u0008\u000b\u000e-\u001f]/.test(text) ? null : text;
}

function fromPng(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let found = null;
  for (let at = 8; at < bytes.length; ) {
    const length = bytes.length - at < 12 ? -1 : view.getUint32(at);
    if (length < 0 || length > bytes.length - at - 12) throw new Malformed("FILE_UNREADABLE");
    const typed = bytes.subarray(at + 4, at + 8 + length);
    if (view.getUint32(at + 8 + length) !== crc32(typed)) throw new Malformed("FILE_UNREADABLE");
    const type = latin1(typed.subarray(0, 4));
    if (type === "IEND") break;
    if (type === "iTXt" && latin1(typed.subarray(4, 5 + KEYWORD.length)) === KEYWORD + "\0") {
      if (found !== null) throw new Malformed("FILE_UNREADABLE");
      found = inText(typed.subarray(5 + KEYWORD.length));
    }
    at += 12 + length;
  }
  return found;
}

// After the keyword: not compressed, no method, then language and translated keyword, each to its end.
function inText(data) {
  let from = 2;
  for (let ends = 0; ends < 2; from++) {
    if (from >= data.length || data[0] !== 0) throw new Malformed("FILE_UNREADABLE");
    if (data[from] === 0) ends++;
  }
  if (data.length - from > MOST_BYTES) throw new Malformed("FILE_UNREADABLE");
  return new TextDecoder().decode(data.subarray(from));
}

const CRC = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c;
});

function crc32(bytes) {
  let c = 0xffffffff;
  for (const byte of bytes) c = CRC[(c ^ byte) & 0xff] ^ (c >>> 8);
  return (c ^ 0xffffffff) >>> 0;
}

// The credential in an SVG, which is never shown; entities of its own are refused.
function fromSvg(svg) {
  if (/<!ENTITY/i.test(svg)) throw new Malformed("FILE_UNREADABLE");
  const xml = new DOMParser().parseFromString(svg, "image/svg+xml");
  if (xml.querySelector("parsererror")) throw new Malformed("FILE_UNREADABLE");
  const found = xml.getElementsByTagNameNS(BAKED, "credential");
  if (found.length === 0) return null;
  if (found.length > 1 || found[0].children.length > 0) throw new Malformed("FILE_UNREADABLE");
  const token = (found[0].getAttribute("verify") ?? "").trim();
  const text = token === "" ? found[0].textContent.trim() : token;
  if (text.length > MOST_BYTES) throw new Malformed("FILE_UNREADABLE");
  return text;
}

// Files in a PDF are streams that stand by themselves, each after a dictionary that calls it an embedded file. The pages
// are not read.
async function pdf(name, bytes) {
  const raw = latin1(bytes);
  if (/\/Encrypt\s+\d/.test(raw)) return [{ name, bytes, why: "FILE_LOCKED" }];
  const found = [];
  for (const mark of raw.matchAll(/\/Type\s*\/EmbeddedFile\b/g)) {
    const start = raw.indexOf("stream", mark.index);
    const dictionary = raw.slice(raw.lastIndexOf("obj", mark.index), start);
    const from = start + 6 + (raw[start + 6] === "\r" ? 2 : 1);
    const end = raw.indexOf("endstream", from);
    if (start < 0 || end < 0 || found.length >= 20) break;
    const text = await embedded(bytes.subarray(from, end), dictionary);
    if (text !== null && (text.trim().startsWith("{") || isToken(text))) found.push({ name, bytes, text, pages: true });
  }
  return found.length > 0 ? found : [{ name, bytes, why: "NOT_OFFLINE" }];
}

async function embedded(stream, dictionary) {
  if (!dictionary.includes("/Filter")) return decoded(stream.subarray(0, stream.length - lineEnd(stream)));
  if (!/\/Filter\s*\[?\s*\/FlateDecode\s*\]?/.test(dictionary) || dictionary.includes("/DecodeParms")) return null;
  for (const cut of [lineEnd(stream), 0]) {
    try {
      return decoded(await inflated(stream.subarray(0, stream.length - cut), "deflate", 1024 * 1024));
    } catch {
      // A line end before "endstream" may belong to the stream or not.
    }
  }
  return null;
}

function lineEnd(stream) {
  const last = stream.length - 1;
  if (stream[last] === 0x0a) return stream[last - 1] === 0x0d ? 2 : 1;
  return stream[last] === 0x0d ? 1 : 0;
}
