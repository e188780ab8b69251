import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ProblemError } from '../api/problem-error.ts';
import { show } from '../testing/show.tsx';
import { ProblemNote } from './problem-note.tsx';

const FIELDS = { reason: '理由', reviewedOn: '法制审核日期' };

async function noteOf(facts: Readonly<Record<string, unknown>>): Promise<string | null> {
  const given = { code: 'request/malformed', status: 400, requestId: null } as const;
  const error = new ProblemError({ ...given, facts: { where: 'body', ...facts } });
  show(<ProblemNote error={error} fields={FIELDS} />, { pattern: '/', path: '/' });
  return (await screen.findByRole('alert')).textContent;
}

test('a field left empty is named as the form calls it', async () => {
  expect(await noteOf({ path: '/reason', rule: 'minLength', asked: '1' })).toBe('请填写“理由”。');
});

test('so is one written wrongly, however deep it stands', async () => {
  const day = { path: '/legalReview/reviewedOn', rule: 'maxLength', asked: '10' };
  expect(await noteOf(day)).toMatch(/“法制审核日期”.*最多填 10 个字符/);
});

test('a field that the form does not have keeps its path', async () => {
  expect(await noteOf({ path: '/version', rule: 'required', asked: '' })).toMatch('/version');
});
