import { COUNTED, type Counted } from '@banshi/contract/indicator-words';
import type { RoleId } from '@banshi/contract/roles';
import { fireEvent, screen, within } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeCalls } from '../../testing/fake-calls.ts';
import { show } from '../../testing/show.tsx';
import { IndicatorsPage } from './indicators-page.tsx';

let server = fakeCalls();
let role: RoleId = 'SUPERVISOR';

vi.mock('../../api/call.ts', async (original) => ({
  ...(await original<object>()),
  call: (...given: Parameters<(typeof server)['call']>) => server.call(...given),
}));

vi.mock('../../api/session.ts', async (original) => ({
  ...(await original<object>()),
  useSession: () => ({ grants: [{ role }], areas: ['cases'] }),
}));

const period = { from: '2022-01-01', to: '2022-06-17' };
const asOf = '2022-06-18T09:00:00+08:00';
const countsOf = (n: number) =>
  Object.fromEntries(COUNTED.map((name) => [name, n])) as Record<Counted, number>;
const count = { now: 1, before: 0, yearBefore: 0, change: null, yearChange: null };

/** Sixty matters, the later ones with more cases. */
function manyMatters() {
  const keys = Array.from({ length: 60 }, (_, at) => at + 1);
  const rows = keys.map((n) => ({ key: `M${n}`, label: `示例事项${n}`, counts: countsOf(n) }));
  const total = { key: 'total', label: '合计', counts: countsOf(1830) };
  server.on('getRates', () => ({ ...period, asOf, rates: [] }));
  server.on('getCounts', () => ({ ...period, by: 'matter', asOf, rows, total }));
  const compared = { ...period, by: 'matter', measure: 'accepted', asOf, rows: [] };
  server.on('compareCounts', () => ({
    ...{ ...compared, before: period, yearBefore: period },
    total: { key: 'total', label: '合计', count },
  }));
}

beforeEach(() => {
  server = fakeCalls();
  manyMatters();
});

const page = () =>
  show(<IndicatorsPage />, {
    pattern: '/',
    path: `/?${new URLSearchParams({ ...period, by: 'matter' })}`,
  });

test('of thousands of matters those with most are shown, and all when they are asked for', async () => {
  page();
  const table = await screen.findByRole('table', { name: /^各项计数，按事项/ });
  expect(within(table).queryByText('示例事项10')).toBeNull();
  expect(within(table).getByText('示例事项11')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '全部 60 项' }));
  expect(within(table).getByText('示例事项10')).toBeTruthy();
});

test('by whom is told to those alone who may see staff', async () => {
  page();
  expect(await screen.findAllByRole('button', { name: '受理人员' })).toHaveLength(2);
});

test('a clerk is not offered it', async () => {
  role = 'FRONT_CLERK';
  page();
  await screen.findByRole('table', { name: /^各项计数，按事项/ });
  expect(screen.queryByRole('button', { name: '受理人员' })).toBeNull();
  role = 'SUPERVISOR';
});
