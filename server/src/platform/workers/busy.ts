/** The error of work that its process has no time for now: whoever asked may ask again. `what` tells it to operators. */
export function busy(what: string): Error {
  return Object.assign(new Error(what), { code: 'EBUSY' });
}
