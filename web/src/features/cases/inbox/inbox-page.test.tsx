import { fireEvent, screen, within } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeCalls } from '../../../testing/fake-calls.ts';
import { aCase } from '../../../testing/samples.ts';
import { show } from '../../../testing/show.tsx';
import { InboxPage } from './inbox-page.tsx';

let server = fakeCalls();

vi.mock('../../../api/call.ts', async (original) => ({
  ...(await original<object>()),
  call: (...given: Parameters<(typeof server)['call']>) => server.call(...given),
}));

const FIRST = aCase({ caseId: 'a', displayNo: 'SC1', version: 3 });
const OTHER = aCase({ caseId: 'b', displayNo: 'SC2', version: 5 });
const COUNTS = { todo: 2, unclaimed: 2, claimed: 0, mine: 0, open: 2, followed: 0 };
const LAMPS = { red: 0, amber: 0, green: 2, blue: 0 };
const VERIFIER = [
  { role: 'VERIFIER' as const, organisationId: 1, organisationName: '示例厅', inPlaceOfName: null },
];
const AT = { pattern: '/inbox', path: '/inbox' };
const NoMarks = () => null;

beforeEach(() => {
  server = fakeCalls();
  server.on('listInbox', () => ({
    cases: [FIRST, OTHER],
    next: null,
    counts: { ...COUNTS, ...LAMPS },
  }));
  server.on('listInboxFilters', () => ({ filters: [] }));
  server.on('getPhrasebook', () => ({
    own: ['审核无误'],
    body: { shortName: '示例厅', opinion: [], defect: [], mayEdit: false },
  }));
});

const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key });

test('several cases are verified by keyboard with a phrase, and each has its result', async () => {
  const blocked = { code: 'cases/claimed', facts: { byName: '李示例' }, detail: '' };
  server.on('actOnCases', () => ({
    results: [
      { caseId: 'a', blocked: null },
      { caseId: 'b', blocked },
    ],
  }));
  show(<InboxPage mark={NoMarks} cards={NoMarks} />, AT, { grants: VERIFIER });
  await screen.findByRole('link', { name: 'SC1' });
  for (const key of ['j', 'x', 'j', 'x', 'b']) press(key);
  const bar = screen.getByRole('region', { name: '批量办理' });
  expect(document.activeElement?.textContent).toBe('认领');
  fireEvent.click(within(bar).getByRole('button', { name: '审核通过' }));
  fireEvent.click(await within(bar).findByRole('button', { name: '审核无误' }));
  fireEvent.click(within(bar).getByRole('button', { name: '审核通过（2 件）' }));
  await within(bar).findByText('1 件已办，1 件没有办：');
  within(bar).getByText('李示例已经先认领了这个办件，请另选办件，或请其放回。');
  const [asked] = server.callsOf('actOnCases');
  expect(asked?.input['body']).toEqual({
    act: 'verify',
    opinion: '审核无误',
    staffId: null,
    cases: [
      { caseId: 'a', version: 3 },
      { caseId: 'b', version: 5 },
    ],
  });
});

test('C claims the case of the row, and Z puts it back', async () => {
  server.on('actOnCases', () => ({ results: [{ caseId: 'a', blocked: null }] }));
  show(<InboxPage mark={NoMarks} cards={NoMarks} />, AT, { grants: VERIFIER });
  await screen.findByRole('link', { name: 'SC1' });
  for (const key of ['j', 'c']) press(key);
  await screen.findByRole('button', { name: '撤销' });
  press('z');
  await vi.waitFor(() => expect(server.callsOf('actOnCases')).toHaveLength(2));
  // What it says then is of the undoing.
  await screen.findByText('1 件已撤销。');
  expect(screen.queryByText('1 件已办。')).toBeNull();
  const asked = server.callsOf('actOnCases').map(({ input }) => input['body']);
  const cases = [{ caseId: 'a', version: 3 }];
  expect(asked).toMatchObject([
    { act: 'claim', cases },
    { act: 'release', cases },
  ]);
});

test('a row says what follows, what rests on a promise, and what several bodies handle', async () => {
  server.on('listInbox', () => ({
    cases: [{ ...FIRST, hasPriority: true, tags: ['tolerance', 'promise', 'joint'] }],
    next: null,
    counts: { ...COUNTS, ...LAMPS },
  }));
  show(<InboxPage mark={NoMarks} cards={NoMarks} />, AT, { grants: VERIFIER });
  const link = await screen.findByRole('link', { name: 'SC1' });
  expect(link.closest('tr')?.textContent).toContain('优先容缺承诺联办');
});

test('the part of the inbox on screen is saved under a name, and found again', async () => {
  let filters: unknown[] = [];
  server.on('listInbox', () => ({
    ...{ cases: [FIRST], next: null, counts: { ...COUNTS, ...LAMPS } },
    saved: filters.map((one) => ({ ...(one as object), count: 12 })),
  }));
  server.on('setInboxFilters', ({ body }) => {
    filters = (body as { filters: unknown[] }).filters;
    return { filters };
  });
  show(<InboxPage mark={NoMarks} cards={NoMarks} />, { ...AT, path: '/inbox?view=open&lamp=red' });
  fireEvent.click(await screen.findByRole('button', { name: '保存当前筛选' }));
  fireEvent.change(screen.getByLabelText('筛选名称'), { target: { value: '全厅超期' } });
  fireEvent.click(screen.getByRole('button', { name: '保存' }));
  const saved = await screen.findByRole('button', { name: '全厅超期 12' });
  expect(filters).toEqual([{ name: '全厅超期', view: 'open', lamp: 'red', status: null }]);
  expect(saved.getAttribute('aria-pressed')).toBe('true');
});
