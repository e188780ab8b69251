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
