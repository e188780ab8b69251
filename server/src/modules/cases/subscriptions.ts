import { assert } from '../../kernel/assert.ts';
import type { Subscription } from '../../platform/outbox.ts';
import { acceptanceOf } from './core/case.ts';
import type { Happening } from './core/event.ts';
import { replay } from './core/evolve.ts';
import { currentOf } from './core/materials.ts';
import { reusableKinds } from './core/reuse.ts';
import type { CaseDeps } from './deps.ts';
import { readMaterials } from './queries/material-journal.ts';
import { noteHeld } from './store/held-store.ts';

/** With its acceptance the materials of a case become something that the centre holds of the applicant. */
export function heldMaterials(deps: Pick<CaseDeps, 'matter'>): Subscription {
  return {
    subscriber: 'held-materials',
    topics: new Set(['cases/accepted']),
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
