// Reads the files of a ZIP one by one, by its directory, within limits that are counted while unpacking.
import { Malformed } from "./findings.js";
import { inflated } from "./status.js";

const MOST_FILE = 10 * 1024 * 1024;
const MOST_ROWS = 1000;
const MOST_UNPACKED = 64 * 1024 * 1024;
const CHAFF = /^__MACOSX\/|(^|\/)(\.DS_Store|Thumbs\.db|desktop\.ini)$/;
const OFFICE = ["[Content_Types].xml", "mimetype"];

// Yields {name, bytes} or {name, why, detail}.
export async function* entries(zip) {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.length);
  let [at, left] = directory(view);
  let unpacked = 0;
  for (let row = 0; left > 0; left--) {
    if (at + 46 > zip.length || view.getUint32(at, true) !== 0x02014b50) throw new Malformed("FILE_UNREADABLE");
    const entry = {
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      local: view.getUint32(at + 42, true),
    };
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(zip.subarray(at + 46, at + 46 + nameLength)).replaceAll("\\", "/");
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (OFFICE.includes(name)) throw new Malformed("FILE_KIND");
    if (name.endsWith("/") || CHAFF.test(name)) continue;
    if (++row > MOST_ROWS) throw new Malformed("TOO_MANY");
    const read = await content(zip, view, entry);
    unpacked += read.bytes?.length ?? 0;
    if (unpacked > MOST_UNPACKED) throw new Malformed("ARCHIVE_SWELLS");
    yield { name, ...read };
  }
}

// Where the directory begins, and how many entries it has.
function directory(view) {
  const least = Math.max(0, view.byteLength - 22 - 65535);
  for (let at = view.byteLength - 22; at >= least; at--) {
    if (view.getUint32(at, true) === 0x06054b50) return [view.getUint32(at + 16, true), view.getUint16(at + 10, true)];
  }
  throw new Malformed("FILE_UNREADABLE");
}

async function content(zip, view, { flags, method, packed, local }) {
  if (flags & 1) return { why: "FILE_LOCKED" };
  if (local + 30 > zip.length || view.getUint32(local, true) !== 0x04034b50) return { why: "FILE_UNREADABLE" };
  const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  const bytes = zip.subarray(from, from + packed);
  if (bytes.length !== packed || (method !== 0 && method !== 8)) return { why: "FILE_UNREADABLE" };
  try {
    return { bytes: method === 0 ? bytes : await inflated(bytes, "deflate-raw", MOST_FILE) };
  } catch (e) {
    if (e instanceof Malformed) return { why: e.code, detail: MOST_FILE / 1024 / 1024 };
    throw e;
  }
}
