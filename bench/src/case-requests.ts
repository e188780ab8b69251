import { randomUUID } from 'node:crypto';
import { type SignedIn, signInAt } from '@banshi/server/reliability/crew';

/** The transitions that are measured, in the order of a case's life. */
export const STEPS = [
  { hand: 'clerk', operation: 'acceptCase', noun: 'acceptance', status: 'ACCEPTED', more: {} },
  {
    hand: 'reviewer',
    operation: 'reviewCase',
    noun: 'review',
    status: 'REVIEWING',
    more: { opinion: '材料齐全，符合法定条件，建议准予。', proposal: 'grant' },
  },
  {
    hand: 'verifier',
    operation: 'verifyCase',
    noun: 'verification',
    status: 'DECIDING',
    more: { opinion: '同意承办意见。' },
  },
  {
    hand: 'chief',
    operation: 'decideCase',
    noun: 'decision',
    status: 'GRANTED',
    more: { outcome: 'grant', opinion: '准予许可。', reasons: null, remedies: null },
  },
] as const;

/** The four people whose work the steps are. */
export type Crew = Readonly<Record<(typeof STEPS)[number]['hand'], SignedIn>>;

/** Signs the four in at the application on this port. */
export async function signInAll(port: number): Promise<Crew> {
  const at = () => port;
  return {
    clerk: await signInAt(at, 'clerk'),
    reviewer: await signInAt(at, 'reviewer'),
    verifier: await signInAt(at, 'verifier'),
    chief: await signInAt(at, 'chief'),
  };
}

/** The request that brings a case from version `index` + 1 to the next. */
export function stepRequest(crew: Crew, caseId: string, index: number): string {
  const step = STEPS[index];
  if (!step) throw new Error(`there is no step ${index}`);
  const body = { version: index + 1, ...step.more };
  return post(crew[step.hand], `/api/cases/${caseId}/${step.noun}`, body);
}

/** A whole reading request as it goes over the wire. */
export function get({ cookie }: SignedIn, path: string): string {
  return [`GET ${path} HTTP/1.1`, 'host: 127.0.0.1', `cookie: ${cookie}`, '', ''].join('\r\n');
}

/** A whole request as it goes over the wire, under a key of its own. */
export function post({ cookie, csrfToken }: SignedIn, path: string, body: unknown): string {
  const text = JSON.stringify(body);
  return [
    `POST ${path} HTTP/1.1`,
    'host: 127.0.0.1',
    'content-type: application/json',
    `cookie: ${cookie}`,
    `x-csrf-token: ${csrfToken}`,
    `idempotency-key: ${randomUUID()}`,
    `content-length: ${Buffer.byteLength(text)}`,
    '',
    text,
  ].join('\r\n');
}
