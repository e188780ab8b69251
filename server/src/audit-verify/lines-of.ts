import { createReadStream } from 'node:fs';

/**
 * The lines of a file, one after the other. Node's own reader of lines would also cut at U+2028, which may stand in
 * the body of an entry.
 */
export function linesOf(path: string): () => AsyncGenerator<string> {
  return async function* lines() {
    let opened = '';
    for await (const chunk of createReadStream(path, { encoding: 'utf8' })) {
      const [first = '', ...others] = String(chunk).split('\n');
      opened += first;
      for (const next of others) {
        yield opened;
        opened = next;
      }
    }
    if (opened !== '') yield opened;
  };
}
