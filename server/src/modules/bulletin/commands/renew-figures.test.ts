import {
  compileBulletinDraft,
  getBulletinDraft,
  renewBulletinFigures,
  saveBulletinDraft,
} from '@banshi/contract/bulletin';
import type { BulletinFile } from '@banshi/contract/bulletin-file';
import {
  getBulletinIssue,
  passBulletinDraft,
  signBulletinDraft,
  submitBulletinDraft,
} from '@banshi/contract/bulletin-steps';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Instant } from '../../../kernel/instant.ts';
import { countCase } from '../../../testing/counted-case.ts';
import { type Hall, openHall } from '../../../testing/hall.ts';
import type { Person } from '../../../testing/person.ts';
import { allSnapshots, verifySnapshots } from '../../statistics/index.ts';

const WEEK = { body: { from: '2022-06-13', to: '2022-06-17' } };
const ACCEPTED_AT = '2022-06-13T08:30:00+08:00';
let hall: Hall;
let editor: Person;
beforeAll(async () => {
  hall = await openHall();
  editor = await hall.as('BULLETIN_EDITOR', 'CENTER');
  await countCase(hall, { no: 'FIRST', bucket: 'license', acceptedAt: ACCEPTED_AT });
});
afterAll(() => hall.close());

async function compiled() {
  const { draftId, file } = (await editor.call(compileBulletinDraft, WEEK)).reply;
  return { params: { draftId }, file };
}

const figuresIn = (file: BulletinFile) => file.sections[0]?.statistics;
const withStatistics = (file: BulletinFile, statistics: object): BulletinFile => {
  const [first, ...others] = file.sections;
  const told = { ...(figuresIn(file) ?? { source: '', from: '', to: '' }), ...statistics };
  return { ...file, sections: [{ title: '', ...first, statistics: told }, ...others] };
};

test('figures are frozen when the editor says so, and frozen anew when he says so again', async () => {
  const { params } = await compiled();
  const bound = await editor.call(renewBulletinFigures, { params, body: { version: 1 } });
  expect(bound.reply.version).toBe(2);
  expect(bound.reply.liveSentences['0']).toContain('行政许可事项受理1件');
  const first = figuresIn(bound.reply.file);
  expect(first).toMatchObject({
    figures: { license: { accepted: 1 } },
    snapshot: { definition: 1 },
  });
  hall.clock.now = (hall.clock.now + 1_000) as Instant;
  await countCase(hall, { no: 'SECOND', bucket: 'license', acceptedAt: ACCEPTED_AT });
  const read = (await editor.call(getBulletinDraft, { params })).reply;
  expect(figuresIn(read.file)).toEqual(first);
  expect(read.liveSentences).toEqual(bound.reply.liveSentences);
  const again = await editor.call(renewBulletinFigures, { params, body: { version: 2 } });
  const second = figuresIn(again.reply.file);
  expect(second?.figures?.license.accepted).toBe(2);
  expect(second?.snapshot?.sm3).not.toBe(first?.snapshot?.sm3);
  const late = await editor.call(renewBulletinFigures, { params, body: { version: 2 } });
  expect(late.problem).toMatchObject({ code: 'bulletin/stale' });
});

test('a sentence that quotes a snapshot and says something else is not saved', async () => {
  const { params } = await compiled();
  const body = { version: 1 };
  const { file } = (await editor.call(renewBulletinFigures, { params, body })).reply;
  const { figures, snapshot } = figuresIn(file) ?? {};
  if (!figures || !snapshot) throw new Error('the figures are bound');
  const lie = { ...figures, license: { accepted: 99, closed: 0 } };
  const wrong = [
    withStatistics(file, { figures: lie }),
    withStatistics(file, { from: '2022-02-01' }),
    withStatistics(file, { snapshot: { ...snapshot, sm3: '0'.repeat(64) } }),
    withStatistics(file, { snapshot: { ...snapshot, asOf: '2022-06-13T08:00:00+08:00' } }),
  ];
  for (const forged of wrong) {
    const saving = { params, body: { version: 2, file: forged } };
    const { problem } = await editor.call(saveBulletinDraft, saving);
    expect(problem).toMatchObject({
      ...{ status: 422, code: 'bulletin/snapshot-differs' },
      facts: { at: '$.sections[0].statistics' },
    });
  }
  const saving = { params, body: { version: 2, file: { ...file, title: '改过的标题' } } };
  expect((await editor.call(saveBulletinDraft, saving)).reply.version).toBe(3);
});

test('what is submitted is frozen, what is signed quotes it, and the journal proves it ever after', async () => {
  const { params, file } = await compiled();
  expect(figuresIn(file)?.figures).toBeUndefined();
  const submission = { params, body: { version: 1, areWarningsChecked: true } };
  const submitted = (await editor.call(submitBulletinDraft, submission)).reply;
  const frozen = figuresIn(submitted.file);
  expect(frozen).toMatchObject({ figures: { license: { accepted: 2 } } });
  hall.at('2022-06-20T09:00:00+08:00');
  editor = await hall.as('BULLETIN_EDITOR', 'CENTER');
  await countCase(hall, { no: 'THIRD', bucket: 'license', acceptedAt: ACCEPTED_AT });
  const division = await hall.as('BULLETIN_DIV_REVIEWER', 'CENTER');
  const office = await hall.as('BULLETIN_OFFICE_REVIEWER', 'CENTER');
  const signer = await hall.as('BULLETIN_SIGNER', 'CENTER');
  await division.call(passBulletinDraft, { params, body: { version: 3 } });
  await office.call(passBulletinDraft, { params, body: { version: 4 } });
  expect(
    (
      await signer.call(signBulletinDraft, {
        params,
        body: { version: 5, areWarningsChecked: true },
      })
    ).status,
  ).toBe(200);
  const issue = { params: { issueId: params.draftId } };
  const { reply } = await editor.call(getBulletinIssue, issue);
  expect(figuresIn(reply.file)).toEqual(frozen);
  expect(reply.text).toContain('行政许可事项受理2件');
  const live = (await editor.call(compileBulletinDraft, WEEK)).reply.liveSentences['0'];
  expect(live).toContain('行政许可事项受理3件');
  const kept = await allSnapshots(hall.db);
  expect(kept.map(({ sm3 }) => sm3.toString('hex'))).toContain(frozen?.snapshot?.sm3);
  expect(await verifySnapshots(hall.house.statisticsDeps, kept)).toEqual([]);
});
