// What a check can find: the server tells which question each finding answers and how, so that both speak alike.
const known = new Map();

export function learn(code, check, outcome) {
  known.set(code, { check, outcome });
}

export function finding(code, ...details) {
  if (!known.has(code)) throw new Error(`no such finding: ${code}`);
  return { code, details, ...known.get(code) };
}

// Why a document or a file cannot be read.
export class Malformed extends Error {
  constructor(code) {
    super(code);
    this.code = code;
  }
}

const INTACT = ["SIGNATURE_INTACT", "REPORT_INTACT"];
const WEIGHT = { PASSED: 0, NOTE: 1, UNKNOWN: 2, FAILED: 3 };

export function worst(findings) {
  return findings.reduce((a, b) => (WEIGHT[b.outcome] > WEIGHT[a.outcome] ? b : a));
}

const has = (findings, outcome) => findings.some((f) => f.outcome === outcome);

export function verdict(findings) {
  if (has(findings, "FAILED")) return "NOT_VALID";
  if (has(findings, "UNKNOWN")) return "CANNOT_TELL";
  return has(findings, "NOTE") ? "VALID_WITH_NOTES" : "VALID";
}

export const isIntact = (findings) => findings.some((f) => INTACT.includes(f.code));

function answer(findings, checks) {
  const of = findings.filter((f) => checks.includes(f.check));
  if (has(of, "FAILED")) return "NO";
  if (of.length === 0 || has(of, "UNKNOWN")) return "UNKNOWN";
  return has(of, "NOTE") ? "NOTE" : "YES";
}

// The four answers: authentic, issuer known, in force, about this person.
export function answers(findings) {
  let authentic = answer(findings, ["STRUCTURE", "CONTEXTS", "PROOF", "KEY"]);
  if (!isIntact(findings)) authentic = authentic === "NO" ? "NO" : "UNKNOWN";
  else if (authentic === "UNKNOWN") authentic = "NOTE";
  return {
    authentic,
    issuer: answer(findings, ["ISSUER"]),
    current: answer(findings, ["DATES", "STATUS"]),
    about: answer(findings, ["SUBJECT"]),
  };
}

// The finding that decided; the last one when all is well.
export function reason(findings) {
  const grave = worst(findings);
  return grave.outcome === "PASSED" ? findings[findings.length - 1] : grave;
}
