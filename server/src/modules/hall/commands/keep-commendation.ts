import { recordCommendation } from '@banshi/contract/hall-commendations';
import type { CommendationKind, SenderType } from '@banshi/contract/hall-words';
import { localDateOf } from '../../../kernel/local-date.ts';
import { maskForPublic } from '../../../kernel/masking.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { type Actor, holds } from '../../identity/index.ts';
import type { UnknownFile } from '../claim-files.ts';
import { keptSenders } from '../core/commendation.ts';
import { type DayRefusal, registerDay } from '../core/register-day.ts';
import type { HallDeps } from '../deps.ts';
import { claimEntryFiles } from '../entry-files.ts';
import { namesOfPeople, type PeopleRefusal } from '../named-people.ts';
import { findCommendation } from '../queries/commendations.ts';
import { claimCases, type UnreadCase } from '../related-cases.ts';
import { insertEntryFiles } from '../store/entry-file-store.ts';
import { insertCommendation, markVerified } from '../store/thanks-store.ts';

type Kept<Refusal> = Result<{ readonly commendationId: string }, Refusal>;

/** Thanks as their recorder tells them; day, people, cases and files are checked here. */
export interface GivenCommendation {
  readonly organisationId: number;
  readonly kind: CommendationKind;
  readonly receivedOn: string;
  readonly senderType: SenderType;
  readonly senders: readonly string[];
  readonly reason: string;
  readonly windowId: number | null;
  readonly staffIds: readonly string[];
  readonly relatedCaseNumbers: readonly string[];
  readonly scanFileIds: readonly string[];
}

type KeepRefusal =
  | DayRefusal
  | UnknownFile
  | PeopleRefusal
  | UnreadCase
  | { readonly code: 'identity/organisation-unknown' | 'hall/of-others' };

/** Records thanks that reached a window; the names of citizens are masked in words and names of files too. */
export async function keepCommendation(
  deps: HallDeps,
  tx: Tx,
  { actor, given }: { readonly actor: Actor; readonly given: GivenCommendation },
): Promise<Kept<KeepRefusal>> {
  const { organisationId, senders, senderType } = given;
  const { byId } = await deps.organisations();
  if (!byId.has(organisationId)) return refuse({ code: 'identity/organisation-unknown' });
  if (!holds(actor, recordCommendation.access, organisationId)) {
    return refuse({ code: 'hall/of-others' });
  }
  const at = deps.now();
  const day = registerDay(given.receivedOn, { field: 'receivedOn', to: localDateOf(at) });
  if (!day.ok) return day;
  const people = await namesOfPeople(deps, tx, { ...given, on: day.value });
  if (!people.ok) return people;
  const related = await claimCases(tx, actor, given.relatedCaseNumbers);
  if (!related.ok) return related;
  const persons = senderType === 'CITIZEN' ? senders.map((one) => one.trim()) : [];
  const scans = await claimEntryFiles(tx, given.scanFileIds, { by: actor.staffId, persons });
  if (!scans.ok) return scans;
  const commendationId = deps.newId();
  const kept = {
    ...{ senders: keptSenders(senders, senderType), receivedOn: day.value },
    reason: maskForPublic(given.reason.trim(), persons),
  };
  const thanks = { ...given, ...kept, related: related.value, commendationId };
  await insertCommendation(tx, thanks, { at, by: actor.staffId });
  await insertEntryFiles(tx, commendationId, scans.value);
  return ok({ commendationId });
}

/** Notes what the sender said, once; by another than who recorded the thanks, or is thanked. */
export async function verify(
  deps: HallDeps,
  tx: Tx,
  given: {
    readonly actor: Actor;
    readonly commendationId: string;
    readonly verification: 'CONFIRMED' | 'DENIED';
    readonly note: string;
  },
): Promise<Kept<{ readonly code: 'hall/not-found' | 'hall/own-record' | 'hall/settled' }>> {
  const { actor, commendationId } = given;
  const found = await findCommendation(tx, commendationId);
  if (!found) return refuse({ code: 'hall/not-found' });
  if ([found.recordedBy, ...found.staffIds].includes(actor.staffId)) {
    return refuse({ code: 'hall/own-record' });
  }
  const { verification } = given;
  const said = { commendationId, verification, note: maskForPublic(given.note.trim(), []) };
  const isDone = await markVerified(tx, said, { at: deps.now(), by: actor.staffId });
  return isDone ? ok({ commendationId }) : refuse({ code: 'hall/settled' });
}
