import type { CaseDocument, CaseDocuments as Documents } from '@banshi/contract/documents';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeCalls, refusal } from '../../testing/fake-calls.ts';
import { CASE_ID } from '../../testing/samples.ts';
import { show } from '../../testing/show.tsx';
import { CaseDocuments } from './case-documents.tsx';

let server = fakeCalls();
const printed: Blob[] = [];

vi.mock('../../api/call.ts', async (original) => ({
  ...(await original<object>()),
  call: (...given: Parameters<(typeof server)['call']>) => server.call(...given),
}));
vi.mock('../../ui/print-file.ts', () => ({ printFile: (file: Blob) => printed.push(file) }));

beforeEach(() => {
  server = fakeCalls();
  printed.length = 0;
});

function aDocument(given: Partial<CaseDocument> = {}): CaseDocument {
  return {
    seq: 1,
    kind: 'RECEIPT',
    title: '申请材料接收凭证',
    number: '川示收字〔2026〕第0001号',
    issuedOn: '2026-11-23',
    version: 1,
    checkCode: '0000-0000-0000-0000',
    fileId: null,
    missingCharacter: null,
    isSigned: false,
    replaces: null,
    replacedBy: null,
    isForApplicant: true,
    deliveryState: 'none',
    deliveries: [],
    ...given,
  };
}

const ACCEPTED = aDocument({
  seq: 2,
  kind: 'ACCEPT_NOTICE',
  title: '行政许可申请受理通知书',
  number: '川示受字〔2026〕第0001号',
  version: 2,
});

function documents(given: Partial<Documents> = {}): Documents {
  return {
    documents: [aDocument(), ACCEPTED],
    isOwed: false,
    mayArchive: false,
    mayPrintForm: false,
    mayDeliver: true,
    mayApplicantSign: false,
    mayCorrect: false,
    ...given,
  };
}

async function showDocuments(listed = documents(), version = 2) {
  server.on('listCaseDocuments', () => listed);
  show(<CaseDocuments caseId={CASE_ID} version={version} />, { pattern: '/', path: '/' });
  return within(await screen.findByRole('region', { name: '文书' }));
}

test('the document of the step just taken is offered, and one key prints it', async () => {
  server.on('getDocumentFile', () => new Blob(['%PDF-']));
  const panel = await showDocuments();
  await panel.findByText('已出具行政许可申请受理通知书（川示受字〔2026〕第0001号）');
  fireEvent.keyDown(document.body, { key: 'p' });
  await waitFor(() => expect(printed).toHaveLength(1));
  expect(server.callsOf('getDocumentFile')[0]?.input).toMatchObject({
    params: { caseId: CASE_ID, seq: 2 },
  });
});

test('what is still on its way is issued at once', async () => {
  server.on('issueCaseDocuments', () => documents());
  const panel = await showDocuments(documents({ documents: [], isOwed: true }));
  expect(await panel.findByText('川示受字〔2026〕第0001号')).toBeTruthy();
  expect(server.callsOf('issueCaseDocuments')).toHaveLength(1);
});

test('the application form is made of what was entered, and offered to be printed', async () => {
  const form = aDocument({ seq: 2, kind: 'APPLICATION_FORM', title: '行政许可申请书' });
  server.on('issueApplicationForm', () => documents({ documents: [aDocument(), form] }));
  const panel = await showDocuments(documents({ documents: [aDocument()], mayPrintForm: true }), 1);
  fireEvent.click(await panel.findByRole('button', { name: '出具申请书' }));
  expect(await panel.findByText(/已出具行政许可申请书/)).toBeTruthy();
  expect(panel.queryByRole('button', { name: '出具申请书' })).toBeNull();
});

test('what was handed over is recorded with who signed for it', async () => {
  const delivered = aDocument({
    deliveryState: 'delivered',
    deliveries: [
      {
        method: 'onSite',
        state: 'delivered',
        receiverName: '示*',
        trackingNo: null,
        at: '2026-11-23T10:00:00+08:00',
        byName: '示例前台',
      },
    ],
  });
  server.on('recordDocumentDelivery', () => documents({ documents: [delivered] }));
  const panel = await showDocuments(documents({ documents: [aDocument()] }), 1);
  fireEvent.click(await panel.findByRole('button', { name: '登记送达' }));
  fireEvent.change(panel.getByLabelText('签收人'), { target: { value: '示例' } });
  fireEvent.click(panel.getByRole('button', { name: '登记已送达' }));
  expect(await panel.findByText(/签收人 示\*/)).toBeTruthy();
  expect(server.callsOf('recordDocumentDelivery')[0]?.input).toMatchObject({
    params: { caseId: CASE_ID, seq: 1 },
    body: { method: 'onSite', state: 'delivered', receiverName: '示例', trackingNo: null },
  });
  expect(panel.queryByRole('button', { name: '登记送达' })).toBeNull();
});

test('the applicant who collects it himself is not typed; what goes with it is ticked', async () => {
  server.on('recordDocumentDelivery', () => documents());
  const panel = await showDocuments(documents({ mayApplicantSign: true }));
  fireEvent.click((await panel.findAllByRole('button', { name: '登记送达' }))[0] as Element);
  const himself = panel.getByLabelText<HTMLInputElement>('申请人本人签收');
  expect(himself.checked).toBe(true);
  expect(panel.queryByLabelText('签收人')).toBeNull();
  fireEvent.click(panel.getByLabelText(/申请材料接收凭证/));
  fireEvent.click(panel.getByRole('button', { name: '登记已送达' }));
  await waitFor(() => expect(server.callsOf('recordDocumentDelivery')).toHaveLength(1));
  expect(server.callsOf('recordDocumentDelivery')[0]?.input).toMatchObject({
    params: { caseId: CASE_ID, seq: 2 },
    body: { method: 'onSite', receiverName: null, isApplicant: true, alongside: [1] },
  });
});

test('a notice to an interested party is not the applicant’s to sign, nor does it go with what is his', async () => {
  const notice = aDocument({
    ...{ seq: 3, kind: 'INTERESTED_NOTICE', title: '利害关系人告知书', isForApplicant: false },
  });
  const listed = documents({ documents: [aDocument(), notice], mayApplicantSign: true });
  const panel = await showDocuments(listed, 1);
  // The latest stands first.
  const [second, first] = await panel.findAllByRole('button', { name: '登记送达' });
  fireEvent.click(first as Element);
  expect(panel.queryByLabelText(/利害关系人告知书/)).toBeNull();
  fireEvent.click(panel.getByRole('button', { name: '取消' }));
  fireEvent.click(second as Element);
  expect(panel.queryByLabelText('申请人本人签收')).toBeNull();
  expect(panel.getByLabelText('签收人')).toBeTruthy();
});

test('somebody else who collects it is named; by post the tick is not offered', async () => {
  server.on('recordDocumentDelivery', () => documents());
  const listed = documents({ documents: [aDocument()], mayApplicantSign: true });
  const panel = await showDocuments(listed, 1);
  fireEvent.click(await panel.findByRole('button', { name: '登记送达' }));
  fireEvent.change(panel.getByLabelText('送达方式'), { target: { value: 'post' } });
  expect(panel.queryByLabelText('申请人本人签收')).toBeNull();
  fireEvent.change(panel.getByLabelText('送达方式'), { target: { value: 'onSite' } });
  fireEvent.click(panel.getByLabelText('申请人本人签收'));
  fireEvent.change(panel.getByLabelText('签收人'), { target: { value: '李示例' } });
  fireEvent.click(panel.getByRole('button', { name: '登记已送达' }));
  await waitFor(() => expect(server.callsOf('recordDocumentDelivery')).toHaveLength(1));
  const body = server.callsOf('recordDocumentDelivery')[0]?.input['body'];
  expect(body).toMatchObject({ receiverName: '李示例' });
  expect(body).not.toHaveProperty('isApplicant');
});

test('by post it is recorded as sent first, with its number; a refusal stands where the form is', async () => {
  server.on('recordDocumentDelivery', () => {
    throw refusal('documents/tracking-missing', { status: 422, facts: {} });
  });
  const panel = await showDocuments(documents({ documents: [aDocument()] }), 1);
  fireEvent.click(await panel.findByRole('button', { name: '登记送达' }));
  fireEvent.change(panel.getByLabelText('送达方式'), { target: { value: 'post' } });
  expect(panel.queryByLabelText('签收人')).toBeNull();
  fireEvent.click(panel.getByRole('button', { name: '登记寄出' }));
  expect(await panel.findByText('请填写邮件号码，以便查询投递情况。')).toBeTruthy();
});

test('a document that was corrected says by which, and offers nothing more than itself', async () => {
  const old = aDocument({ replacedBy: '川示收字〔2026〕第0002号' });
  const mended = aDocument({
    seq: 2,
    number: '川示收字〔2026〕第0002号',
    replaces: old.number,
  });
  const panel = await showDocuments(documents({ documents: [old, mended], mayCorrect: true }), 1);
  expect(await panel.findByText('已由 川示收字〔2026〕第0002号 代替，不再使用')).toBeTruthy();
  expect(panel.getAllByRole('button', { name: '更正' })).toHaveLength(1);
  expect(panel.getAllByRole('button', { name: '登记送达' })).toHaveLength(1);
});

test('a slip is mended with what stands there, what should, and why', async () => {
  server.on('correctDocument', () => documents());
  const listed = documents({ documents: [aDocument()], mayCorrect: true });
  const panel = await showDocuments(listed, 1);
  fireEvent.click(await panel.findByRole('button', { name: '更正' }));
  fireEvent.click(panel.getByRole('button', { name: '出具更正文书' }));
  expect(panel.getAllByText('请填写。')).toHaveLength(3);
  fireEvent.change(panel.getByLabelText('原文'), { target: { value: '示列' } });
  fireEvent.change(panel.getByLabelText('更正为'), { target: { value: '示例' } });
  fireEvent.change(panel.getByLabelText('更正原因'), { target: { value: '姓名有误' } });
  fireEvent.click(panel.getByRole('button', { name: '出具更正文书' }));
  await waitFor(() => expect(server.callsOf('correctDocument')).toHaveLength(1));
  expect(server.callsOf('correctDocument')[0]?.input).toMatchObject({
    body: { reason: '姓名有误', replacements: [{ from: '示列', to: '示例' }] },
  });
});

test('a document that no font shows says which character is in the way', async () => {
  const panel = await showDocuments(
    documents({ documents: [aDocument({ missingCharacter: '𫠠' })] }),
  );
  expect(await panel.findByText(/没有字体能显示“𫠠”/)).toBeTruthy();
});
