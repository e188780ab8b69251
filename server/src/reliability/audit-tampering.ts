import {
  type CheckpointLine,
  type DumpLine,
  dumpLineIn,
  type EntryLine,
  type SealLine,
} from '../audit-verify/dump-lines.ts';
import { createSealDigest } from '../audit-verify/seal-digest.ts';
import { linkOf } from '../audit-verify/signed-words.ts';
import { type Dice, pick } from '../modules/exchange/index.ts';

/** A dump that was tampered with, and the number of the first seal that no longer holds. */
export interface Tampered {
  readonly dump: readonly string[];
  readonly firstBad: number;
  /** Whether it is only found with the checkpoints that were kept elsewhere. */
  readonly needsKept?: true;
}

type Tamper = (dump: readonly string[], dice: Dice) => Tampered;

/** Every way of tampering with a dump by somebody who has the dump and not the key. */
export const TAMPERINGS: Readonly<Record<string, Tamper>> = {
  'a character edited': (dump, dice) => {
    const at = dice(dump.length);
    const line = dump[at] ?? '';
    const place = dice(line.length);
    const other = pick(
      dice,
      [...'0123456789abcdef{}",:'].filter((one) => one !== line[place]),
    );
    const edited = line.slice(0, place) + other + line.slice(place + 1);
    // Without a first line nothing vouches for the end.
    return {
      dump: dump.with(at, edited),
      firstBad: at === 0 ? sealsIn(dump) + 1 : sealAt(dump, at),
    };
  },
  'a body edited': (dump, dice) => {
    const at = pick(dice, placesOf(dump, 'entry'));
    return { dump: dump.with(at, forgedEntry(dump[at])), firstBad: sealAt(dump, at) };
  },
  'a seal numbered anew': (dump, dice) => {
    const at = pick(dice, placesOf(dump, 'seal'));
    const { seal } = parsed<{ seal: SealLine }>(dump[at]);
    const forged = JSON.stringify({ seal: { ...seal, seq: seal.seq + 1 + dice(9) } });
    return { dump: dump.with(at, forged), firstBad: seal.seq };
  },
  'a line deleted': (dump, dice) => {
    const at = dice(dump.length);
    const firstBad = at === 0 ? sealsIn(dump) + 1 : sealAt(dump, at);
    return { dump: dump.toSpliced(at, 1), firstBad };
  },
  'a line inserted': (dump, dice) => {
    const at = 1 + dice(dump.length);
    const line = pick(dice, dump);
    // Put before itself it stands behind itself just as well.
    const place = dump[at] === line ? at + 1 : at;
    return { dump: dump.toSpliced(at, 0, line), firstBad: sealAt(dump, place) };
  },
  'a checkpoint put in again': (dump, dice) => {
    const from = pick(dice, placesOf(dump, 'checkpoint'));
    const at = from + 1 + dice(dump.length - from);
    return { dump: dump.toSpliced(at, 0, dump[from] ?? ''), firstBad: sealAt(dump, at) };
  },
  'a checkpoint put behind an entry': (dump, dice) => {
    const at = pick(dice, placesOf(dump, 'checkpoint'));
    const [one = '', other = ''] = [dump[at], dump[at + 1]];
    return { dump: dump.with(at, other).with(at + 1, one), firstBad: sealAt(dump, at) };
  },
  'two lines swapped': (dump, dice) => {
    const at = 1 + dice(dump.length - 2);
    const later = at + 1 + dice(dump.length - at - 1);
    const [one = '', other = ''] = [dump[at], dump[later]];
    return { dump: dump.with(at, other).with(later, one), firstBad: sealAt(dump, at) };
  },
  'the tail torn off': (dump, dice) => {
    const at = 1 + dice(dump.length - 1);
    return { dump: dump.slice(0, at), firstBad: sealAt(dump, at) };
  },
  'the tail cut after a seal': (dump, dice) => {
    const at = pick(dice, placesOf(dump, 'seal').slice(0, -1)) + 1;
    return { dump: dump.slice(0, at), firstBad: sealAt(dump, at) };
  },
  'the tail cut, an older head put first': (dump, dice) => {
    const at = pick(dice, placesOf(dump, 'checkpoint').slice(1));
    const before = placesOf(dump, 'checkpoint').findLast((place) => place < at) ?? 0;
    const { checkpoint } = parsed<{ checkpoint: CheckpointLine }>(dump[before]);
    const older = [JSON.stringify({ head: checkpoint }), ...dump.slice(1, at)];
    return { dump: older, firstBad: checkpoint.seq + 1, needsKept: true };
  },
  'a suffix hashed anew': (dump, dice) => {
    const at = pick(dice, placesOf(dump, 'entry'));
    const forged = hashedAnew(dump.with(at, forgedEntry(dump[at])));
    return { dump: forged, firstBad: sealAt(dump, at) };
  },
  'a suffix hashed anew, with checkpoints to match': (dump, dice) => {
    const at = pick(dice, placesOf(dump, 'entry'));
    const forged = vouchedAnew(hashedAnew(dump.with(at, forgedEntry(dump[at]))));
    const checkpoint = placesOf(dump, 'checkpoint').findLast((place) => place < at) ?? 0;
    return { dump: forged, firstBad: sealAt(dump, checkpoint) };
  },
};

/** The number of the seal to which the line at this place belongs. */
function sealAt(dump: readonly string[], at: number): number {
  return sealsIn(dump.slice(0, at)) + 1;
}

function sealsIn(dump: readonly string[]): number {
  return placesOf(dump, 'seal').length;
}

function placesOf(dump: readonly string[], kind: string): number[] {
  return [...dump.keys()].filter((at) => dump[at]?.startsWith(`{"${kind}":`));
}

function parsed<T>(line: string | undefined): T {
  return JSON.parse(line ?? 'null');
}

function forgedEntry(line: string | undefined): string {
  const { entry } = parsed<{ entry: EntryLine }>(line);
  const [caseId, version, body] = entry;
  return JSON.stringify({ entry: [caseId, version, `${body} `] });
}

/** Every seal made anew from the entries before it, so that the chain agrees with itself again. */
function hashedAnew(dump: readonly string[]): string[] {
  let previous = '0'.repeat(64);
  let digest = createSealDigest(previous);
  return dump.map((text) => {
    const line = dumpLineIn(text);
    if (line && 'entry' in line) digest.add(line.entry);
    if (!line || !('seal' in line)) return text;
    const seal = { ...line.seal, previous, hash: digest.end().hash };
    previous = seal.hash;
    digest = createSealDigest(previous);
    return JSON.stringify({ seal });
  });
}

/** Every checkpoint, and the head, made to say what the chain says; only the signatures cannot be made. */
function vouchedAnew(dump: readonly string[]): string[] {
  const lines = dump.map(dumpLineIn);
  const hashes = lines.flatMap((line) => (line && 'seal' in line ? [line.seal.hash] : []));
  let last: CheckpointLine | undefined;
  const forged = lines.map((line): DumpLine | undefined => {
    if (!line || !('checkpoint' in line)) return line;
    const { checkpoint } = line;
    const previous = last ? linkOf(last) : '0'.repeat(64);
    const own = hashes.slice(last?.seq ?? 0, checkpoint.seq).join('');
    last = { ...checkpoint, previous, hashes: own };
    return { checkpoint: last };
  });
  return forged.map((line, at) => JSON.stringify(at === 0 ? { head: last } : line));
}
