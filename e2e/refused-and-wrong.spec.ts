import { expect, test } from 'vitest';
import { screenshot } from './src/browser.ts';
import { openHall } from './src/journey/hall.ts';
import { fillIn } from './src/journey/intake.ts';
import { signIn } from './src/journey/sign-in.ts';

const MATTER = '放射诊疗建设项目职业病危害放射防护预评价审核';
const FORM = '建设项目职业病危害放射防护预评价审核申请表';
const hall = openHall();

test('a wrong password is told, and after five the account rests', async () => {
  await hall.anybody({ expected: [/40[13]|429/] }, async (page) => {
    await page.goto(hall.address);
    await page.getByLabel('账号').fill('civil.verifier');
    await page.getByLabel('密码').fill('not the password');
    const locked = page.getByText(/账号已暂时锁定。请 \d+ 分钟后再试，或请系统管理员解锁。/);
    for (let tries = 0; tries < 6; tries += 1) {
      const reply = page.waitForResponse((each) => each.request().method() === 'POST');
      await page.getByRole('button', { name: '登录' }).click();
      await reply;
      await page.getByText('账号或密码不对，请核对后再试。').or(locked).waitFor();
    }
    await locked.waitFor();
    expect(await page.getByLabel('账号').inputValue()).toBe('civil.verifier');
    await screenshot(page, 'refused-locked-out');
  });
});

test('a page without the right to it says which is missing and who grants it', async () => {
  await hall.person(
    'clerk',
    async (page) => {
      await page.goto(`${hall.address}/bulletin`);
      await page.getByText('您不能查看这一页').waitFor();
      await page.getByText('需要相应岗位的角色，由安全管理员给予。').waitFor();
      await screenshot(page, 'refused-page');
    },
    { expected: [/403/] },
  );
});

test('a case that does not exist is told in words', async () => {
  await hall.person(
    'clerk',
    async (page) => {
      await page.goto(`${hall.address}/cases/017e1138-2800-7090-95ad-000000000000`);
      await page.getByText('没有这个办件，或它不在您的权限范围内。请核对办件编号。').waitFor();
      await screenshot(page, 'refused-no-case');
    },
    { expected: [/404/] },
  );
});

test('a wrong number is told beside its field and nothing is lost', async () => {
  await hall.person(
    'clerk',
    async (page) => {
      const intake = { matter: MATTER, applicant: '虚构丁', handedIn: [FORM] };
      await fillIn(page, hall.address, intake);
      const number = page.getByRole('textbox', { name: '证件号码' });
      await number.fill('510104199003071010');
      await page.getByRole('textbox', { name: '手机号' }).focus();
      const sentence = page.getByText('证件号码最后一位应为 8，请核对。');
      await sentence.waitFor();
      expect(await number.getAttribute('aria-describedby')).toBe(await sentence.getAttribute('id'));
      expect(await page.getByRole('textbox', { name: '姓名' }).inputValue()).toBe('虚构丁');
      expect(await page.getByRole('checkbox', { name: `${FORM}：纸质` }).isChecked()).toBe(true);
      await screenshot(page, 'refused-number');
    },
    { expected: [/422/] },
  );
});

test('when the server is away the page says what failed, and works again when it is back', async () => {
  await hall.person(
    'clerk',
    async (page) => {
      await page.route('**/api/inbox**', (route) => route.abort('connectionrefused'));
      await page.goto(`${hall.address}/inbox`);
      await page.getByText('没有读取成功').waitFor();
      await page.getByText('没有连上服务器').waitFor();
      await page.getByText('没有丢失任何数据。').waitFor();
      await screenshot(page, 'refused-server-away');
      await page.unroute('**/api/inbox**');
      await page.getByRole('button', { name: '重试' }).click();
      await page.getByRole('table').waitFor();
    },
    { expected: [/ERR_CONNECTION_REFUSED/] },
  );
});

test('an import with bad lines shows line, field and reason', async () => {
  await hall.person('exchange', async (page) => {
    await page.goto(`${hall.address}/imports`);
    const lines = ['{"not": "a case"}', 'not even JSON', ''].join('\n');
    await page.getByLabel('选择文件').setInputFiles({
      name: '示例.ndjson',
      mimeType: 'application/x-ndjson',
      buffer: Buffer.from(lines),
    });
    await page.getByRole('button', { name: '开始导入' }).click();
    const rows = page.getByRole('table', { name: '拒收的行' }).locator('tbody tr');
    await rows.first().waitFor();
    const shown = await rows.locator('td').allTextContents();
    expect(shown).toEqual(expect.arrayContaining(['1', '2']));
    expect(shown.every((cell) => cell.trim() !== '')).toBe(true);
    const reason = await rows.last().locator('td').last().boundingBox();
    expect(reason?.width, 'a reason stands on a line').toBeGreaterThan(600);
    await screenshot(page, 'refused-import');
  });
});

test('a person who signs in wrongly once signs in rightly afterwards', async () => {
  await hall.anybody({ expected: [/401/] }, async (page) => {
    await page.goto(hall.address);
    await page.getByLabel('账号').fill('civil.chief');
    await page.getByLabel('密码').fill('not the password');
    await page.getByRole('button', { name: '登录' }).click();
    await page.getByText('账号或密码不对，请核对后再试。').waitFor();
    await signIn(page, 'civil.chief');
  });
});
