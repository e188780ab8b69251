/** What a value is called in the words of a list. */
export interface ValueWords {
  readonly names: Readonly<Record<string, string>>;
  readonly codes: ReadonlyMap<string, string>;
  readonly yes: string;
  readonly no: string;
  readonly empty: string;
  readonly named: (name: string, value: string) => string;
  readonly listed: (values: readonly string[]) => string;
}

/** A value of a list in words, entries one a line. */
export function valueLines(value: unknown, words: ValueWords): readonly string[] {
  if (value === null || value === undefined || value === '') return [words.empty];
  if (typeof value === 'boolean') return [value ? words.yes : words.no];
  if (Array.isArray(value)) return value.flatMap((entry) => valueLines(entry, words));
  if (typeof value !== 'object') return [words.codes.get(String(value)) ?? String(value)];
  return Object.entries(value)
    .filter(([, entry]) => entry !== null)
    .map(([name, entry]) =>
      words.named(words.names[name] ?? name, words.listed(valueLines(entry, words))),
    );
}
