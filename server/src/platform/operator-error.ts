/**
 * Something the operator can mend: a wrong setting, a missing right, a full disk. The message is one
 * sentence that says what is wrong, where, and how to mend it; the command line prints it as it is.
 */
export class OperatorError extends Error {
  override readonly name = 'OperatorError';
}
