/** Turns the path of an element into words: `materials[身份证明].isMain` → 申请材料「身份证明」· 主件. */
export function pathWords(path: string, names: Readonly<Record<string, string>>): string {
  return [...path.matchAll(/([^.[\]]+)|\[([^\]]*)\]/g)]
    .map(([, name, entry]) =>
      name === undefined ? entryWords(entry ?? '') : (names[name] ?? name),
    )
    .join(' · ');
}

/** The place of an entry counts from 1 for people. */
function entryWords(entry: string): string {
  return /^\d+$/.test(entry) ? String(Number(entry) + 1) : entry;
}

/** What a value is called in the words of a list. */
export interface ValueWords {
  readonly names: Readonly<Record<string, string>>;
  readonly codes: ReadonlyMap<string, string>;
  readonly yes: string;
  readonly no: string;
  readonly empty: string;
}

/** A value of a list in words, entries one a line. */
export function valueLines(value: unknown, words: ValueWords): readonly string[] {
  if (value === null || value === undefined || value === '') return [words.empty];
  if (typeof value === 'boolean') return [value ? words.yes : words.no];
  if (Array.isArray(value)) return value.flatMap((entry) => valueLines(entry, words));
  if (typeof value !== 'object') return [words.codes.get(String(value)) ?? String(value)];
  return Object.entries(value)
    .filter(([, entry]) => entry !== null)
    .map(([name, entry]) => `${words.names[name] ?? name}: ${valueLines(entry, words).join(', ')}`);
}
