import { expect, test } from 'vitest';
import { aBulletin } from './a-bulletin.test-support.ts';
import { areSameFigures } from './bound-figures.ts';
import { quotedIn, restatementNote, tellsPeriod } from './restatement.ts';

const period = { source: '示例平台', from: '2026-01-01', to: '2026-02-27' };
const flow = { accepted: 3, closed: 2 };
const figures = { license: flow, publicService: flow, otherNine: flow };
const snapshot = {
  snapshotId: '01a20ae4-a462-7190-b297-adae3a3cb840',
  ...{ asOf: '2026-02-28T09:00:00+08:00', definition: 1, sm3: '0'.repeat(64) },
};
const issueWith = (statistics: object) =>
  aBulletin({ sections: [{ title: '办理情况', statistics: { ...period, ...statistics } }] });

test('figures of a snapshot are quoted; typed ones and live ones are not', () => {
  expect(quotedIn(issueWith({ figures, snapshot }))).toEqual({ ...period, figures });
  expect(quotedIn(issueWith({ figures }))).toBeUndefined();
  expect(quotedIn(issueWith({}))).toBeUndefined();
  expect(quotedIn(aBulletin())).toBeUndefined();
});

test('one number that differs is a restatement', () => {
  expect(areSameFigures(figures, { ...figures })).toBe(true);
  expect(areSameFigures(figures, { ...figures, otherNine: { accepted: 3, closed: 1 } })).toBe(
    false,
  );
});

test('the note is a section with a sentence that is bound, and the draft that has it tells that period', () => {
  const issue = issueWith({ figures, snapshot });
  const quoted = quotedIn(issue);
  if (!quoted) throw new Error('the issue quotes a snapshot');
  const note = restatementNote(issue, quoted);
  expect(note).toMatchObject({ statistics: period, text: [expect.stringContaining('第7期')] });
  const draft = aBulletin();
  expect(tellsPeriod(draft, quoted)).toBe(false);
  expect(tellsPeriod({ ...draft, sections: [...draft.sections, note] }, quoted)).toBe(true);
});
