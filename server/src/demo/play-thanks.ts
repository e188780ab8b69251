import { readFile } from 'node:fs/promises';
import type { CommendationKind, FormQuestion, SenderType } from '@banshi/contract/hall-words';
import { assert } from '../kernel/assert.ts';
import { addDays, type LocalDate } from '../kernel/local-date.ts';
import {
  enterForms,
  type HallDeps,
  keepCommendation,
  keepTraining,
  verify,
} from '../modules/hall/index.ts';
import { findActorByLogin, readOrganisationTree } from '../modules/identity/index.ts';
import type { Tx } from '../platform/database/index.ts';
import { stands } from './stands.ts';
import { openMoment } from './working-hours.ts';

interface Planned {
  readonly trainings: readonly {
    readonly body: string;
    /** Days after the Monday. */
    readonly day: number;
    readonly content: {
      readonly topics: readonly string[];
      readonly matterIds: readonly number[];
      readonly lecturers: readonly string[];
      readonly attendees: number;
    };
    readonly improvements: readonly {
      readonly text: string;
      readonly owner: string;
      readonly inDays: number;
    }[];
    /** Forms that came back, each so many times. */
    readonly forms: readonly (Readonly<Record<FormQuestion, number>> & {
      readonly times: number;
    })[];
  }[];
  readonly commendations: readonly {
    readonly body: string;
    readonly day: number;
    readonly kind: CommendationKind;
    readonly senderType: SenderType;
    readonly senders: readonly string[];
    readonly reason: string;
    /** What the sender said; null: not asked yet. */
    readonly note: string | null;
  }[];
}

const FILE = new URL('../../demo/hall-thanks.json', import.meta.url);

/** Trainings and thanks of the week that begins on a Monday, through the real commands. */
export async function playThanks(deps: HallDeps, tx: Tx, monday: LocalDate): Promise<void> {
  const { trainings, commendations } = JSON.parse(await readFile(FILE, 'utf8')) as Planned;
  const actor = await findActorByLogin(deps.db, 'windowhead');
  const inspector = await findActorByLogin(deps.db, 'inspector');
  assert(actor && inspector, 'the demo has a head of windows and an inspector');
  const { all } = await readOrganisationTree(deps.db);
  const idOf = (body: string) => all.find(({ code }) => code === body)?.id ?? 0;
  for (const { body, day, content, forms, improvements } of trainings) {
    const heldOn = addDays(monday, day);
    const then = { ...deps, now: () => openMoment(heldOn, 300) };
    const tasks = improvements.map(({ text, owner, inDays }) => ({
      ...{ text, owner, dueOn: addDays(heldOn, inDays) },
    }));
    const given = { organisationId: idOf(body), heldOn, content, improvements: tasks };
    const kept = stands(await keepTraining(then, tx, { actor, given }));
    const returned = forms.flatMap(({ times, ...form }) =>
      Array.from({ length: times }, () => form),
    );
    if (returned.length > 0) stands(await enterForms(tx, { actor, ...kept, forms: returned }));
  }
  for (const { body, day, note, ...thanks } of commendations) {
    const receivedOn = addDays(monday, day);
    const then = { ...deps, now: () => openMoment(receivedOn, 300) };
    const nobody = { windowId: null, staffIds: [], relatedCaseNumbers: [], scanFileIds: [] };
    const given = { ...thanks, ...nobody, organisationId: idOf(body), receivedOn };
    const kept = stands(await keepCommendation(then, tx, { actor, given }));
    if (note === null) continue;
    const asked = { actor: inspector, ...kept, verification: 'CONFIRMED' as const, note };
    stands(await verify(then, tx, asked));
  }
}
