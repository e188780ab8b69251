import { ok, refuse } from '../../kernel/result.ts';
import type { Carrier, Message, Undelivered } from './message.ts';

/** The mail system that takes messages from us, and as whom we come. */
export interface MailCarrierOptions {
  /** `smtps://sender@domain@host:port`, or `smtp:` where the connection is secured after the greeting. */
  readonly url: string;
  /** The password of the sender; empty where the mail system asks for none. */
  readonly secret: string;
  /** Whether a connection that cannot be secured is given up. */
  readonly mustBeSecure: boolean;
}

/** Whoever has not answered by then is tried again later. */
const ANSWER_WITHIN_MS = 10_000;
const PORTS: Readonly<Record<string, number>> = { 'smtps:': 465, 'smtp:': 587 };

/**
 * Sends each message as a letter of plain text. Its `Message-ID` is the id of the message, so that a second
 * one is known by it; `Auto-Submitted` keeps answering machines from answering (RFC 3834).
 */
export function createMailCarrier(options: MailCarrierOptions): Carrier {
  const sender = decodeURIComponent(new URL(options.url).username);
  let transport: ReturnType<typeof openTransport> | undefined;
  return {
    send: async (message) => {
      try {
        transport ??= openTransport(options, sender);
        await (await transport).sendMail(letterOf(message, sender));
        return ok(undefined);
      } catch (error) {
        return refuse(faultOf(error));
      }
    },
  };
}

/** One connection for each letter: they are few, and none is kept open through the night. */
async function openTransport({ url, secret, mustBeSecure }: MailCarrierOptions, sender: string) {
  const { createTransport } = await import('nodemailer');
  const { protocol, hostname, port } = new URL(url);
  return createTransport({
    host: hostname,
    port: port === '' ? PORTS[protocol] : Number(port),
    secure: protocol === 'smtps:',
    requireTLS: mustBeSecure,
    ...(secret === '' ? {} : { auth: { user: sender, pass: secret } }),
    connectionTimeout: ANSWER_WITHIN_MS,
    greetingTimeout: ANSWER_WITHIN_MS,
    socketTimeout: ANSWER_WITHIN_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}

function letterOf({ id, to, subject, text }: Message, sender: string) {
  const domain = sender.slice(sender.lastIndexOf('@') + 1);
  return {
    from: sender,
    to: { name: '', address: to },
    subject,
    text,
    messageId: `<${id}@${domain}>`,
    headers: { 'Auto-Submitted': 'auto-generated' },
  };
}

/** What the mail system answered is not kept: it may repeat the address. */
function faultOf(error: unknown): Undelivered {
  const code = error instanceof Error && 'responseCode' in error ? error.responseCode : undefined;
  return typeof code === 'number'
    ? { fault: 'refused', status: code }
    : { fault: 'no-answer', status: null };
}
