/** What can be frozen: text, whole numbers, truth values, nothing, and lists and records of these. */
export type Plain =
  | string
  | number
  | boolean
  | null
  | readonly Plain[]
  | { readonly [name: string]: Plain };

/** One text for one content, whatever the order in which it was put together (as in RFC 8785). */
export function canonicalText(content: Plain): string {
  return JSON.stringify(content, (_, value: Plain) => (isRecord(value) ? sorted(value) : value));
}

function isRecord(value: Plain): value is { readonly [name: string]: Plain } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function sorted(record: { readonly [name: string]: Plain }): object {
  return Object.fromEntries(
    Object.entries(record).sort(([one], [other]) => (one < other ? -1 : 1)),
  );
}
