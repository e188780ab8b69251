import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { useLocation } from 'react-router';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeCalls, refusal } from '../../testing/fake-calls.ts';
import { show } from '../../testing/show.tsx';
import { TopSearch } from './top-search.tsx';

let server = fakeCalls();

vi.mock('../../api/call.ts', async (original) => ({
  ...(await original<object>()),
  call: (...given: Parameters<(typeof server)['call']>) => server.call(...given),
}));

const MATTER = {
  ...{ matterId: 7, name: '示例经营许可证核发', departmentName: '示例局', state: 'PUBLISHED' },
};
const BODY = { organisationId: 3, name: '示例局', matters: 2 };
const WINDOW = { windowId: 5, number: '12', name: '示例窗口', seated: ['王示例', '李示例'] };
const NOTHING = { matters: [], bodies: [], windows: [] };

beforeEach(() => {
  server = fakeCalls();
  server.on('searchCases', () => ({ cases: [] }));
  server.on('searchNames', () => ({ matters: [MATTER], bodies: [BODY], windows: [WINDOW] }));
});

function Place() {
  return <p data-testid="place">{useLocation().pathname + useLocation().search}</p>;
}

function open(mayReadCases = true) {
  show(
    <>
      <TopSearch mayReadCases={mayReadCases} />
      <Place />
    </>,
    { pattern: '*', path: '/' },
    { areas: ['catalogue', 'statistics', 'inbox'] },
  );
}

const field = () => screen.getByRole('combobox', { name: '查找' });
const place = () => screen.getByTestId('place').textContent;

function type(text: string): void {
  fireEvent.change(field(), { target: { value: text } });
}

test('what is found stands by kind, and the arrows and Enter open it', async () => {
  open();
  fireEvent.keyDown(document.body, { key: '/' });
  expect(document.activeElement).toBe(field());
  type('sljy');
  const matters = await screen.findByRole('group', { name: '事项' });
  expect(within(matters).getByRole('option').textContent).toBe('示例经营许可证核发示例局');
  const kinds = screen.getAllByRole('group').map((group) => group.getAttribute('aria-label'));
  expect(kinds).toEqual(['事项', '单位', '窗口']);
  expect(screen.getByRole('status').textContent).toBe('找到3条');
  fireEvent.keyDown(field(), { key: 'ArrowDown' });
  expect(screen.getByRole('option', { selected: true }).textContent).toBe('示例局2个事项');
  fireEvent.keyDown(field(), { key: 'Enter' });
  await waitFor(() => expect(place()).toBe('/catalogue?department=3'));
});

test('a page that this person may open is found by initials, and another is not', async () => {
  open();
  server.on('searchNames', () => NOTHING);
  type('gzrl');
  fireEvent.keyDown(field(), { key: 'Enter' });
  await waitFor(() => expect(place()).toBe('/catalogue/calendar'));
  type('xcdm');
  await screen.findByText(/^没有找到/);
  expect(screen.queryByRole('option')).toBeNull();
});

test('what was opened last is offered before anything is typed', async () => {
  open();
  fireEvent.focus(field());
  expect(screen.queryByRole('option')).toBeNull();
  type('sl');
  fireEvent.click(await screen.findByRole('option', { name: /经营许可证/ }));
  await waitFor(() => expect(place()).toBe('/catalogue/7'));
  fireEvent.focus(field());
  const recent = screen.getByRole('group', { name: '最近打开' });
  expect(within(recent).getAllByRole('option')).toHaveLength(1);
  fireEvent.keyDown(field(), { key: 'Escape' });
  expect(screen.queryByRole('group')).toBeNull();
});

test('who may read no case asks for none', async () => {
  open(false);
  server.on('searchNames', () => NOTHING);
  type('qqq');
  await screen.findByText('没有找到。可输入事项、单位、页面的名称、拼音或首字母。');
  expect(server.callsOf('searchCases')).toEqual([]);
});

test('a refusal is told in its sentence', async () => {
  open();
  server.on('searchCases', () => {
    throw refusal('cases/looked-too-often', { status: 429, facts: { kind: 'number', max: 400 } });
  });
  type('1018');
  await screen.findByText(/400/);
  expect(screen.queryByRole('option')).toBeNull();
});
