/** So many characters of the end of a number stand hashed beside an open case. */
export const TAIL_LENGTH = 4;

const TAIL = /^(?=.*\d)[0-9A-Z]{4,6}$/;

/** The end of a document's number, if that is what was typed: four to six characters, a digit among them. */
export function askedTail(text: string): string | undefined {
  const tail = text.trim().toUpperCase();
  return TAIL.test(tail) ? tail : undefined;
}
