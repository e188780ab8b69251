import { readFileSync } from 'node:fs';

/** A remark, a blank line, or a name with its value. */
const SETTING = /^\s*(#.*|(export\s+)?[A-Za-z_]\w*\s*=.*)?$/;
const REMARK = /^[ \t]*#.*$/gm;
/** A value in quotation marks may go over several lines. */
const QUOTED = /=[ \t]*(["'`])[\s\S]*?\1/g;

/**
 * Hands a file of settings over to `load` when it is text, and says what is wrong with it, a sentence
 * each; nothing when there is no such file. Values are never repeated: they may be secret.
 */
export function loadSettingsFile(path: string, load: (path: string) => void): string[] {
  const bytes = bytesOf(path);
  if (bytes === undefined) return [];
  if (typeof bytes === 'string') return [bytes];
  const text = textOf(bytes);
  if (text === undefined) return [`${path} is no text in UTF-8; save it as such, or remove it.`];
  load(path);
  return strayLines(text).map(
    (line) =>
      `${path} line ${line} is no setting; write NAME=value, or # before what is only a remark.`,
  );
}

/** What stands in the file, undefined without one, or the sentence that says why it cannot be read. */
function bytesOf(path: string): Buffer | string | undefined {
  try {
    return readFileSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return undefined;
    const why = code === 'EISDIR' ? 'it is a folder' : `${code}`;
    return `${path} cannot be read (${why}); make it a file that this account may read, or remove it.`;
  }
}

function textOf(bytes: Buffer): string | undefined {
  if (bytes.includes(0)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The numbers of the lines that are no setting, and would be passed over without a word. */
function strayLines(text: string): number[] {
  const withoutQuotes = text
    .replace(REMARK, '')
    .replace(QUOTED, (value) => `=${value.replace(/[^\n]/g, '')}`);
  return withoutQuotes
    .split('\n')
    .flatMap((line, index) => (SETTING.test(line.trimEnd()) ? [] : [index + 1]));
}
