const NUMBER_OF_A_PERSON =
  /[0-9]{17}[0-9Xx]|(?<![0-9A-Za-z])(?:[0-9]{15}|1[0-9]{10})(?![0-9A-Za-z])/;

/** Whether a problem's detail is what it should be: a sentence to its full stop, with no number of a person. */
export function isSentence(detail: unknown): boolean {
  return (
    typeof detail === 'string' &&
    /^[^.。].{8,}[.。]$/su.test(detail) &&
    !/undefined|\[object|“”/.test(detail) &&
    !NUMBER_OF_A_PERSON.test(detail)
  );
}
