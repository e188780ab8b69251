import type { ListedRating, RateableServices } from '@banshi/contract/ratings';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeCalls, refusal } from '../../testing/fake-calls.ts';
import { aDue, CASE_ID } from '../../testing/samples.ts';
import { show } from '../../testing/show.tsx';
import { RateServices } from './public/rate-services.tsx';
import { RatingListPage } from './rating-list-page.tsx';

let server = fakeCalls();

vi.mock('../../api/call.ts', async (original) => ({
  ...(await original<object>()),
  call: (...given: Parameters<(typeof server)['call']>) => server.call(...given),
}));

beforeEach(() => {
  server = fakeCalls();
});

const PROOF = { number: 'SC2206130000011', password: '123456' };

function services(given: Partial<RateableServices['services'][number]>): RateableServices {
  const service = {
    ...({ service: 1, stage: 'RECEIPT', way: 'ON_SITE', on: '2022-06-13' } as const),
    ...({ standing: 'OPEN', until: '2022-07-13', grade: null } as const),
    ...given,
  };
  const options = [
    { code: '501', grade: 'VERY_SATISFIED', way: 'ON_SITE', label: '办理快捷' },
    { code: '201', grade: 'DISSATISFIED', way: 'ON_SITE', label: '等候时间长' },
    { code: '211', grade: 'DISSATISFIED', way: 'ONLINE', label: '页面操作复杂' },
  ] as const;
  return { displayNo: PROOF.number, services: [service], options: [...options] };
}

function showForm(path = '/?via=qr'): void {
  show(<RateServices proof={PROOF} />, { pattern: '/', path });
}

test('a grade brings its options, and is sent with words and where it was given', async () => {
  server.on('listRateableServices', () => services({}));
  server.on('rateService', () => services({ standing: 'SUPPLEMENT', grade: 'DISSATISFIED' }));
  showForm();
  fireEvent.click(await screen.findByRole('button', { name: '提交评价' }));
  screen.getByText('请先选择一个满意程度。');
  expect(server.callsOf('rateService')).toEqual([]);
  fireEvent.click(screen.getByRole('radio', { name: '非常满意' }));
  fireEvent.click(screen.getByRole('checkbox', { name: '办理快捷' }));
  fireEvent.click(screen.getByRole('radio', { name: '不满意' }));
  expect(screen.queryByRole('checkbox', { name: '办理快捷' })).toBeNull();
  expect(screen.queryByRole('checkbox', { name: '页面操作复杂' })).toBeNull();
  fireEvent.click(screen.getByRole('checkbox', { name: '等候时间长' }));
  fireEvent.change(screen.getByRole('textbox'), { target: { value: ' 示例 ' } });
  fireEvent.click(screen.getByRole('button', { name: '提交评价' }));
  const thanks = await screen.findByText('已收到您的评价，谢谢。');
  await waitFor(() => expect(document.activeElement).toBe(thanks));
  screen.getByText('您的评价：不满意');
  const said = { service: 1, grade: 'DISSATISFIED', options: ['201'], text: '示例' };
  expect(server.callsOf('rateService')[0]?.input).toEqual({
    body: { ...PROOF, ...said, channel: 'QR_CODE' },
  });
});

test('words of more than five hundred characters are not sent, and what is refused is said', async () => {
  server.on('listRateableServices', () => services({}));
  server.on('rateService', () => {
    throw refusal('ratings/window-over', { status: 409, facts: { until: '2022-07-13' } });
  });
  showForm('/');
  fireEvent.click(await screen.findByRole('radio', { name: '满意' }));
  fireEvent.change(screen.getByRole('textbox'), { target: { value: '示'.repeat(501) } });
  fireEvent.click(screen.getByRole('button', { name: '提交评价' }));
  screen.getByText('写了 501 字，请减到 500 字以内。');
  expect(server.callsOf('rateService')).toEqual([]);
  fireEvent.change(screen.getByRole('textbox'), { target: { value: '' } });
  fireEvent.click(screen.getByRole('button', { name: '提交评价' }));
  await screen.findByText(/评价已于 2022-07-13 截止/);
});

test('what was rated and added to, or is past its days, has no form', async () => {
  server.on('listRateableServices', () => services({ standing: 'RATED', grade: 'SATISFIED' }));
  showForm();
  await screen.findByText('您的评价：满意');
  expect(screen.queryByRole('radio')).toBeNull();
});

function aRating(given: Partial<ListedRating>): ListedRating {
  return {
    ...{ caseId: CASE_ID, seq: 1, displayNo: PROOF.number, matterName: '示例许可' },
    ...{
      departmentName: '示例局',
      stage: 'RECEIPT',
      grade: 'DISSATISFIED',
      options: ['等候时间长'],
    },
    ...{ text: '示例意见', channel: 'MOBILE', at: '2022-06-13T09:00:00+08:00' },
    ...{ anomalies: ['HURRIED'], supplement: null, excluded: null, due: aDue('red') },
    ...given,
  };
}

const AT = { pattern: '/', path: '/?from=2022-06-01&to=2022-06-30&grade=bad' };

test('who looks after ratings sees each with what was said, and excludes one with a reason', async () => {
  server.on('listRatings', () => ({ ratings: [aRating({})], next: null }));
  server.on('excludeRating', () => ({ caseId: CASE_ID, seq: 1 }));
  const grant = { role: 'EVAL_ADMIN', organisationId: 1, organisationName: '示例' } as const;
  show(<RatingListPage />, AT, { grants: [{ ...grant, inPlaceOfName: null }] });
  await screen.findByText('示例意见');
  screen.getByText('服务后三秒内');
  screen.getByText('超期');
  fireEvent.click(screen.getByRole('button', { name: `认定 ${PROOF.number} 的评价` }));
  fireEvent.click(screen.getByRole('button', { name: '保存认定' }));
  screen.getByText(/请写明理由/);
  fireEvent.change(screen.getByLabelText('理由'), { target: { value: '重复提交' } });
  fireEvent.click(screen.getByRole('button', { name: '保存认定' }));
  await waitFor(() => expect(server.callsOf('excludeRating')).toHaveLength(1));
  expect(server.callsOf('excludeRating')[0]?.input).toMatchObject({
    ...{ params: { caseId: CASE_ID, seq: 1 } },
    body: { ground: 'DUPLICATE', reason: '重复提交' },
  });
});

test('nobody else is shown any rating, nor asks for one', async () => {
  show(<RatingListPage />, AT);
  await screen.findByText('逐条评价不公开');
  expect(server.made).toEqual([]);
});
