/** What this house signed of its chain, as a dump and the second place tell it. */
export interface CheckpointLine {
  readonly seq: number;
  /** The link of the checkpoint before, in hexadecimal like all bytes here. */
  readonly previous: string;
  /** 64 digits for each seal since then. */
  readonly hashes: string;
  readonly at: number;
  readonly keyId: string;
  readonly signature: string;
}

/** A seal, behind its entries. */
export interface SealLine {
  readonly seq: number;
  readonly previous: string;
  readonly count: number;
  readonly hash: string;
}

/** An entry: id of the case, version, body; null when the body was gone. */
export type EntryLine = readonly [string, number, string | null];

/** What a line of a dump is. */
export type DumpLine =
  | { readonly head: CheckpointLine }
  | { readonly checkpoint: CheckpointLine }
  | { readonly entry: EntryLine }
  | { readonly seal: SealLine };

const HASH = /^[0-9a-f]{64}$/;
const HASHES = /^([0-9a-f]{64})+$/;
const BYTES = /^([0-9a-f]{2})+$/;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const VERSION_MAX = 0xffff_ffff;

/** The line as what it is; nothing when it is no line of a dump, to the letter. */
export function dumpLineIn(text: string): DumpLine | undefined {
  const value = parsed(text);
  const [kind, content] = onlyField(value);
  const isOne = isRecord(value) && IS_LINE[kind]?.(content) === true;
  // What is written in another way than ours was written by somebody else.
  return isOne && JSON.stringify(value) === text ? (value as DumpLine) : undefined;
}

/** The checkpoint in a line of the second place; nothing when it is none. */
export function checkpointIn(text: string): CheckpointLine | undefined {
  const value = parsed(text);
  return isCheckpoint(value) && JSON.stringify(value) === text ? value : undefined;
}

const IS_LINE: Readonly<Record<string, (content: unknown) => boolean>> = {
  head: isCheckpoint,
  checkpoint: isCheckpoint,
  entry: isEntry,
  seal: isSeal,
};

function onlyField(value: unknown): [string, unknown] {
  const [first, ...others] = isRecord(value) ? Object.entries(value) : [];
  return first && others.length === 0 ? first : ['', undefined];
}

function isCheckpoint(value: unknown): value is CheckpointLine {
  if (!isRecord(value) || Object.keys(value).join() !== 'seq,previous,hashes,at,keyId,signature') {
    return false;
  }
  const { seq, previous, hashes, at, keyId, signature } = value;
  const areWhole = isWhole(seq) && Number.isSafeInteger(at);
  return (
    areWhole && is(HASH, previous) && is(HASHES, hashes) && is(BYTES, keyId) && is(BYTES, signature)
  );
}

function isSeal(value: unknown): boolean {
  if (!isRecord(value) || Object.keys(value).join() !== 'seq,previous,count,hash') return false;
  const { seq, previous, count, hash } = value;
  return isWhole(seq) && isWhole(count) && is(HASH, previous) && is(HASH, hash);
}

function isEntry(value: unknown): boolean {
  if (!Array.isArray(value) || value.length !== 3) return false;
  const [caseId, version, body] = value;
  return is(UUID, caseId) && isWhole(version) && version <= VERSION_MAX && isBody(body);
}

function isBody(value: unknown): boolean {
  return value === null || typeof value === 'string';
}

function isWhole(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) > 0;
}

function is(shape: RegExp, value: unknown): boolean {
  return typeof value === 'string' && shape.test(value);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
