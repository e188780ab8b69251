import type { Instant } from '../../../kernel/instant.ts';
import { localDateOf } from '../../../kernel/local-date.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { IndexedMatter } from '../../catalogue/index.ts';
import { type Actor, holds } from '../../identity/index.ts';
import { departmentsLost, type KeptClass, type QueueClassTerms } from '../core/queue-class.ts';
import type { QueueDeps } from '../deps.ts';
import { readClasses, readServing } from '../queries/classes.ts';
import { countWaiting } from '../queries/tickets.ts';
import {
  insertClass,
  insertClassChange,
  lockClasses,
  setMatters,
  updateClass,
} from '../store/class-store.ts';
import { lockNumbers } from '../store/ticket-store.ts';

type TermsRefusal =
  | { readonly code: 'identity/organisation-unknown' | 'identity/other-organisation' }
  | { readonly code: 'queue/name-missing' | 'queue/matter-unknown' }
  | { readonly code: 'queue/matter-of-others'; readonly name: string }
  | { readonly code: 'queue/matter-taken'; readonly name: string; readonly prefix: string };

export type OpenRefusal =
  | TermsRefusal
  | { readonly code: 'queue/prefix-taken'; readonly prefix: string };
export type ChangeRefusal =
  | TermsRefusal
  | { readonly code: 'queue/class-unknown' | 'queue/class-changed' }
  | { readonly code: 'queue/people-wait'; readonly count: number; readonly prefix: string };

type Deps = Pick<QueueDeps, 'now' | 'organisations' | 'matters'>;

/** Enters a queue of the hall. */
export async function openClass(
  deps: Deps,
  tx: Tx,
  given: { readonly actor: Actor; readonly prefix: string; readonly terms: QueueClassTerms },
): Promise<Result<undefined, OpenRefusal>> {
  const { actor, prefix, terms } = given;
  await lockClasses(tx);
  const refusal = await refusalOf(deps, { actor, terms }, await readClasses(tx));
  if (refusal) return refuse(refusal);
  const classId = await insertClass(tx, prefix, terms);
  if (classId === undefined) return refuse({ code: 'queue/prefix-taken', prefix });
  await write(tx, { classId, version: 1, by: actor.staffId, at: deps.now() }, terms);
  return ok(undefined);
}

/** Writes a queue anew; how it was before stays in its changes, and numbers that were given stay what they are. */
export async function changeClass(
  deps: Deps,
  tx: Tx,
  given: {
    readonly actor: Actor;
    readonly classId: number;
    readonly version: number;
    readonly terms: QueueClassTerms;
  },
): Promise<Result<undefined, ChangeRefusal>> {
  const { actor, classId, version, terms } = given;
  await lockClasses(tx);
  const all = await readClasses(tx);
  const known = all.find((one) => one.classId === classId);
  if (!known) return refuse({ code: 'queue/class-unknown' });
  if (!holds(actor, ['WINDOW_HEAD'], known.organisationId)) {
    return refuse({ code: 'identity/other-organisation' });
  }
  const refusal = await refusalOf(deps, { actor, terms, known }, all);
  if (refusal) return refuse(refusal);
  const stranded = await strandedBy(deps, tx, { classId, terms });
  if (stranded > 0) {
    return refuse({ code: 'queue/people-wait', count: stranded, prefix: known.prefix });
  }
  if (!(await updateClass(tx, { classId, version }, terms))) {
    return refuse({ code: 'queue/class-changed' });
  }
  await write(tx, { classId, version: version + 1, by: actor.staffId, at: deps.now() }, terms);
  return ok(undefined);
}

/** How many wait now in a queue from which windows would not call any more; nobody takes a number there meanwhile. */
async function strandedBy(
  { now, matters }: Deps,
  tx: Tx,
  { classId, terms }: { readonly classId: number; readonly terms: QueueClassTerms },
): Promise<number> {
  // A queue that is closed without matters is served by those of before.
  if (!terms.isOpen && terms.matterIds.length === 0) return 0;
  const day = localDateOf(now());
  await lockNumbers(tx, { day, classId });
  const { byId } = await matters();
  const serving = (await readServing(tx)).find((one) => one.classId === classId);
  const lost = departmentsLost(
    serving?.matterIds ?? [],
    terms.matterIds,
    (id) => byId.get(id)?.department.id,
  );
  if (lost.length === 0) return 0;
  const { ahead, others } = (await countWaiting(tx, day)).get(classId) ?? { ahead: 0, others: 0 };
  return ahead + others;
}

async function write(
  tx: Tx,
  written: {
    readonly classId: number;
    readonly version: number;
    readonly by: Actor['staffId'];
    readonly at: Instant;
  },
  terms: QueueClassTerms,
): Promise<void> {
  // A closed queue holds no matter, so that another one may take it.
  await setMatters(tx, written.classId, terms.isOpen ? terms.matterIds : []);
  await insertClassChange(tx, written, terms);
}

interface Written {
  readonly actor: Actor;
  readonly terms: QueueClassTerms;
  /** The queue as it stands; none where it is entered. */
  readonly known?: KeptClass;
}

async function refusalOf(
  { organisations, matters }: Deps,
  { actor, terms, known }: Written,
  all: readonly KeptClass[],
): Promise<TermsRefusal | undefined> {
  const { byId: bodies } = await organisations();
  if (!bodies.has(terms.organisationId)) return { code: 'identity/organisation-unknown' };
  if (!holds(actor, ['WINDOW_HEAD'], terms.organisationId)) {
    return { code: 'identity/other-organisation' };
  }
  if (terms.name.trim() === '') return { code: 'queue/name-missing' };
  const { byId } = await matters();
  const before = new Set(known?.matterIds);
  for (const matterId of terms.matterIds) {
    const matter = byId.get(matterId);
    if (!matter) return { code: 'queue/matter-unknown' };
    const refusal = before.has(matterId) ? undefined : newMatterRefusal(actor, matter, all);
    if (refusal) return refusal;
  }
  return undefined;
}

/** Whoever looks after the department of a matter says where people wait for it, in one queue. */
function newMatterRefusal(
  actor: Actor,
  { matterId, name, department }: IndexedMatter,
  all: readonly KeptClass[],
): TermsRefusal | undefined {
  if (!holds(actor, ['WINDOW_HEAD'], department.id)) {
    return { code: 'queue/matter-of-others', name };
  }
  const other = all.find(({ matterIds }) => matterIds.includes(matterId));
  return other && { code: 'queue/matter-taken', name, prefix: other.prefix };
}
