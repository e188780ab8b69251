import { assert } from '../../kernel/assert.ts';
import type { Subscription } from '../../platform/outbox.ts';
import { acceptanceOf } from './core/case.ts';
import type { CaseEvent, Happening } from './core/event.ts';
import { replay } from './core/evolve.ts';
import { currentOf } from './core/materials.ts';
import { reusableKinds } from './core/reuse.ts';
import type { CaseDeps } from './deps.ts';
import { findCase } from './queries/find-case.ts';
import { readMaterials } from './queries/material-journal.ts';
import { noteCreditEvent, noteRepair } from './store/credit-store.ts';
import { noteHeld } from './store/held-store.ts';

/** With its acceptance the materials of a case become something that the centre holds of the applicant. */
export function heldMaterials(deps: Pick<CaseDeps, 'matter'>): Subscription {
  return {
    subscriber: 'held-materials',
    topics: new Set(['cases/accepted', 'cases/accepted-tolerantly']),
    hear: async (tx, { facts }) => {
      const { caseId, at } = facts as Happening;
      const { entries, materials } = await readMaterials(tx, caseId);
      const current = replay(entries);
      if (current.origin === 'source') return;
      const matter = await deps.matter(current.matterId, acceptanceOf(current)?.matterVersion);
      assert(matter, `case ${caseId} names a matter that exists`);
      const handed = matter.materials.filter(({ orderNum }) => {
        const material = materials.get(orderNum);
        return material !== undefined && currentOf(material) !== undefined;
      });
      const { applicantId } = current;
      await noteHeld(tx, { applicantId, caseId, at, kinds: reusableKinds(handed) });
    },
  };
}

const CREDIT_TOPICS = new Set<string>([
  'cases/tolerance-lapsed',
  'cases/tolerance-breached',
  'cases/credit-repaired',
] satisfies CaseEvent['type'][]);

/** 信用事件: a broken promise is found by its applicant, until it is repaired. */
export function creditEvents(): Subscription {
  return {
    subscriber: 'credit-events',
    topics: CREDIT_TOPICS,
    hear: async (tx, { topic, facts }) => {
      const { caseId, version, at } = facts as Happening;
      const current = await findCase(tx, caseId);
      assert(current, `case ${caseId} of an event exists`);
      const { applicantId } = current;
      if (topic === 'cases/credit-repaired') return noteRepair(tx, { applicantId, caseId, at });
      return noteCreditEvent(tx, { applicantId, caseId, version, at, kind: 'tolerance' });
    },
  };
}
