import type { QueueFigure, QueueFigures } from '@banshi/contract/queue-figures';
import type { QueueTicket, WindowQueue } from '@banshi/contract/queue-tickets';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeCalls, refusal } from '../../testing/fake-calls.ts';
import { show } from '../../testing/show.tsx';
import { BoardPage } from './board-page.tsx';
import { CallerPage } from './caller-page.tsx';
import { ClassesPage } from './classes-page.tsx';
import { CounterStrip } from './counter-strip.tsx';
import { FiguresPage } from './figures-page.tsx';
import { KioskPage } from './kiosk-page.tsx';

let server = fakeCalls();

vi.mock('../../api/call.ts', async (original) => ({
  ...(await original<object>()),
  call: (...given: Parameters<(typeof server)['call']>) => server.call(...given),
}));

beforeEach(() => {
  server = fakeCalls();
});

const TICKET_ID = '0190a000-0000-7000-8000-000000000001';
const KEY = '0123456789abcdef0123456789abcdef';
const LINES = [{ classId: 7, prefix: 'A', name: '综合业务', waiting: 3 }];
const BOARD = { asOf: '2022-06-13T09:30:00+08:00', lines: LINES, calls: [] };

function ticket(given: Partial<QueueTicket> = {}): QueueTicket {
  return {
    ...{ ticketId: TICKET_ID, number: 'A012', classId: 7, className: '综合业务', state: 'CALLED' },
    ...{ priority: null, takenAt: '2022-06-13T09:00:00+08:00', calls: 1, startedAt: null },
    ...{ isReactivated: false, ...given },
  };
}

function atWindow(given: Partial<WindowQueue> = {}): WindowQueue {
  return {
    window: { windowId: 1, number: 'A01', name: '综合窗口一' },
    ...{ lines: LINES, current: null, waiting: [], skipped: [], ...given },
  };
}

const at = (path: string) => ({ pattern: path, path });

test('a machine gives a number with how many are before, and prints it', async () => {
  server.on('getQueueBoard', () => BOARD);
  server.on('checkKiosk', () => ({ name: '一楼取号机' }));
  const slip = { ticketId: TICKET_ID, number: 'A013', className: '综合业务' };
  const takenAt = '2022-06-13T09:30:00+08:00';
  server.on('takeKioskTicket', () => ({ ...slip, priority: null, before: 3, takenAt }));
  const print = vi.spyOn(globalThis, 'print').mockImplementation(() => undefined);
  show(<KioskPage languages={null} />, at('/public/queue/kiosk'));
  fireEvent.change(screen.getByLabelText(/密钥/), { target: { value: KEY } });
  fireEvent.click(screen.getByRole('button', { name: '启用' }));
  const line = await screen.findByRole('button', { name: /综合业务/ });
  await screen.findByText('本机：一楼取号机');
  expect(screen.queryByRole('button', { name: '65 岁以上老人' })).toBeNull();
  fireEvent.click(line);
  await screen.findByText('A013');
  screen.getByText('前面约 3 人');
  expect(server.callsOf('takeKioskTicket')[0]?.input).toEqual({
    body: { classId: 7, kioskKey: KEY, requestId: expect.stringMatching(/^[0-9a-f]{32}$/) },
  });
  fireEvent.click(screen.getByRole('button', { name: '打印小票' }));
  expect(print).toHaveBeenCalledOnce();
  fireEvent.click(screen.getByRole('button', { name: '继续取号' }));
  await screen.findByRole('button', { name: /综合业务/ });
  print.mockRestore();
});

test('a machine with a wrong key says so at once, and takes another', async () => {
  localStorage.setItem('banshi-kiosk-key', KEY);
  server.on('getQueueBoard', () => BOARD);
  server.on('checkKiosk', () => {
    throw refusal('queue/kiosk-unknown', { status: 404, facts: {} });
  });
  show(<KioskPage languages={null} />, at('/public/queue/kiosk'));
  await screen.findByText(/没有登记，或者已经停用/);
  expect(screen.queryByRole('button', { name: /综合业务/ })).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: '重新填写密钥' }));
  expect(localStorage.getItem('banshi-kiosk-key')).toBeNull();
});

test('a machine says why it gives none', async () => {
  localStorage.setItem('banshi-kiosk-key', KEY);
  server.on('getQueueBoard', () => BOARD);
  server.on('checkKiosk', () => ({ name: '一楼取号机' }));
  server.on('takeKioskTicket', () => {
    throw refusal('queue/class-closed', { status: 409, facts: { name: '综合业务' } });
  });
  show(<KioskPage languages={null} />, at('/public/queue/kiosk'));
  fireEvent.click(await screen.findByRole('button', { name: /综合业务/ }));
  await screen.findByText(/现在不取号/);
  fireEvent.click(screen.getByRole('button', { name: '重新填写密钥' }));
  screen.getByText(/还没有登记/);
  expect(localStorage.getItem('banshi-kiosk-key')).toBeNull();
});

test('one key calls, begins and ends, as the ticket stands', async () => {
  let now = atWindow({ waiting: [ticket({ state: 'WAITING', calls: 0 })] });
  server.on('getWindowQueue', () => now);
  server.on('listQueueClasses', () => ({ classes: [], bodies: [] }));
  const step = (next: WindowQueue) => () => {
    now = next;
    return { ticketId: TICKET_ID, number: 'A012', state: 'CALLED' };
  };
  server.on('callNextTicket', step(atWindow({ current: ticket() })));
  server.on('startTicket', step(atWindow({ current: ticket({ state: 'SERVING' }) })));
  server.on('finishTicket', step(atWindow()));
  show(<CallerPage />, at('/queue'));
  await screen.findByRole('button', { name: /叫下一位/ });
  fireEvent.keyDown(document.body, { key: 'q' });
  await screen.findByRole('button', { name: /开始办理/ });
  screen.getByRole('button', { name: '再叫一次' });
  fireEvent.keyDown(document.body, { key: 'q' });
  await screen.findByRole('button', { name: /办完/ });
  expect(screen.getByRole('link', { name: '去接件' }).getAttribute('href')).toBe('/counter');
  fireEvent.keyDown(document.body, { key: 'q' });
  await screen.findByRole('button', { name: /叫下一位/ });
  expect(server.callsOf('finishTicket')[0]?.input).toMatchObject({ body: { outcome: 'DONE' } });
});

test('after three calls a number is passed over, and may be called back', async () => {
  const skipped = ticket({ number: 'A009', state: 'SKIPPED', calls: 3 });
  server.on('getWindowQueue', () =>
    atWindow({ current: ticket({ calls: 3 }), skipped: [skipped] }),
  );
  server.on('listQueueClasses', () => ({ classes: [], bodies: [] }));
  server.on('skipTicket', () => ({}));
  server.on('reactivateTicket', () => ({}));
  show(<CallerPage />, at('/queue'));
  fireEvent.click(await screen.findByRole('button', { name: '过号' }));
  await waitFor(() => expect(server.callsOf('skipTicket')).toHaveLength(1));
  fireEvent.click(screen.getByRole('button', { name: '恢复排队：A009 号' }));
  await waitFor(() => expect(server.callsOf('reactivateTicket')).toHaveLength(1));
});

test('who sits nowhere is led to the windows, and sees nothing of it at the counter', async () => {
  server.on('getWindowQueue', () => atWindow({ window: null }));
  const { unmount } = show(<CallerPage />, at('/queue'));
  const link = await screen.findByRole('link', { name: '选择窗口' });
  expect(link.getAttribute('href')).toBe('/windows');
  unmount();
  show(<CounterStrip />, at('/counter'));
  await waitFor(() => expect(server.callsOf('getWindowQueue').length).toBeGreaterThan(1));
  expect(screen.queryByText('您今天不在窗口，不能叫号。')).toBeNull();
});

test('somebody is sent to another queue, also of the same name; whoever is called shows without a queue too', async () => {
  const called = atWindow({ current: ticket(), lines: [] });
  server.on('getWindowQueue', () => called);
  const one = { organisation: { organisationId: 3, shortName: '示例' }, matters: [] };
  const kept = { ...one, isOpen: true, version: 1, mayKeep: false, name: '综合业务' };
  const classes = [
    { ...kept, classId: 7, prefix: 'A' },
    { ...kept, classId: 8, prefix: 'B' },
  ];
  server.on('listQueueClasses', () => ({ classes, bodies: [] }));
  server.on('transferTicket', () => ({}));
  show(<CallerPage />, at('/queue'));
  fireEvent.change(await screen.findByLabelText('转到'), { target: { value: '8' } });
  fireEvent.click(screen.getByRole('button', { name: '转到“综合业务”' }));
  await waitFor(() =>
    expect(server.callsOf('transferTicket')[0]?.input['body']).toEqual({ classId: 8 }),
  );
  screen.getByText('A012');
});

test('the screen shows which number goes to which window', async () => {
  const call = { number: 'A012', windowNumber: 'A01', windowName: '综合窗口一' };
  const calledAt = '2022-06-13T09:30:00+08:00';
  server.on('getQueueBoard', () => ({
    ...BOARD,
    calls: [{ ...call, calledAt, isServing: false }],
  }));
  show(<BoardPage languages={null} />, at('/public/queue'));
  const row = await screen.findByRole('row', { name: /A012 A01 综合窗口一/ });
  expect(row.className).toBe('is-called');
});

const FIGURE: QueueFigure = {
  ...{ key: '7', label: 'A 综合业务', taken: 10, started: 8, averageWait: '12.50', finished: 8 },
  ...{ averageService: '6.00', skipped: 1, cancelled: 0, expired: 1, transferred: 0 },
  abandonment: '20.00',
};

test('the figures of the days in the address stand with their definition', async () => {
  const figures: QueueFigures = {
    ...{ from: '2022-06-13', to: '2022-06-14', asOf: '2022-06-14T09:30:00+08:00', waiting: null },
    ...{ total: FIGURE, byClass: [FIGURE] },
    byWindow: [{ ...FIGURE, key: '1', label: 'A01 综合窗口一', taken: null, averageWait: null }],
    byDay: [],
    hours: [{ hour: 9, taken: 10, started: 8 }],
  };
  server.on('getQueueFigures', () => figures);
  const path = '/queue/figures?from=2022-06-13&to=2022-06-14';
  show(<FiguresPage />, { pattern: '/queue/figures', path });
  await screen.findByRole('row', { name: /A 综合业务 12.50 6.00 10 8 1 0 1 0 20.00%/ });
  screen.getByRole('row', { name: /A01 综合窗口一 —/ });
  screen.getByText(/平均等候：取号到叫来的那次叫号/);
  const { input } = server.callsOf('getQueueFigures')[0] ?? {};
  expect(input?.['query']).toEqual({ from: '2022-06-13', to: '2022-06-14' });
});

test('a head enters a queue with all matters of a department', async () => {
  const bodies = [{ organisationId: 3, shortName: '省卫健委' }];
  server.on('listQueueClasses', () => ({ classes: [], bodies }));
  server.on('listMatters', ({ query }) =>
    (query as { after?: number }).after === undefined
      ? { matters: [{ matterId: 11, name: '示例许可' }], next: 1 }
      : { matters: [{ matterId: 12, name: '示例备案' }], next: null },
  );
  server.on('openQueueClass', () => ({ classes: [], bodies }));
  server.on('listKiosks', () => ({ kiosks: [], bodies }));
  show(<ClassesPage />, at('/queue/classes'));
  fireEvent.change(await screen.findByLabelText('字母（如 A）'), { target: { value: 'b' } });
  fireEvent.change(screen.getByLabelText('名称'), { target: { value: '卫生健康' } });
  fireEvent.click(screen.getByRole('button', { name: '加入该部门的全部事项' }));
  await screen.findByText('示例备案');
  fireEvent.click(screen.getByRole('button', { name: '去掉示例许可' }));
  fireEvent.click(screen.getByRole('button', { name: /^登\s*记$/ }));
  await waitFor(() =>
    expect(server.callsOf('openQueueClass')[0]?.input).toEqual({
      body: { prefix: 'B', name: '卫生健康', organisationId: 3, matterIds: [12] },
    }),
  );
});

test('a head enters a machine and sees its key once, and closes it', async () => {
  const bodies = [{ organisationId: 3, shortName: '省卫健委' }];
  const kiosk = {
    ...{ kioskId: 5, name: '一楼', organisation: bodies[0], openedByName: '示例' },
    ...{ openedAt: '2022-06-13T09:00:00+08:00', isOpen: true, mayKeep: true },
  };
  server.on('listQueueClasses', () => ({ classes: [], bodies }));
  server.on('listKiosks', () => ({ kiosks: [kiosk], bodies }));
  server.on('openKiosk', () => ({ kioskId: 6, key: KEY }));
  server.on('changeKiosk', () => ({ kiosks: [], bodies }));
  show(<ClassesPage />, at('/queue/classes'));
  fireEvent.change(await screen.findByLabelText(/放在哪里/), { target: { value: '二楼' } });
  fireEvent.click(screen.getByRole('button', { name: '登记并生成密钥' }));
  await screen.findByText(KEY);
  expect(server.callsOf('openKiosk')[0]?.input).toEqual({
    body: { name: '二楼', organisationId: 3 },
  });
  fireEvent.click(screen.getByRole('button', { name: '停用 一楼' }));
  await waitFor(() =>
    expect(server.callsOf('changeKiosk')[0]?.input).toEqual({
      ...{ params: { kioskId: 5 }, body: { name: '一楼', isOpen: false } },
    }),
  );
});
