/** A body that cannot be read: the sender is told why and what to send instead. */
export function unreadableBody(reason: string): Error {
  return Object.assign(new Error(reason), { statusCode: 400, code: 'BODY_UNREADABLE' });
}
