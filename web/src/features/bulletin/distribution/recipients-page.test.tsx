import type { Session } from '@banshi/contract/identity';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeCalls } from '../../../testing/fake-calls.ts';
import { show } from '../../../testing/show.tsx';
import { RecipientsPage } from './recipients-page.tsx';

let server = fakeCalls();

vi.mock('../../../api/call.ts', async (original) => ({
  ...(await original<object>()),
  call: (...given: Parameters<(typeof server)['call']>) => server.call(...given),
}));

const HEALTH = { organisationId: 7, name: '示例厅' };
const OUTSIDE = {
  ...{ recipientId: 3, kind: 'send', name: '示例档案馆', copies: 2 },
  ...{ organisationId: null, organisationName: null },
};

beforeEach(() => {
  server = fakeCalls();
});

function showRegister(isEditor: boolean, ...recipients: object[]) {
  server.on('listBulletinRecipients', () => ({ recipients, bodies: [HEALTH] }));
  const at = { pattern: '/bulletin/recipients', path: '/bulletin/recipients' };
  const grants: Session['grants'] = [
    {
      role: isEditor ? 'BULLETIN_EDITOR' : 'BULLETIN_SIGNER',
      ...{ organisationId: 1, organisationName: '示例中心', inPlaceOfName: null },
    },
  ];
  show(<RecipientsPage />, at, { grants });
}

test('who does not edit reads the register and changes nothing', async () => {
  showRegister(false, OUTSIDE);
  expect(await screen.findByText('示例档案馆')).toBeTruthy();
  expect(screen.getByText('系统外，只发纸质')).toBeTruthy();
  expect(screen.queryByRole('button')).toBeNull();
});

test('an editor enters a recipient with copies and body, and takes one off', async () => {
  showRegister(true, OUTSIDE);
  server.on('keepBulletinRecipient', () => ({ recipientId: 4 }));
  server.on('removeBulletinRecipient', () => ({ recipientId: 3 }));
  const name = await screen.findByRole('textbox', { name: '名称' });
  const send = () => fireEvent.click(screen.getByRole('button', { name: '记入名册' }));
  send();
  expect((await screen.findByRole('alert')).textContent).toBe('请写明名称和份数。');
  const type = (field: HTMLElement, value: string) =>
    fireEvent.change(field, { target: { value } });
  type(name, ' 示例厅 ');
  type(screen.getByRole('spinbutton', { name: '份数' }), '5');
  type(screen.getByRole('combobox', { name: '电子版由谁阅读' }), '7');
  send();
  await waitFor(() => expect(server.callsOf('keepBulletinRecipient')).toHaveLength(1));
  expect(server.callsOf('keepBulletinRecipient')[0]?.input['body']).toEqual({
    ...{ kind: 'send', name: '示例厅', copies: 5, organisationId: 7 },
  });
  fireEvent.click(screen.getByRole('button', { name: '移出：示例档案馆' }));
  await waitFor(() => expect(server.callsOf('removeBulletinRecipient')).toHaveLength(1));
  expect(server.callsOf('removeBulletinRecipient')[0]?.input['body']).toEqual({ recipientId: 3 });
});

test('a register without anybody says what drafts begin with', async () => {
  showRegister(false);
  expect(await screen.findByText('名册里还没有对象')).toBeTruthy();
});
