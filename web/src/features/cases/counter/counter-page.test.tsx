import { fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeCalls, refusal } from '../../../testing/fake-calls.ts';
import { aCase, aMatter, CASE_ID } from '../../../testing/samples.ts';
import { show } from '../../../testing/show.tsx';
import { CounterPage } from './counter-page.tsx';

/** Another feature, tested there. */
const NoDocuments = () => null;
const NoPassword = () => null;

let server = fakeCalls();

vi.mock('../../../api/call.ts', async (original) => ({
  ...(await original<object>()),
  call: (...given: Parameters<(typeof server)['call']>) => server.call(...given),
}));

beforeEach(() => {
  server = fakeCalls();
  server.on('listMatters', () => ({ matters: [aMatter()], next: null, total: 1 }));
  server.on('getMatter', () => ({
    ...aMatter(),
    body: {
      result: { type: 'certificate', name: '示例许可证' },
      materials: [
        {
          orderNum: 1,
          name: '申请书',
          isMain: true,
          isNecessary: true,
          allowTolerance: false,
          acceptStandard: '填写完整',
        },
      ],
    },
  }));
  server.on('lookUpApplicant', () => ({
    known: true,
    name: '示范例',
    mobile: null,
    openCases: 0,
  }));
  server.on('getCase', () => aCase({}));
});

async function fillIn() {
  show(<CounterPage documents={NoDocuments} password={NoPassword} />, {
    pattern: '/counter',
    path: '/counter',
  });
  const matter = screen.getByRole('combobox', { name: '事项' });
  fireEvent.change(matter, { target: { value: 'slx' } });
  fireEvent.keyDown(matter, { key: 'Enter' });
  await screen.findByText('示例许可');
  const number = screen.getByLabelText('证件号码');
  fireEvent.change(number, { target: { value: '510104199003071018' } });
  fireEvent.blur(number);
  await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>('姓名').value).toBe('示范例'));
  fireEvent.click(await screen.findByRole('checkbox', { name: '申请书：纸质' }));
}

test('three letters and Enter choose the matter, the number brings the name', async () => {
  await fillIn();
  expect(server.callsOf('listMatters')[0]?.input).toMatchObject({
    query: { text: 'slx', state: 'PUBLISHED', onApplication: 'yes' },
  });
  expect(screen.getByLabelText<HTMLInputElement>('办理摘要').value).toBe('申请办理示例许可');
});

test('a refusal stands beside its field and clears nothing that was typed', async () => {
  server.on('receiveCase', () => {
    throw refusal('cases/applicant-number', {
      status: 422,
      facts: { reason: 'check', facts: { expected: 'X' } },
    });
  });
  await fillIn();
  fireEvent.click(screen.getByRole('button', { name: '接件，出具回执' }));
  const sentence = await screen.findByText('证件号码最后一位应为 X，请核对。');
  const number = screen.getByLabelText<HTMLInputElement>('证件号码');
  expect(number.getAttribute('aria-describedby')).toBe(sentence.id);
  expect(number.value).toBe('510104199003071018');
  expect(screen.getByLabelText<HTMLInputElement>('姓名').value).toBe('示范例');
  expect(screen.getByRole<HTMLInputElement>('checkbox', { name: '申请书：纸质' }).checked).toBe(
    true,
  );
});

test('跨省通办: the way and the province of origin go along; without the province nothing is sent', async () => {
  server.on('receiveCase', () => ({ caseId: CASE_ID, version: 1 }));
  await fillIn();
  fireEvent.change(screen.getByLabelText('跨省通办'), { target: { value: 'FULL_ONLINE' } });
  fireEvent.click(screen.getByRole('button', { name: '接件，出具回执' }));
  expect(await screen.findByText('请选择办件来源的省（区、市）。')).toBeTruthy();
  expect(server.callsOf('receiveCase')).toEqual([]);
  fireEvent.change(screen.getByLabelText('来源省份'), { target: { value: '500000' } });
  fireEvent.click(screen.getByRole('button', { name: '接件，出具回执' }));
  await waitFor(() => expect(server.callsOf('receiveCase')).toHaveLength(1));
  expect(server.callsOf('receiveCase')[0]?.input['body']).toMatchObject({
    crossProvince: { mode: 'FULL_ONLINE', originArea: '500000' },
  });
});

test('§4.10: the form of the matter is filled in at the counter, its faults stand beside its fields', async () => {
  const field = { kind: 'sourceCode', need: 'must' } as const;
  server.on('getMatter', () => ({
    ...aMatter(),
    body: {
      result: { type: 'approval', name: '示例备案表' },
      materials: [],
      formFields: [
        { ...field, key: 'sourceCode', label: '放射源编码' },
        { key: 'phone', label: '应急值班电话', kind: 'text', need: 'may' },
      ],
    },
  }));
  server.on('receiveCase', () => {
    const facts = { key: 'phone', label: '应急值班电话', fault: 'personal' };
    throw refusal('cases/form-fault', { status: 422, facts });
  });
  show(<CounterPage documents={NoDocuments} password={NoPassword} />, {
    pattern: '/counter',
    path: '/counter',
  });
  const matter = screen.getByRole('combobox', { name: '事项' });
  fireEvent.change(matter, { target: { value: 'slx' } });
  fireEvent.keyDown(matter, { key: 'Enter' });
  const number = await screen.findByLabelText('证件号码');
  fireEvent.change(number, { target: { value: '510104199003071018' } });
  fireEvent.blur(number);
  await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>('姓名').value).toBe('示范例'));
  const code = await screen.findByLabelText<HTMLInputElement>('放射源编码');
  fireEvent.change(code, { target: { value: '0321co00012' } });
  fireEvent.click(screen.getByRole('button', { name: '接件，出具回执' }));
  await screen.findByText(/“放射源编码”应为 12 位/u);
  expect(server.callsOf('receiveCase')).toEqual([]);
  fireEvent.change(code, { target: { value: '0321co000124' } });
  const phone = screen.getByLabelText('应急值班电话');
  fireEvent.change(phone, { target: { value: '13800005678' } });
  fireEvent.click(screen.getByRole('button', { name: '接件，出具回执' }));
  await screen.findByText(/“应急值班电话”里不能写身份证号或手机号/u);
  expect(server.callsOf('receiveCase')[0]?.input).toMatchObject({
    body: {
      form: [
        { key: 'sourceCode', value: '0321CO000124' },
        { key: 'phone', value: '13800005678' },
      ],
    },
  });
});

test('an empty counter says what is missing and sends nothing', async () => {
  show(<CounterPage documents={NoDocuments} password={NoPassword} />, {
    pattern: '/counter',
    path: '/counter',
  });
  fireEvent.click(screen.getByRole('button', { name: '接件，出具回执' }));
  expect(await screen.findByText('请选择事项。')).toBeTruthy();
  expect(screen.getByText('请填写证件号码。')).toBeTruthy();
  expect(server.callsOf('receiveCase')).toEqual([]);
});

test('what is received gets its receipt', async () => {
  server.on('receiveCase', () => ({ caseId: CASE_ID }));
  await fillIn();
  fireEvent.click(screen.getByRole('button', { name: '接件，出具回执' }));
  expect(await screen.findByRole('article', { name: '申请材料接收凭证' })).toBeTruthy();
  expect(server.callsOf('receiveCase')[0]?.input).toMatchObject({
    body: {
      matterId: 7,
      applicant: { kind: 'person', idType: '111', idNumber: '510104199003071018', name: '示范例' },
      materials: [{ orderNum: 1, form: 'paper', fileIds: [] }],
    },
  });
});

test('an organisation that has applied before is found by its name', async () => {
  const found = { name: '示例公司', idNumber: '91510100MA6CA6EA08' };
  server.on('findOrganisations', () => ({ organisations: [found] }));
  show(<CounterPage documents={NoDocuments} password={NoPassword} />, {
    pattern: '/counter',
    path: '/counter',
  });
  fireEvent.click(screen.getByRole('radio', { name: '统一社会信用代码' }));
  const number = screen.getByLabelText<HTMLInputElement>('证件号码');
  fireEvent.change(number, { target: { value: '示例' } });
  await screen.findByRole('option', { name: '示例公司 91510100MA6CA6EA08' });
  fireEvent.keyDown(number, { key: 'Enter' });
  const name = screen.getByLabelText<HTMLInputElement>('单位名称');
  expect([name.value, screen.getByLabelText<HTMLInputElement>('证件号码').value]).toEqual([
    '示例公司',
    '91510100MA6CA6EA08',
  ]);
  expect(server.callsOf('findOrganisations').at(-1)?.input).toEqual({ body: { name: '示例' } });
});

test('a whole name in the field of the number finds whom the counter has served, masked', async () => {
  const last = aCase({ applicantName: '示*例' });
  const person = { name: '示*例', idNumber: '510***********1018', last };
  server.on('findPersons', () => ({ persons: [person], isTooMany: false }));
  show(<CounterPage documents={NoDocuments} password={NoPassword} />, {
    pattern: '/counter',
    path: '/counter',
  });
  const number = screen.getByLabelText('证件号码');
  fireEvent.change(number, { target: { value: '示范例' } });
  fireEvent.blur(number);
  expect(await screen.findByText(/510\*+1018/)).toBeTruthy();
  const link = screen.getByRole('link', { name: new RegExp(last.displayNo) });
  expect(link.getAttribute('href')).toBe(`/cases/${last.caseId}`);
  fireEvent.blur(number);
  expect(server.callsOf('findPersons')).toHaveLength(1);
  expect(server.callsOf('lookUpApplicant')).toHaveLength(0);
});

test('opened from what an organisation holds, it asks for the number of an organisation', async () => {
  const offer = {
    act: 'cancel',
    matterId: 1,
    taskCode: '1',
    matterName: '示例备案注销',
    blocked: null,
  };
  server.on('getLicence', () => ({
    ...{ licenceId: CASE_ID, kind: '示例备案表', number: '示例备1号', holderName: '示例公司' },
    ...{ holderKind: 'organisation', offers: [offer], matter: { matterId: 1, name: '示例备案' } },
  }));
  show(<CounterPage documents={NoDocuments} password={NoPassword} />, {
    pattern: '/counter',
    path: `/counter?licence=${CASE_ID}&act=cancel`,
  });
  await screen.findByText(/示例备1号/);
  const kind = await screen.findByRole('radio', { name: '统一社会信用代码' });
  await waitFor(() => expect((kind as HTMLInputElement).checked).toBe(true));
});

test('§4.10: how long before its use something is to be filed is told beside the day', async () => {
  server.on('getMatter', () => ({
    ...aMatter(),
    body: {
      result: { type: 'approval', name: '示例备案表', aheadDays: 10, cancelDays: 20 },
      materials: [],
      formFields: [],
    },
  }));
  show(<CounterPage documents={NoDocuments} password={NoPassword} />, {
    pattern: '/counter',
    path: '/counter',
  });
  const matter = screen.getByRole('combobox', { name: '事项' });
  fireEvent.change(matter, { target: { value: 'slx' } });
  fireEvent.keyDown(matter, { key: 'Enter' });
  await screen.findByLabelText('使用开始');
  screen.getByText(/应当在使用开始 10 天前备案/u);
});
