import type {
  ListedReview,
  NegativeReview,
  ReviewEntry,
  ReviewNotice,
} from '@banshi/contract/negative-reviews';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeCalls, refusal } from '../../../testing/fake-calls.ts';
import { CASE_ID } from '../../../testing/samples.ts';
import { show } from '../../../testing/show.tsx';
import { CaseReviews } from './case-reviews.tsx';
import { ReviewBell } from './review-bell.tsx';
import { ReviewNotices } from './review-notices.tsx';
import { ReviewPage } from './review-page.tsx';
import { ReviewsPage } from './reviews-page.tsx';

let server = fakeCalls();

vi.mock('../../../api/call.ts', async (original) => ({
  ...(await original<object>()),
  call: (...given: Parameters<(typeof server)['call']>) => server.call(...given),
}));

beforeEach(() => {
  server = fakeCalls();
  server.on('listReviewNotices', () => ({ notices: [], hasMore: false }));
});

const LISTED: ListedReview = {
  ...{ caseId: CASE_ID, seq: 1, displayNo: 'SC2206130000011', matterName: '示例许可' },
  ...{ departmentName: '示例局', stage: 'RECEIPT', grade: 'DISSATISFIED' },
  ...{ ratedAt: '2022-06-13T09:00:00+08:00', state: 'RECEIVED', kind: null },
  due: { clock: 'assign', on: '2022-06-14', workDaysLeft: -1, lamp: 'red' },
};

const ENTRY: ReviewEntry = {
  ...{ nth: 1, act: 'RECEIVE', at: '2022-06-13T09:00:00+08:00', byName: null },
  ...{ inPlaceOfName: null, note: null, kind: null, isComplex: null },
  ...{ way: null, outcome: null, ground: null },
};

function aReview(given: Partial<NegativeReview>): NegativeReview {
  return {
    ...LISTED,
    ...{ version: 1, options: ['等候时间长'], text: '示例意见', supplement: null },
    ...{ isComplex: null, way: null, outcome: null, replyBy: null, appealBy: null },
    ...{
      missedDays: 0,
      missedDaysNeeded: 3,
      isReopened: false,
      story: [ENTRY],
      acts: ['CLASSIFY'],
    },
    ...given,
  };
}

const grant = (role: 'EVAL_ADMIN' | 'WINDOW_HEAD') => ({
  grants: [{ role, organisationId: 1, organisationName: '示例', inPlaceOfName: null }],
});
const AT = { pattern: '/', path: '/' };
const ONE = { pattern: '/:rating', path: `/${CASE_ID}_1` };
const DEPARTMENTS = [{ code: 'HEALTH', name: '示例局' }];

test('the list has its filters in the address, and shows day, days left and lamp', async () => {
  server.on('listNegativeReviews', () => ({
    ...{ reviews: [LISTED], next: null, departments: DEPARTMENTS },
  }));
  show(<ReviewsPage />, AT, grant('EVAL_ADMIN'));
  await screen.findByText('超期');
  fireEvent.change(screen.getByLabelText('部门'), { target: { value: 'HEALTH' } });
  fireEvent.change(screen.getByLabelText('状态'), { target: { value: 'RECEIVED' } });
  fireEvent.click(screen.getByRole('checkbox', { name: '只看超期的' }));
  await waitFor(() =>
    expect(server.callsOf('listNegativeReviews').at(-1)?.input).toMatchObject({
      query: { by: 'department', key: 'HEALTH', state: 'RECEIVED', lateness: 'overdue' },
    }),
  );
});

test('the centre classifies with kind and how complex it is, under the version that it saw', async () => {
  server.on('getNegativeReview', () => aReview({}));
  server.on('settleNegativeReview', () => ({ version: 2 }));
  show(<ReviewPage />, ONE, grant('EVAL_ADMIN'));
  await screen.findByText('示例意见');
  fireEvent.change(screen.getByLabelText('差评类型'), { target: { value: 'FEES' } });
  fireEvent.change(screen.getByLabelText('复杂程度'), { target: { value: 'yes' } });
  fireEvent.click(screen.getByRole('button', { name: '分类研判' }));
  await waitFor(() => expect(server.callsOf('settleNegativeReview')).toHaveLength(1));
  expect(server.callsOf('settleNegativeReview')[0]?.input).toMatchObject({
    params: { caseId: CASE_ID, seq: 1 },
    body: {
      ...{ version: 1, act: 'CLASSIFY', kind: 'FEES', isComplex: true },
      ...{ note: null, outcome: null, ground: null },
    },
  });
});

test('the department says in words what it did, and is told who was first', async () => {
  const acts = ['CONTACT', 'APPEAL'] as const;
  server.on('getOwnNegativeReview', () => aReview({ state: 'ASSIGNED', acts: [...acts] }));
  server.on('answerNegativeReview', () => {
    throw refusal('ratings/review-stale', { status: 409, facts: {} });
  });
  show(<ReviewPage />, ONE, grant('WINDOW_HEAD'));
  const send = await screen.findByRole('button', { name: '联系评价人' });
  fireEvent.click(send);
  screen.getByText(/请写明说明/);
  expect(server.callsOf('answerNegativeReview')).toEqual([]);
  fireEvent.change(screen.getByLabelText('说明'), { target: { value: '已致电' } });
  fireEvent.click(send);
  await screen.findByText(/刚刚有人处理过/);
});

test('the number is shown after it was said what for', async () => {
  server.on('getOwnNegativeReview', () => aReview({ state: 'ASSIGNED', acts: [] }));
  server.on('showOwnRater', () => ({ shownName: '张**', mobile: '13800000000' }));
  show(<ReviewPage />, ONE, grant('WINDOW_HEAD'));
  fireEvent.click(await screen.findByRole('button', { name: '查看联系电话' }));
  const dialog = await screen.findByRole('dialog');
  fireEvent.change(within(dialog).getByLabelText('为什么要看'), { target: { value: '联系' } });
  fireEvent.click(within(dialog).getByRole('button', { name: '查看联系电话' }));
  await screen.findByText('张**，13800000000');
  expect(server.callsOf('showOwnRater')[0]?.input).toMatchObject({ body: { reason: '联系' } });
});

test('nobody else is shown any of it, nor asks for it; a case leads to its own', async () => {
  show(<ReviewsPage />, AT);
  await screen.findByText('差评处置不公开');
  expect(server.made).toEqual([]);
  server.on('listOwnNegativeReviews', () => ({
    ...{ reviews: [{ ...LISTED, state: 'REPLIED' }], next: null, departments: [] },
  }));
  show(<CaseReviews caseId={CASE_ID} />, AT, grant('WINDOW_HEAD'));
  const link = await screen.findByRole('link', { name: '第 1 次评价：待回访（示例局）' });
  expect(link.getAttribute('href')).toBe(`/ratings/reviews/${CASE_ID}_1`);
});

test('who is waited for reads in the frame how many, and before the list which, until when and from whom', async () => {
  const notice: ReviewNotice = {
    ...{ ...LISTED, state: 'REPLIED', due: null },
    ...{ since: '2022-06-14T10:00:00+08:00', byName: '示例负责人' },
  };
  server.on('listReviewNotices', () => ({ notices: [notice], hasMore: false }));
  show(
    <>
      <ReviewBell />
      <ReviewNotices />
    </>,
    AT,
    grant('EVAL_ADMIN'),
  );
  await screen.findByRole('link', { name: /等您处置的差评 ?1 ?件/ });
  expect(screen.getByRole('listitem').textContent).toMatch(/电话回访评价人。.*由示例负责人交来。/);
  expect(screen.getByRole('link', { name: LISTED.displayNo }).getAttribute('href')).toBe(
    `/ratings/reviews/${CASE_ID}_1`,
  );
});
