import { ok, type Result, refuse } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { type Actor, holds } from '../../identity/index.ts';
import type { QueueDeps } from '../deps.ts';
import { digestOfKey, newKioskKey } from '../kiosk-key.ts';
import { readKiosks } from '../queries/kiosks.ts';
import { insertKiosk, updateKiosk } from '../store/kiosk-store.ts';

type KeepRefusal = { readonly code: 'identity/other-organisation' | 'queue/name-missing' };

/** Enters a machine of the hall, and gives the key by which it is known from now on. */
export async function openKiosk(
  { now, organisations }: Pick<QueueDeps, 'now' | 'organisations'>,
  tx: Tx,
  given: { readonly actor: Actor; readonly name: string; readonly organisationId: number },
): Promise<
  Result<
    { readonly kioskId: number; readonly key: string },
    KeepRefusal | { readonly code: 'identity/organisation-unknown' }
  >
> {
  const { actor, organisationId } = given;
  const { byId } = await organisations();
  if (!byId.has(organisationId)) return refuse({ code: 'identity/organisation-unknown' });
  const refusal = refusalOf(actor, given);
  if (refusal) return refuse(refusal);
  const key = newKioskKey();
  const kiosk = { name: given.name.trim(), organisationId, keySm3: digestOfKey(key) };
  const kioskId = await insertKiosk(tx, kiosk, { at: now(), by: actor.staffId });
  return ok({ kioskId, key });
}

/** Writes a machine anew: a closed one gives no numbers, with whichever key. */
export async function changeKiosk(
  { now }: Pick<QueueDeps, 'now'>,
  tx: Tx,
  given: {
    readonly actor: Actor;
    readonly kioskId: number;
    readonly name: string;
    readonly isOpen: boolean;
  },
): Promise<Result<undefined, KeepRefusal | { readonly code: 'queue/kiosk-unknown' }>> {
  const { actor, kioskId, name, isOpen } = given;
  const known = (await readKiosks(tx)).find((one) => one.kioskId === kioskId);
  if (!known) return refuse({ code: 'queue/kiosk-unknown' });
  const refusal = refusalOf(actor, { name, organisationId: known.organisationId });
  if (refusal) return refuse(refusal);
  const author = { at: now(), by: actor.staffId };
  await updateKiosk(tx, { kioskId, name: name.trim(), isOpen }, author);
  return ok(undefined);
}

function refusalOf(
  actor: Actor,
  { name, organisationId }: { readonly name: string; readonly organisationId: number },
): KeepRefusal | undefined {
  if (!holds(actor, ['WINDOW_HEAD'], organisationId)) {
    return { code: 'identity/other-organisation' };
  }
  return name.trim() === '' ? { code: 'queue/name-missing' } : undefined;
}
