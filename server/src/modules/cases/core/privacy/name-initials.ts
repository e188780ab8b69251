/** So many initials of an applicant's name stand beside an open case. */
export const INITIALS_MAX = 5;

const LETTERS = /^[a-z][a-z0-9]{1,23}$/;
/** A syllable, the longest that can stand there, or what begins one: zh, ch and sh are one initial. */
const SYLLABLE = /^(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:[aeiouv]{1,3}(?:ng|n|r)?)?/;
/** A name is typed in few ways; who types more asks for nothing that is a name. */
const WAYS_MAX = 12;

/** The initials that a name typed in letters may have: as they stand, or one for each syllable, however it is divided. */
export function askedInitials(text: string): readonly string[] {
  const typed = text.trim().toLowerCase().replaceAll('ü', 'v').replaceAll(/\s/g, '');
  if (!LETTERS.test(typed)) return [];
  const ways = new Set([typed.slice(0, INITIALS_MAX)]);
  divide(typed, '', ways);
  return [...ways].filter((initials) => initials.length > 1);
}

function divide(rest: string, initials: string, ways: Set<string>): void {
  if (ways.size >= WAYS_MAX) return;
  if (rest === '' || initials.length === INITIALS_MAX) {
    ways.add(initials);
    return;
  }
  const next = initials + rest.charAt(0);
  const longest = SYLLABLE.exec(rest)?.[0].length ?? 0;
  for (let length = longest; length > 1; length -= 1) divide(rest.slice(length), next, ways);
  if (longest <= 1) divide(rest.slice(1), next, ways);
}
