import { ok, type Result, refuse } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Actor } from '../../identity/index.ts';
import type { RegisteredRecipient } from '../core/recipients.ts';
import type { BulletinDeps } from '../deps.ts';
import { markRecipientRemoved, upsertRecipient } from '../store/distribution-store.ts';

type KeepRefusal = {
  readonly code: 'identity/organisation-unknown' | 'bulletin/recipient-nameless';
};

/** Enters a recipient in the register, or changes the one of this name. */
export async function keepRecipient(
  deps: Pick<BulletinDeps, 'now' | 'organisations'>,
  tx: Tx,
  { actor, given }: { readonly actor: Actor; readonly given: RegisteredRecipient },
): Promise<Result<{ readonly recipientId: number }, KeepRefusal>> {
  const name = given.name.trim();
  if (name === '') return refuse({ code: 'bulletin/recipient-nameless' });
  const { byId } = await deps.organisations();
  if (given.organisationId !== null && !byId.has(given.organisationId)) {
    return refuse({ code: 'identity/organisation-unknown' });
  }
  const made = { at: deps.now(), by: actor.staffId };
  return ok({ recipientId: await upsertRecipient(tx, { ...given, name }, made) });
}

/** Takes a recipient off the register. */
export async function removeRecipient(
  deps: Pick<BulletinDeps, 'now'>,
  tx: Tx,
  { actor, recipientId }: { readonly actor: Actor; readonly recipientId: number },
): Promise<
  Result<{ readonly recipientId: number }, { readonly code: 'bulletin/recipient-unknown' }>
> {
  const made = { at: deps.now(), by: actor.staffId };
  if (await markRecipientRemoved(tx, recipientId, made)) return ok({ recipientId });
  return refuse({ code: 'bulletin/recipient-unknown' });
}
