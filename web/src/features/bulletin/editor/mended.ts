import type { EditedBulletin } from './edited-file.ts';

/** What proofreading would have at a place of the file: `fix` where `quote` stands. */
export interface Mend {
  /** JSON path of the text, `$.sections[0].items[1].text`. */
  readonly path: string;
  readonly quote: string;
  readonly fix: string;
}

/** The bulletin with this mended; everything else keeps its keys and its place on screen. */
export function mended(edited: EditedBulletin, { path, quote, fix }: Mend): EditedBulletin {
  const steps = [...path.matchAll(/[^.$[\]]+/g)].map(([step]) => step);
  return changed(edited, steps, (text) => text.replace(quote, () => fix)) as EditedBulletin;
}

type Change = (text: string) => string;

function changed(part: unknown, [step, ...steps]: readonly string[], change: Change): unknown {
  if (typeof part === 'string') return change(part);
  if (Array.isArray(part)) {
    return part.map((each: unknown, at) =>
      String(at) === step ? changed(each, steps, change) : each,
    );
  }
  if (typeof part !== 'object' || part === null) return part;
  // A paragraph of the file is an object on screen: what is mended is its text.
  const name = step ?? 'text';
  return { ...part, [name]: changed(Reflect.get(part, name), steps, change) };
}
