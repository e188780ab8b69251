import * as acts from '@banshi/contract/matter-acts';
import {
  listMovedCases,
  previewCalendarDay,
  releaseCalendarDay,
  setCalendarDay,
} from '@banshi/contract/work-calendar';
import type { Hall } from './hall.ts';
import type { Tell } from './reply.ts';
import type { Target } from './targets.ts';

/** A matter gets a new version, which is held back for a while. */
export async function changeMatter(
  hall: Hall,
  { matterId, matterBody }: Target,
  tell: Tell,
): Promise<void> {
  const params = { matterId };
  const [editor, reviewer, publisher] = await Promise.all([
    hall.as('MATTER_EDITOR', 'HEALTH'),
    hall.as('MATTER_REVIEWER', 'HEALTH'),
    hall.as('MATTER_PUBLISHER', 'HEALTH'),
  ]);
  const draft = { revision: 0, body: { ...matterBody, address: '示例路1号' } };
  const submission = { revision: 1, reason: '地址变更', effectiveFrom: null };
  const save = () => editor.call(acts.saveMatterDraft, { params, body: draft });
  const submit = () => editor.call(acts.submitMatterDraft, { params, body: submission });
  const recalled = { params, body: { revision: 2 } };
  const discarded = { params, body: { revision: 3 } };
  const approval = { revision: 2, verdict: 'approve', reason: null } as const;
  const change = { action: 'suspend', state: 'PUBLISHED', reason: '示例' } as const;
  tell(acts.saveMatterDraft, (await save()).reply);
  tell(acts.submitMatterDraft, (await submit()).reply);
  tell(acts.recallMatterDraft, (await editor.call(acts.recallMatterDraft, recalled)).reply);
  tell(acts.discardMatterDraft, (await editor.call(acts.discardMatterDraft, discarded)).reply);
  await save();
  await submit();
  const reviewed = await reviewer.call(acts.reviewMatterDraft, { params, body: approval });
  tell(acts.reviewMatterDraft, reviewed.reply);
  const version = { params, body: { revision: 3 } };
  tell(acts.publishMatter, (await publisher.call(acts.publishMatter, version)).reply);
  const changed = await publisher.call(acts.changeMatterState, { params, body: change });
  tell(acts.changeMatterState, changed.reply);
}

/** A day off is previewed, set and taken back. */
export async function changeCalendar(hall: Hall, tell: Tell): Promise<void> {
  const publisher = await hall.as('MATTER_PUBLISHER', 'PROVINCE');
  const params = { day: '2022-12-30' };
  const scope = 'PROVINCE' as const;
  const body = { scope, kind: 'OFF', name: '示例停办日', docNo: null } as const;
  const seen = { params: { day: '2022-06-17' }, query: { act: 'OFF' as const, scope } };
  tell(previewCalendarDay, (await publisher.call(previewCalendarDay, seen)).reply);
  tell(listMovedCases, (await publisher.call(listMovedCases, seen)).reply);
  tell(setCalendarDay, (await publisher.call(setCalendarDay, { params, body })).reply);
  tell(
    releaseCalendarDay,
    (await publisher.call(releaseCalendarDay, { params, query: { scope } })).reply,
  );
}
