import * as contributions from '@banshi/contract/hall-contributions';
import { enterTrainingForms, recordTraining } from '@banshi/contract/hall-trainings';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Hall, openHall } from '../../../testing/hall.ts';
import { aContributionOf, aTrainingOf, someForms } from '../../../testing/hall-registers.ts';
import { readHallWeek } from '../index.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

const WEEK = { week: '2022-06-13' };
const PERIOD = { from: '2022-06-13', to: '2022-06-17' } as never;
const WORDS = { title: '业务培训', text: '省卫健委窗口组织业务培训（示例）。' };

async function reported(code: string) {
  const head = await hall.as('WINDOW_HEAD', code);
  const body = await aContributionOf(hall, code);
  return (await head.call(contributions.submitContribution, { body })).reply;
}

async function shown(contributionId: string) {
  const editor = await hall.as('BULLETIN_EDITOR', 'CENTER');
  const { reply } = await editor.call(contributions.listContributions, { query: WEEK });
  return reply.contributions.find((one) => one.contributionId === contributionId);
}

test('what is returned is reported again beside the first, adopted with other words, and stands in the week', async () => {
  const params = await reported('HEALTH');
  const editor = await hall.as('BULLETIN_EDITOR', 'CENTER');
  const judge = (ordinal: number, verdict: Parameters<typeof bodyOf>[1]) =>
    editor.call(contributions.judgeContribution, { params, body: bodyOf(ordinal, verdict) });
  await judge(1, { returned: '请写明参训人数' }).then((one) => one.reply);
  expect((await judge(1, { adopted: WORDS })).problem).toMatchObject({
    code: 'hall/contribution-state',
    facts: { state: 'RETURNED', isMerged: 'no' },
  });
  const head = await hall.as('WINDOW_HEAD', 'HEALTH');
  const {
    organisationId: _,
    kind: __,
    caseNumber: ___,
    ...given
  } = await aContributionOf(hall, 'HEALTH');
  const again = { ...given, text: '30 人参加（示例）' };
  await head
    .call(contributions.resubmitContribution, { params, body: again })
    .then((one) => one.reply);
  expect((await judge(1, { adopted: WORDS })).problem.code).toBe('hall/edited-meanwhile');
  await judge(2, { adopted: WORDS }).then((one) => one.reply);
  expect(await shown(params.contributionId)).toMatchObject({
    state: 'ADOPTED',
    adopted: { edition: 1, ...WORDS },
    submissions: [
      { ordinal: 2, text: '30 人参加（示例）', verdict: 'ADOPTED' },
      { ordinal: 1, text: given.text, verdict: 'RETURNED', reason: '请写明参训人数' },
    ],
    acts: ['EDIT', 'MERGE'],
  });
  expect((await readHallWeek(hall.db, PERIOD)).items).toMatchObject([
    { text: WORDS.text, happenedOn: '2022-06-13' },
  ]);
});

test('what tells of a training carries the forms that its window noted for that day', async () => {
  const head = await hall.as('WINDOW_HEAD', 'HOUSING');
  const editor = await hall.as('BULLETIN_EDITOR', 'CENTER');
  const params = await reported('HOUSING');
  const adopting = {
    params,
    body: bodyOf(1, { adopted: { ...WORDS, text: '住建培训（示例）。' } }),
  };
  await editor.call(contributions.judgeContribution, adopting).then((one) => one.reply);
  const told = async () =>
    (await readHallWeek(hall.db, PERIOD)).items.find(({ text }) => text === '住建培训（示例）。');
  expect(await told()).not.toHaveProperty('evaluation');
  const held = { heldOn: '2022-06-13', improvements: [] };
  const body = { ...(await aTrainingOf(hall, 'HOUSING')), ...held };
  const training = (await head.call(recordTraining, { body })).reply;
  const forms = { params: training, body: { forms: someForms(18, 17) } };
  await head.call(enterTrainingForms, forms).then((one) => one.reply);
  expect(await told()).toMatchObject({ evaluation: { givenOut: 20, returned: 18, good: 17 } });
});

function bodyOf(
  ordinal: number,
  verdict: { readonly adopted: typeof WORDS } | { readonly returned: string },
) {
  return { ordinal, verdict };
}

test('an adopted text is edited once per edition, and two of a week become one item that counts for both', async () => {
  const editor = await hall.as('BULLETIN_EDITOR', 'CENTER');
  const [params, other] = [await reported('FORESTRY'), await reported('JUSTICE')];
  const adopting = { params, body: bodyOf(1, { adopted: WORDS }) };
  await editor.call(contributions.judgeContribution, adopting).then((one) => one.reply);
  const editing = { params, body: { edition: 1, ...WORDS, text: '改过的文字（示例）。' } };
  await editor.call(contributions.editContribution, editing).then((one) => one.reply);
  const late = await editor.call(contributions.editContribution, editing);
  expect(late.problem.code).toBe('hall/edited-meanwhile');
  const { contributionId: otherId } = other;
  const both = { otherId, edition: 2, ...WORDS, text: '两个窗口组织培训（示例）。' };
  const itself = { params, body: { ...both, otherId: params.contributionId } };
  const refused = await editor.call(contributions.mergeContributions, itself);
  expect(refused.problem.code).toBe('hall/merging');
  await editor
    .call(contributions.mergeContributions, { params, body: both })
    .then((one) => one.reply);
  expect(await shown(otherId)).toMatchObject({
    ...{ state: 'ADOPTED', mergedInto: { contributionId: params.contributionId }, acts: [] },
  });
  const texts = (await readHallWeek(hall.db, PERIOD)).items.map(({ text }) => text);
  expect(texts.filter((text) => text.includes('两个窗口'))).toHaveLength(1);
  expect(texts).not.toContain('改过的文字（示例）。');
  const query = { from: '2022-06-13', to: '2022-06-19' };
  const { departments } = (await editor.call(contributions.listAdoptions, { query })).reply;
  const ofForestry = departments.filter(({ name }) => /林业|司法/.test(name));
  expect(ofForestry.map(({ adopted, score }) => [adopted, score])).toEqual([
    [1, 0.5],
    [1, 0.5],
  ]);
});
