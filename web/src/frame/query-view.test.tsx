import { cleanup, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { type ProblemCode, ProblemError } from '../api/problem-error.ts';
import { show } from '../testing/show.tsx';
import { Failure } from './query-view.tsx';

afterEach(cleanup);

const FORM = /提交|填写|没有改变/;

test.each(['no-answer', 'server/unavailable', 'server/defect', 'request/malformed'] as const)(
  'a page that cannot be read for %s speaks of no form',
  async (code: ProblemCode) => {
    const error = new ProblemError({ code, status: 500, facts: {}, requestId: 'r-1' });
    show(<Failure error={error} />, { pattern: '/', path: '/' });
    const said = (await screen.findByRole('alert')).textContent ?? '';
    expect(said).toContain('没有读取成功');
    expect(said).not.toMatch(FORM);
  },
);
