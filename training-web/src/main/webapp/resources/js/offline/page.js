// Checks what is chosen or dropped within the browser, and says how old what it goes by is. Nothing is sent anywhere.
import { answers, finding, isIntact, learn, Malformed, reason, verdict } from "./findings.js";
import { MOST_FILE, MOST_ROWS, takeOut } from "./files.js";
import { base64url, isSignedBy } from "./proof.js";
import { strictJson } from "./reading.js";
import { sha256, Verifying } from "./verifying.js";
import { arrange } from "../answers-table.js";

const byId = (id) => document.getElementById(id);
const words = new Map([...byId("words").children].map((one) => [one.dataset.word, one.textContent]));
const sentences = new Map();
for (const one of byId("codes").children) {
  learn(one.dataset.code, one.dataset.check, one.dataset.outcome);
  sentences.set(one.dataset.code, one.textContent);
}
const two = "2-digit";
const digits = { timeZone: "Europe/Paris", day: two, month: two, year: "numeric", hour: two, minute: two };
const moments = new Intl.DateTimeFormat("en-GB", digits);
const moment = (time) => moments.format(time).replace(",", "");
const fill = (sentence, values) => sentence.replace(/\{(\d)\}/g, (_, at) => values[at] ?? "");
const say = (one) => fill(sentences.get(one.code), one.details.map((d) => (typeof d === "number" ? told(one, d) : d)));
const told = (one, number) => (number > 1e9 ? moment(number) : String(number));

let known = null;

// The bundle and the contexts, from the network or as kept; the bundle counts only with its signature right.
async function prepare() {
  if (!window.isSecureContext || !crypto?.subtle) return state("insecure");
  try {
    const [signed, contexts] = await Promise.all(
      ["/verify/bundle.json", "/verify/contexts.json"].map(async (address) => (await fetch(address)).json()),
    );
    const bundle = await opened(signed);
    known = { bundle, contexts };
    const days = Math.floor((Date.now() - Date.parse(bundle.made)) / 86400000);
    state(days > 7 ? "old" : "ready", moment(Date.parse(bundle.made)), bundle.issuers.length);
    byId("file").disabled = false;
    byId("bundle").dataset.made = bundle.made;
  } catch {
    state("absent");
  }
}

async function opened(signed) {
  const utf8 = new TextDecoder("utf-8", { fatal: true });
  const header = strictJson(utf8.decode(base64url(signed.protected)));
  const bundle = JSON.parse(utf8.decode(base64url(signed.payload)));
  const maker = bundle.issuers.find((issuer) => issuer.did === bundle.maker);
  const key = maker.keys.find((one) => one.id === header.kid && one.use === "lists" && one.forIssuing);
  const bytes = new TextEncoder().encode(signed.protected + "." + signed.payload);
  if (!(await isSignedBy(key.publicKeyMultibase, base64url(signed.signature), bytes))) throw new Error("altered");
  return bundle;
}

function state(which, ...values) {
  byId("bundle").textContent = fill(words.get("state." + which), values);
  byId("bundle").dataset.state = which;
}

async function check(files) {
  if (!known || files.length === 0) return;
  byId("file-state").textContent = words.get("busy");
  const rows = [];
  const verifying = new Verifying(known.bundle, known.contexts, Date.now());
  const taken = await takenFrom([...files]);
  const works = new Map();
  for (const one of taken) if (one.bytes) works.set(await sha256(one.bytes), one.name);
  for (const one of taken) {
    const report = one.why
      ? { findings: [finding(one.why, one.detail ?? "")] }
      : await verifying.verify(one.text, byId("person").value, works);
    if (one.pages && isIntact(report.findings)) report.findings.push(finding("PAGES_NOT_READ"));
    rows.push({ number: rows.length + 1, name: one.name, ...report });
    if (rows.length % 20 === 0) await new Promise((resolve) => setTimeout(resolve));
  }
  byId("file-state").textContent = "";
  show(rows);
}

async function takenFrom(files) {
  const taken = [];
  for (const file of files) {
    if (taken.length >= MOST_ROWS) {
      taken.push({ name: file.name, why: "TOO_MANY", detail: MOST_ROWS });
      break;
    }
    if (file.size > 32 * 1024 * 1024) {
      taken.push({ name: file.name, why: "FILE_TOO_LARGE", detail: MOST_FILE / 1024 / 1024 });
      continue;
    }
    try {
      taken.push(...(await takeOut(file.name, new Uint8Array(await file.arrayBuffer()))));
    } catch (e) {
      taken.push({ name: file.name, why: e instanceof Malformed ? e.code : "FILE_UNREADABLE" });
    }
  }
  return taken;
}

const VERDICTS = ["VALID", "VALID_WITH_NOTES", "NOT_VALID", "CANNOT_TELL"];
const OF_VERDICT = { VALID: "check", VALID_WITH_NOTES: "info", NOT_VALID: "error", CANNOT_TELL: "question" };
const OF_ANSWER = { YES: "check", NOTE: "info", NO: "error", UNKNOWN: "question" };
const OF_OUTCOME = { PASSED: "check", NOTE: "info", FAILED: "error", UNKNOWN: "question" };
const icon = (name) => byId("icons").content.querySelector(`[data-icon=${name}] svg`).cloneNode(true);
const copy = (template) => byId(template).content.firstElementChild.cloneNode(true);

function show(rows) {
  const table = copy("table-of-answers");
  const counts = new Map(VERDICTS.map((v) => [v, 0]));
  for (const row of rows) {
    const found = verdict(row.findings);
    counts.set(found, counts.get(found) + 1);
    table.append(body(row, found));
  }
  const view = copy("answers-view");
  view.querySelector("h2").textContent = fill(words.get("many"), [rows.length]);
  for (const [found, count] of counts) {
    const total = copy("total");
    total.classList.add("verdict--" + found);
    total.prepend(icon(OF_VERDICT[found]));
    total.querySelector("strong").textContent = count;
    total.querySelector("span span").textContent = words.get("short." + found);
    view.querySelector(".totals").append(total);
    const chip = view.querySelector(`[data-verdict=${found}] .chip__count`);
    chip.textContent = count;
  }
  view.querySelector("[data-verdict=''] .chip__count").textContent = rows.length;
  const at = [moment(Date.now()), moment(Date.parse(known.bundle.made))];
  view.querySelector(".checked-at").textContent = fill(words.get("checkedAt"), at);
  view.append(table);
  byId("main").classList.replace("page--narrow", "page--wide");
  byId("answers").replaceChildren(view);
  arrange(table);
}

function body(row, found) {
  const body = copy("row");
  const decided = reason(row.findings);
  const said = answers(row.findings);
  Object.assign(body.dataset, { verdict: found, rank: VERDICTS.indexOf(found), number: row.number });
  body.classList.add("row--" + found);
  const word = body.querySelector(".verdict-word");
  word.classList.add("verdict--" + found);
  word.append(icon(OF_VERDICT[found]), " " + words.get("short." + found));
  body.querySelector(".row__file").textContent = row.name;
  body.querySelector(".row__reason").textContent = say(decided);
  body.querySelector(".row__person").textContent = row.claims?.holder ?? "";
  body.querySelector(".row__achievement").textContent = row.claims?.achievement ?? "";
  body.querySelector(".row__issuer").textContent = issuerOf(row, said);
  for (const [question, answer] of Object.entries(said)) {
    const item = document.createElement("li");
    item.className = "answers--" + answer;
    item.append(icon(OF_ANSWER[answer]), " " + words.get(`answer.${question}.${answer}`));
    body.querySelector(".answers").append(item);
  }
  body.querySelector("summary span").textContent = " " + row.name;
  for (const one of row.findings) {
    const item = copy("found");
    item.prepend(icon(OF_OUTCOME[one.outcome]));
    item.querySelector("strong").textContent = words.get("check." + one.check);
    item.querySelector(".badge").textContent = words.get("outcome." + one.outcome);
    item.querySelector(".found__sentence").textContent = say(one);
    body.querySelector(".findings").append(item);
  }
  return body;
}

function issuerOf(row, said) {
  if (said.authentic === "NO") return "";
  return row.issuer?.name ?? (row.issuerId ? fill(words.get("unknown"), [row.issuerId]) : "");
}

const drop = byId("drop");
byId("file").addEventListener("change", (event) => check(event.target.files));
for (const kind of ["dragenter", "dragover"]) {
  drop.addEventListener(kind, (event) => {
    event.preventDefault();
    drop.classList.add("drop--over");
  });
}
for (const kind of ["dragleave", "drop"]) drop.addEventListener(kind, () => drop.classList.remove("drop--over"));
drop.addEventListener("drop", (event) => {
  event.preventDefault();
  check(event.dataTransfer.files);
});

async function keep() {
  if (!("serviceWorker" in navigator)) return;
  await navigator.serviceWorker.register("/sw.js", { scope: "/verify/offline" });
  await navigator.serviceWorker.ready;
  byId("kept").hidden = false;
}

await prepare();
await keep().catch(() => {});
