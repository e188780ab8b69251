import { downloadServiceGuide, listServiceGuides } from '@banshi/contract/matter-guides';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { LocalDate } from '../../kernel/local-date.ts';
import { type Hall, openHall } from '../../testing/hall.ts';
import { readPdfLines, spoken } from '../../testing/pdf-reader.ts';
import { readPublishedVersion } from '../catalogue/index.ts';
import { serviceGuide } from './core/matter-guide.ts';
import { officialText } from './core/official-text.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

async function listed(words?: string) {
  return (
    await hall.stranger.call(listServiceGuides, { query: words === undefined ? {} : { words } })
  ).reply;
}

function download(taskCode: string, format: string) {
  return hall.app.inject({ url: `/api/public/guides/${taskCode}?format=${format}` });
}

/** The first matter that can be applied for and asks for materials. */
async function aMatter() {
  const { all } = await hall.house.catalogue.matters();
  const offered = all.filter((one) => one.isInForce && one.isOnApplication);
  for (const found of offered) {
    const row = await readPublishedVersion(hall.db, found.matterId, found.version ?? 0);
    if (row && row.body.materials.length > 0) return { found, row };
  }
  throw new Error('no matter has materials');
}

test('anybody finds matters in force by name and body, never one that nobody can apply for', async () => {
  const { guides, total } = await listed();
  expect(total).toBeGreaterThan(0);
  const { all } = await hall.house.catalogue.matters();
  const offered = all.filter((one) => one.isInForce && one.isOnApplication);
  expect(total).toBe(offered.length);
  const [first] = guides;
  expect((await listed(`${first?.name} ${first?.departmentName}`)).guides).toContainEqual(first);
  expect(await listed('没有这样的事项')).toEqual({ guides: [], total: 0 });
  const closed = all.find((one) => !one.isOnApplication);
  if (closed) expect((await download(closed.taskCode, 'pdf')).statusCode).toBe(404);
  expect(
    (
      await hall.stranger.call(downloadServiceGuide, {
        params: { taskCode: '9'.repeat(31) },
        query: { format: 'pdf' },
      })
    ).problem,
  ).toMatchObject({ status: 404, code: 'catalogue/not-found' });
});

test('a guide tells limits, materials, fees, legal basis, flow, whom to ask and where to complain', async () => {
  const { found, row } = await aMatter();
  const reply = await download(found.taskCode, 'html');
  expect(reply.statusCode).toBe(200);
  expect(reply.headers).toMatchObject({
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(`${found.name}办事指南.html`)}`,
    'content-security-policy': 'sandbox',
  });
  const { body } = row;
  const told = [
    ...[found.name, found.department.name, found.taskCode, body.address, body.hours],
    ...body.byLaw.flatMap(({ law, article }) => [law, article]),
    ...body.materials.flatMap(({ name, byLaw, acceptStandard }) => [name, byLaw, acceptStandard]),
    ...body.fees.flatMap(({ name, standard }) => [name, standard]),
    ...[...body.flow, ...body.consultation, ...body.complaint],
    ...['承诺时限', '法定时限', '监督投诉', '咨询'],
  ];
  const page = reply.payload.replace(/&(lt|gt|quot|amp|#39);/g, '');
  for (const words of told) expect(page).toContain(words.trim().replace(/[<>"&']/g, ''));
  expect(page).not.toContain('undefined');
});

test('the same is laid out as PDF, its text that of the list', async () => {
  const { found, row } = await aMatter();
  const version = await hall.house.catalogue.matter(found.matterId);
  if (!version) throw new Error('no version');
  const { typeName, department } = found;
  const guide = serviceGuide({
    ...{ version, body: row.body, typeName, departmentName: department.name },
    effectiveOn: '2022-01-01' as LocalDate,
  });
  const reply = await download(found.taskCode, 'pdf');
  const text = spoken((await readPdfLines(reply.rawPayload)).text);
  expect(reply.rawPayload.toString('latin1')).toMatch(/pdfaid:conformance>B</);
  const wanted = spoken(officialText(guide));
  // Heads of a table that goes on are repeated; the first page is the text itself.
  expect(text.slice(0, 60)).toBe(wanted.slice(0, 60));
  for (const sentence of ['法律救济', ...row.body.consultation])
    expect(text).toContain(spoken(sentence));
});
