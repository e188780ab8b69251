import { createHmac } from 'node:crypto';
import type { Instant } from '../../kernel/instant.ts';
import { ok, type Result, refuse } from '../../kernel/result.ts';
import type { Carrier, Message, Undelivered } from './message.ts';

/** Where messages are posted, and the secret that both sides share. */
export interface HttpCarrierOptions {
  readonly url: string;
  readonly secret: string;
  readonly now: () => Instant;
}

/** Whoever has not answered by then is tried again later. */
const ANSWER_WITHIN_MS = 10_000;

/**
 * Posts each message as JSON to a gateway of short messages or to any other system. `X-Banshi-Signature` is
 * the HMAC-SM3 over the moment and the body, so that the receiver knows who speaks and that it is no old
 * request; `Idempotency-Key` is the id of the message, so that a second one can be dropped.
 */
export function createHttpCarrier({ url, secret, now }: HttpCarrierOptions): Carrier {
  return {
    send: async (message) => {
      const body = JSON.stringify(message);
      const moment = String(now());
      try {
        const answer = await fetch(url, {
          method: 'POST',
          body,
          headers: headersOf(message, moment, signatureOf(secret, moment, body)),
          // A redirection would carry the number of a person to where nobody has said that it goes.
          redirect: 'manual',
          signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
        });
        await answer.body?.cancel();
        return outcomeOf(answer);
      } catch {
        return refuse({ fault: 'no-answer', status: null });
      }
    },
  };
}

/** The signature of what is posted at a moment (milliseconds since 1970), in hexadecimal. */
export function signatureOf(secret: string, moment: string, body: string): string {
  return createHmac('sm3', secret).update(`${moment}.${body}`).digest('hex');
}

function headersOf({ id }: Message, moment: string, signature: string): Record<string, string> {
  return {
    'content-type': 'application/json',
    'idempotency-key': id,
    'x-banshi-timestamp': moment,
    'x-banshi-signature': signature,
  };
}

function outcomeOf({ ok: isTaken, status }: Response): Result<undefined, Undelivered> {
  return isTaken ? ok(undefined) : refuse({ fault: 'refused', status });
}
