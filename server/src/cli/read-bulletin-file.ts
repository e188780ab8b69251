import { readFile } from 'node:fs/promises';
import { repeatedKey } from '../kernel/json-text.ts';
import type { Result } from '../kernel/result.ts';
import {
  type BulletinFile,
  type FileFault,
  namesProfile,
  type PrintableFile,
  parseBulletinFile,
  parseOfficialFile,
  sayFileFault,
} from '../modules/bulletin/index.ts';
import { systemReason } from './write-whole.ts';

const FILE_BYTES_MAX = 20_000_000;
const FAULTS_SAID_MAX = 3;

/** Why a command did nothing, as one English sentence. */
export type Failed = { readonly failure: string };

/** Reads a bulletin file; a wrong one is refused with its JSON path and the reason. */
export function readBulletinFile(path: string): Promise<{ readonly file: BulletinFile } | Failed> {
  return readJsonFile(path, parseBulletinFile);
}

/** Reads a file of any layout: a bulletin, unless it names another profile. */
export function readPrintableFile(
  path: string,
): Promise<{ readonly file: PrintableFile } | Failed> {
  return readJsonFile<PrintableFile>(path, (json) =>
    namesProfile(json) ? parseOfficialFile(json) : parseBulletinFile(json),
  );
}

async function readJsonFile<F>(
  path: string,
  parse: (json: unknown) => Result<F, readonly FileFault[]>,
): Promise<{ readonly file: F } | Failed> {
  const bytes = await readFile(path).catch((cause: unknown) => ({ failure: systemReason(cause) }));
  if ('failure' in bytes) {
    return { failure: `${path} cannot be read (${bytes.failure}); check the path.` };
  }
  if (bytes.length > FILE_BYTES_MAX) {
    return { failure: `${path} has ${bytes.length} bytes; at most ${FILE_BYTES_MAX} are read.` };
  }
  const value = parseJson(bytes);
  if ('failure' in value) return { failure: `${path} ${value.failure}` };
  const parsed = parse(value.json);
  return parsed.ok ? { file: parsed.value } : { failure: sayFaults(path, parsed.refusal) };
}

function parseJson(bytes: Buffer): { readonly json: unknown } | Failed {
  if (bytes.length === 0)
    return { failure: '$: the file is empty; write a bulletin file into it.' };
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const repeated = repeatedKey(text);
    if (repeated !== undefined) {
      return { failure: `${repeated}: stands there twice, leave one of the two.` };
    }
    return { json: JSON.parse(text) };
  } catch (cause) {
    const reason = cause instanceof SyntaxError ? cause.message : 'it is not UTF-8 text';
    return { failure: `$: the file is not JSON in UTF-8: ${reason}.` };
  }
}

/** The first faults in one sentence; what is there and wrong before what is missing. */
function sayFaults(path: string, faults: readonly FileFault[]): string {
  const ordered = [
    ...faults.filter(({ rule }) => rule !== 'missing'),
    ...faults.filter(({ rule }) => rule === 'missing'),
  ];
  const said = ordered.slice(0, FAULTS_SAID_MAX).map((fault) => sayFileFault(fault).slice(0, -1));
  const more = ordered.length - said.length;
  return `${path} ${said.join('; ')}${more > 0 ? `; and ${more} more` : ''}.`;
}
