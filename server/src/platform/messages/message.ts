import type { Result } from '../../kernel/result.ts';

/** A message on its way to somebody. */
export interface Message {
  /** Names the message, the same however often it is sent: whoever gets it twice can tell. */
  readonly id: string;
  /** A mobile number or an address of e-mail in clear: never logged and nowhere kept. */
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** What it is about, for receivers that are programs. */
  readonly about: { readonly kind: string; readonly caseNumber: string };
}

/** Why a message did not go out; nothing of the message or of the answer stands in it. */
export interface Undelivered {
  readonly fault: 'no-answer' | 'refused' | 'unwritable';
  /** What the other side answered, as a status of HTTP or a reply code of SMTP. */
  readonly status: number | null;
}

/** A way by which messages go out. Sending again what was sent is harmless. */
export interface Carrier {
  readonly send: (message: Message) => Promise<Result<undefined, Undelivered>>;
}
