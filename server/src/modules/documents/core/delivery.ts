import type { DeliveryMethod } from '@banshi/contract/case-words';
import type { DeliveryState } from '@banshi/contract/document-words';
import { ok, type Result, refuse } from '../../../kernel/result.ts';

/** An attempt to bring a document to whom it is for, as it is told. */
export interface DeliveryGiven {
  readonly method: DeliveryMethod;
  readonly state: Exclude<DeliveryState, 'none'>;
  readonly receiverName: string | null;
  readonly trackingNo: string | null;
}

/** What goes in one act: who signs for it, and which documents of the case go beside the first. */
export interface DeliveryAct extends DeliveryGiven {
  readonly isApplicant?: boolean;
  readonly alongside?: readonly number[];
}

/** The applicant signs under the name that the case has for him; an organisation signs by somebody who is named. */
export function signedByApplicant(
  given: DeliveryGiven,
  applicant: { readonly kind: 'person' | 'organisation'; readonly name: string },
): string | null {
  if (!isSignedFor(given)) return given.receiverName;
  return applicant.kind === 'person' ? applicant.name : null;
}

export type DeliveryRefusal =
  | { readonly code: 'documents/already-delivered' }
  | { readonly code: 'documents/delivery-order'; readonly is: DeliveryState; readonly to: string }
  | { readonly code: 'documents/other-addressee'; readonly number: string }
  | { readonly code: 'documents/receiver-missing' }
  | { readonly code: 'documents/tracking-missing' };

/** To whom a document speaks; records that are only filed speak to nobody. */
export interface Addressed {
  readonly number: string;
  readonly addressee: string | null;
}

/**
 * What goes in one act goes to one person: to the applicant where he signs himself, else to whom the first of them speaks.
 * A notice to an interested party (第三十六条) is no other's to sign for.
 */
export function otherAddressee(
  documents: readonly Addressed[],
  applicant: string | undefined,
): Extract<DeliveryRefusal, { readonly code: 'documents/other-addressee' }> | undefined {
  const named = documents.filter(({ addressee }) => addressee !== null);
  const to = applicant ?? named[0]?.addressee;
  const other = named.find(({ addressee }) => addressee !== to);
  return other && { code: 'documents/other-addressee', number: other.number };
}

/**
 * Whether the next step of a delivery is one: posted first, then arrived or come back; on the spot and
 * electronically it arrives at once. What has arrived is not delivered again.
 */
export function nextDelivery(
  is: DeliveryState,
  given: DeliveryGiven,
): Result<DeliveryGiven, DeliveryRefusal> {
  if (is === 'delivered') return refuse({ code: 'documents/already-delivered' });
  if (!followsFrom(is, given)) {
    return refuse({ code: 'documents/delivery-order', is, to: given.state });
  }
  if (given.state === 'sent' && given.trackingNo === null) {
    return refuse({ code: 'documents/tracking-missing' });
  }
  if (isSignedFor(given) && (given.receiverName ?? '').trim() === '') {
    return refuse({ code: 'documents/receiver-missing' });
  }
  return ok(given);
}

function isSignedFor({ state, method }: DeliveryGiven): boolean {
  return state === 'delivered' && method !== 'electronic';
}

function followsFrom(is: DeliveryState, { method, state }: DeliveryGiven): boolean {
  if (state === 'sent') return method === 'post' && is !== 'sent';
  if (state === 'returned') return method === 'post' && is === 'sent';
  return method !== 'post' || is === 'sent';
}
