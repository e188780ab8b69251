/**
 * Whether an object of the text names a field twice, which JSON.parse would hide by keeping the last.
 * `value` is what the text parsed to, an object whose objects hold texts, numbers or objects.
 */
export function hasRepeatedName(text: string, value: object): boolean {
  // A repeated name makes the text longer than its value; spaces and escapes do as well, rarely.
  if (JSON.stringify(value).length === text.length) return false;
  return countNames(text) !== countNamesOf(value);
}

/** Names in a JSON text: texts that are followed by a colon. */
function countNames(text: string): number {
  const texts = [...text.matchAll(/"(?:[^"\\]|\\.)*"(\s*:)?/g)];
  return texts.filter(([, colon]) => colon !== undefined).length;
}

function countNamesOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const own = Array.isArray(value) ? 0 : Object.keys(value).length;
  return Object.values(value).reduce<number>((count, part) => count + countNamesOf(part), own);
}
