import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { expectNoBarriers } from './src/axe.ts';
import { screenshot, VIEWPORTS } from './src/browser.ts';
import { faultsOfPage } from './src/journey/every-page.ts';
import { openHall } from './src/journey/hall.ts';
import {
  ADMINISTRATION,
  bulletinVersions,
  cardIn,
  caseToVoid,
  countedCase,
  countedPage,
  draftIn,
  firstCheckCode,
  firstHearing,
  firstLink,
  inboxCase,
  keptLetter,
  NOT_WHOLE_YET,
} from './src/journey/places.ts';
import { PURPOSE_ASKED, sayWhatFor } from './src/journey/purpose.ts';

const hall = openHall();

/** The pages of one person: a name for its picture, and the way to it. */
interface Tour {
  readonly login: string;
  readonly stops: readonly (readonly [string, (page: Page) => Promise<string>])[];
}

const at = (path: string) => () => Promise.resolve(path);

/** A case of others, opened to whoever is signed in. */
async function openedCase(page: Page): Promise<string> {
  const address = await countedCase(page);
  await page.goto(`${hall.address}${address}`);
  await sayWhatFor(page, '监督检查');
  await page.locator('.case-columns').waitFor();
  return address;
}

const TOURS: readonly Tour[] = [
  {
    login: 'clerk',
    stops: [
      ['inbox', at('/inbox')],
      ['phrases', at('/phrasebook')],
      ['news', at('/news')],
      ['queue', at('/queue')],
      ['queue-desk', at('/queue/desk')],
      ['counter', at('/counter')],
      ['papers', at('/papers')],
      ['tolerances', at('/tolerances')],
      ['case-tolerant', (page) => firstLink(page, '/tolerances', '/cases/')],
      ['case-to-accept', (page) => inboxCase(page, 'RECEIVED')],
      ['case-correcting', (page) => inboxCase(page, 'CORRECTING')],
      ['catalogue', at('/catalogue')],
      // The first link of the catalogue is the one to the calendar.
      ['matter', at('/catalogue/1')],
      ['no-such-case', at('/cases/numbered/SC220530000009C')],
      ['no-such-page', at('/nowhere')],
    ],
  },
  {
    login: 'health.chief',
    stops: [
      ['leader-day', at('/leader')],
      ['phrases-of-body', at('/phrasebook')],
      ['case-to-decide', (page) => inboxCase(page, 'DECIDING')],
      ['case-granted', (page) => inboxCase(page, 'GRANTED')],
      ['dashboard', at('/dashboard')],
      ['dashboard-of-all', at('/dashboard?department=all')],
      ['screen', at('/screen')],
      ['waiting', at('/statistics/waiting?for=green')],
      ['statistics', at('/statistics')],
      ['statistics-by-day', at('/statistics?from=2022-06-13&to=2022-06-17&by=day')],
      ['indicators', at('/statistics/indicators?from=2022-01-01&to=2022-12-31')],
      ['reports', at('/statistics/reports?from=2022-01-01&to=2022-06-17&report=T2')],
      ['quality', at('/statistics/quality?from=2022-01-01&to=2022-12-31&rule=Q5')],
      ['quality-drops', at('/statistics/quality?from=2022-01-01&to=2022-12-31&rule=Q6')],
      ['counted', countedPage],
      ['settled', at('/statistics/tolerances?from=2022-01-01&to=2022-12-31')],
    ],
  },
  {
    login: 'health.reviewer',
    stops: [
      ['own-cards', at('/supervision')],
      ['papers-to-window', at('/papers?view=toWindow')],
      ['paper-lists', at('/papers?view=lists&state=all')],
      ['paper-list', (page) => firstLink(page, '/papers?view=lists&state=all', '/papers/')],
      ['licences', at('/licences')],
      ['licence', (page) => firstLink(page, '/licences', '/licences/')],
      ['filings', at('/filings')],
      ['received', at('/received')],
      ['received-bulletin', (page) => firstLink(page, '/received', '/received/0')],
    ],
  },
  {
    login: 'health.seal',
    stops: [
      ['case-to-seal', (page) => inboxCase(page, 'GRANTED')],
      ['seal-uses', at('/seal-uses')],
    ],
  },
  {
    login: 'editor',
    stops: [
      ['hall-visits', at('/hall')],
      ['contributions', at('/contributions')],
      ['contributions-adopted', at('/contributions/board')],
      ['bulletins', at('/bulletin')],
      // Drafts are known by numbers that begin with 0; the link to the signed issues is none.
      ['bulletin-editor', (page) => firstLink(page, '/bulletin', '/bulletin/0')],
      ['bulletin-versions', bulletinVersions],
      ['bulletin-issues', at('/bulletin/issues')],
      ['bulletin-recipients', at('/bulletin/recipients')],
      ['official-documents', at('/bulletin/official')],
      ['official-document', keptLetter],
      ['bulletin-issue', (page) => firstLink(page, '/bulletin/issues', '/bulletin/0')],
    ],
  },
  {
    login: 'supervisor',
    stops: [
      ['case-of-others', countedCase],
      ['case-imported', openedCase],
    ],
  },
  {
    login: 'supervisor',
    stops: [
      ['supervision', at('/supervision')],
      ['supervision-card', (page) => cardIn(page, 'YELLOW')],
      ['supervision-rules', at('/supervision/rules')],
      ['readings', at('/supervision/readings')],
    ],
  },
  { login: 'exchange', stops: [['imports', at('/imports')]] },
  {
    login: 'windowhead',
    stops: [
      ['substitutions', at('/substitutions')],
      ['windows', at('/windows')],
      ['queue-figures', at('/queue/figures?from=2022-01-01&to=2030-12-31')],
      ['queue-classes', at('/queue/classes')],
      ['hall-visits-kept', at('/hall')],
      ['hall-plan', at('/hall/plan')],
      ['hall-trainings', at('/hall/trainings')],
      ['hall-commendations', at('/hall/commendations')],
      ['contributions-own', at('/contributions')],
    ],
  },
  {
    login: 'inspector',
    stops: [
      ['hall-inspection', at('/hall/inspection')],
      ['hall-finding', (page) => firstLink(page, '/hall/inspection', '/hall/inspection/')],
      ['hall-codes', at('/hall/codes')],
      ['ratings-closed', at('/statistics/ratings/list')],
    ],
  },
  {
    login: 'evaluator',
    stops: [
      ['ratings', at('/statistics/ratings?from=2022-01-01&to=2030-12-31')],
      ['ratings-report', at('/statistics/reports?from=2022-01-01&to=2030-12-31&report=T7')],
      ['rating-list', at('/statistics/ratings/list?from=2022-01-01&to=2030-12-31&grade=bad')],
      ['negative-reviews', at('/ratings/reviews')],
      ['negative-review', (page) => firstLink(page, '/ratings/reviews', '/ratings/reviews/')],
    ],
  },
  { login: 'admin', stops: ADMINISTRATION },
  { login: 'security', stops: [['staff-roles', (page) => firstLink(page, '/staff', '/staff/')]] },
  {
    login: 'matter.editor',
    stops: [
      ['matters-for-editors', at('/catalogue')],
      ['matter-draft', at('/catalogue/78/draft')],
      ['matter-draft-rejected', (page) => draftIn(page, 'REJECTED')],
      ['matter-comparison', at('/catalogue/78/comparison')],
      ['policies', at('/policies')],
      ['policy-draft', at('/policies/3/draft')],
      ['delegations', at('/delegations')],
      ['hall-entries', at('/hall-entries')],
      ['delegation-draft', at('/delegations/4')],
    ],
  },
  {
    login: 'matter.reviewer',
    stops: [['matter-review', (page) => draftIn(page, 'SUBMITTED')]],
  },
  {
    login: 'matter.publisher',
    stops: [
      ['matter-publication', (page) => draftIn(page, 'APPROVED')],
      ['matter-to-change', at('/catalogue/78')],
      ['calendar', at('/catalogue/calendar')],
      ['policy-to-publish', at('/policies/3')],
      ['delegation-to-act-on', at('/delegations/1')],
      ['policy-to-end', at('/policies/2')],
    ],
  },
];

test('the sign-in is sound', async () => {
  await hall.anybody({}, async (page) => {
    expect(await faultsOfPage(page, hall.address, 'sign-in')).toEqual([]);
  });
});

test.each([
  ['public-guides', '/public/guides'],
  ['public-grants', '/public/grants'],
  ['public-delays', '/public/delays'],
  ['public-delegations', '/public/delegations'],
  ['public-status', '/status'],
  ['public-queue', '/public/queue'],
  ['public-queue-kiosk', '/public/queue/kiosk'],
])('%s is sound for anybody', async (name, path) => {
  await hall.anybody({}, async (page) => {
    expect(await faultsOfPage(page, `${hall.address}${path}`, name)).toEqual([]);
  });
});

test('the announced hearings are sound for anybody', async () => {
  await hall.anybody({}, async (page) => {
    const address = `${hall.address}/public/hearings`;
    expect(await faultsOfPage(page, address, 'public-hearings')).toEqual([]);
    const one = `${hall.address}/public/hearings/${await firstHearing(page)}`;
    expect(await faultsOfPage(page, one, 'public-hearing')).toEqual([]);
  });
});

test('the page that checks a document is sound for anybody, with what it found', async () => {
  const code = await hall.person('clerk', firstCheckCode);
  await hall.anybody({}, async (page) => {
    const address = `${hall.address}/check/${code}`;
    expect(await faultsOfPage(page, address, 'public-check')).toEqual([]);
    await page.getByText('本机关出具过这份文书。').waitFor();
  });
});

test.each(TOURS)('every page of $login is sound', async ({ login, stops }) => {
  const tour = async (page: Page) => {
    const faults: string[] = [];
    for (const [name, to] of stops) {
      faults.push(...(await faultsOfPage(page, `${hall.address}${await to(page)}`, name)));
    }
    expect(faults.join('\n')).toBe('');
  };
  await hall.person(login, tour, { expected: [PURPOSE_ASKED, NOT_WHOLE_YET] });
});

test('whoever declines a voiding sees why it was asked for, and says why not', async () => {
  await hall.person('supervisor', async (page) => {
    await page.goto(`${hall.address}${await caseToVoid(page)}`);
    await page.getByText('与另一件申请重复录入').first().waitFor();
    await page.getByRole('button', { name: '不同意作废', exact: true }).click();
    const submit = page.getByRole('button', { name: '不同意作废，照常办理' });
    await submit.click();
    await page.getByText('请填写这一项。').waitFor();
    await expectNoBarriers(page);
    await screenshot(page, 'every-page/void-declined');
    await page.setViewportSize(VIEWPORTS.phone);
    await expectNoBarriers(page);
    await screenshot(page, 'every-page/void-declined-phone');
    await page.getByRole('textbox', { name: '理由' }).fill('两件申请的设备不同，不是重复录入');
    await submit.click();
    await page.getByText('不同意作废，办件照常办理：两件申请的设备不同').waitFor();
    expect(await page.getByRole('heading', { name: '申请作废，等待第二人确认' }).count()).toBe(0);
  });
});

test('the page to try the API shows its operations', async () => {
  await hall.anybody({}, async (page) => {
    await page.goto(`${hall.address}/api/docs`);
    await page.locator('#acceptCase > summary').waitFor();
    await expectNoBarriers(page);
    await page.setViewportSize(VIEWPORTS.phone);
    await expectNoBarriers(page);
    await screenshot(page, 'every-page/api');
  });
});

test('an operation of the API is tried with the session of the browser', async () => {
  await hall.person('clerk', async (page) => {
    await page.goto(`${hall.address}/api/docs#listMatters`);
    await page.locator('#listMatters').getByLabel('text (query, optional').fill('qskxk');
    await page.getByRole('button', { name: 'Send listMatters' }).click();
    const answer = page.getByRole('status', { name: 'Answer to listMatters' });
    await answer.getByText('200 OK').waitFor();
    await expectNoBarriers(page);
    await screenshot(page, 'every-page/api-tried');
  });
});
