import { uploadFile } from '@banshi/contract/cases';
import { importCases } from '@banshi/contract/exchange';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aLine } from '../testing/a-line.ts';
import { aMatter, theClerk } from '../testing/counter.ts';
import { type Hall, openHall } from '../testing/hall.ts';
import { aPdf, type Packed, zipOf } from '../testing/hostile-files.ts';
import { addressOf, sendRaw } from '../testing/raw.ts';
import { isSentence } from '../testing/sentence.ts';
import { contentOf } from '../testing/trace.ts';
import { partsOf } from '../testing/workbook.ts';

let hall: Hall;
let good: string;
beforeAll(async () => {
  hall = await openHall();
  good = JSON.stringify(aLine({ matter: (await aMatter(hall)).taskCode, summary: '示例申请' }));
});
afterAll(() => hall.close());

const KEPT = ['cases', 'platform', 'statistics'];
const spliced = (added: string) => `${good.slice(0, -1)},${added}}`;

/** Lines made of a good one, or of nothing, of which no case may come. */
const LINES: readonly (readonly [string, () => string | Buffer])[] = [
  ['a key named twice', () => spliced('"area":"510000"')],
  ['a key named twice in other letters', () => spliced('"\\u0061rea":"510000"')],
  ['__proto__', () => spliced('"__proto__":{"polluted":1}')],
  ['constructor.prototype', () => spliced('"constructor":{"prototype":{"polluted":1}}')],
  ['100,000 open brackets', () => '['.repeat(100_000)],
  ['a value of 10,000 levels', () => spliced(`"x":${'['.repeat(10_000)}${']'.repeat(10_000)}`)],
  ['1e400 for a text', () => good.replace('"示例申请"', '1e400')],
  ['NUL', () => good.replace('示例申请', '示\\u0000例')],
  ['a lone surrogate', () => good.replace('示例申请', '示\\ud800例')],
  ['bytes that are no UTF-8', () => Buffer.from(good.replace('示例申请', 'é'), 'latin1')],
  ['UTF-16', () => Buffer.from(good, 'utf16le')],
  ['two megabytes without an end', () => good.replace('示例申请', '长'.repeat(700_000))],
  ['a list of lines', () => `[${good}]`],
  ['half a line', () => good.slice(0, good.length / 2)],
  ['a line in the old separators of a Mac', () => `${good}\r${good}`],
];

/** Which of these came through as a case, or made the server fall over; empty when none did. */
async function taken(lines: typeof LINES): Promise<string[]> {
  const system = await hall.as('EXCHANGE_CLIENT', 'PROVINCE');
  const found: string[] = [];
  for (const [name, make] of lines) {
    const headers = { 'content-type': 'application/x-ndjson' };
    const request = {
      method: 'POST',
      url: addressOf(importCases),
      headers,
      payload: make(),
    } as const;
    const answer = await sendRaw(hall.app, system, request);
    const { created, rejected } = answer.json();
    if (answer.statusCode !== 200 || created !== 0 || rejected < 1) {
      found.push(`${name}: ${answer.statusCode} ${answer.body.slice(0, 200)}`);
    }
  }
  return found;
}

describe('S08: lines of an import that a parser may read in two ways', () => {
  test('are rejected, each with its reason, and leave no trace', async () => {
    const before = await contentOf(hall.db, KEPT);
    expect(await taken(LINES)).toEqual([]);
    expect(await contentOf(hall.db, KEPT)).toEqual(before);
    expect('polluted' in {}).toBe(false);
  });

  test('control: a line that is taken is found', async () => {
    expect(await taken([['the good line', () => good]])).toHaveLength(1);
  });
});

const BOUNDARY = 'example-boundary';
const TYPE = `multipart/form-data; boundary=${BOUNDARY}`;

function part(disposition: string, content: Buffer): Buffer {
  const head = `--${BOUNDARY}\r\ncontent-disposition: form-data; ${disposition}\r\ncontent-type: application/pdf\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), content, Buffer.from('\r\n')]);
}

const FILE = 'name="file"; filename="a.pdf"';
const END = Buffer.from(`--${BOUNDARY}--\r\n`);
const whole = Buffer.concat([part(FILE, aPdf()), END]);

/** Bodies of a form that hold no file to keep, with their content type. */
const FORMS: readonly (readonly [string, Buffer, string?])[] = [
  ['no boundary', whole, 'multipart/form-data'],
  ['another boundary', whole, 'multipart/form-data; boundary=other'],
  ['a boundary of 10,000 characters', whole, `multipart/form-data; boundary=${'x'.repeat(10_000)}`],
  ['nothing', Buffer.alloc(0)],
  ['an end and no part', END],
  ['a field and no file', Buffer.concat([part('name="file"', Buffer.from('x')), END])],
  [
    'fields named as what all objects have',
    Buffer.concat([part('name="__proto__"', Buffer.from('x')), END]),
  ],
  ['a part that never ends', whole.subarray(0, whole.length - END.length - 40)],
  ['a file that is none', Buffer.concat([part(FILE, Buffer.from('<?xml version="1.0"?>')), END])],
  ['JSON', Buffer.from('{}'), 'application/json'],
  ['lines', Buffer.from('{}'), 'application/x-ndjson'],
];

const CONTENT_TYPES =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>';

/** A form with a workbook, and what else a test packs into it. */
function aBook(...more: readonly Packed[]): Buffer {
  const parts = { ...partsOf({ matters: [{ name: 'x' }] }), '[Content_Types].xml': CONTENT_TYPES };
  const entries = Object.entries(parts).map(([name, text]) => ({
    name,
    content: Buffer.from(text),
  }));
  return Buffer.concat([part('name="file"; filename="a.xlsx"', zipOf([...entries, ...more])), END]);
}

const BOOKS: typeof FORMS = [
  ['a workbook with a macro', aBook({ name: 'xl/vbaProject.bin' })],
  ['a workbook with a part outside', aBook({ name: '../../etc/cron.d/x' })],
  [
    'a workbook that unpacks to a thousand times its size',
    aBook({ name: 'a', content: Buffer.alloc(20_000_000) }),
  ],
  [
    'a workbook that lies about its size',
    aBook({ name: 'a', content: Buffer.alloc(9999), claimedBytes: 9 }),
  ],
];

/** Which of these were kept as files, or made the server fall over; empty when none was. */
async function kept(forms: typeof FORMS): Promise<string[]> {
  const found: string[] = [];
  for (const [name, payload, type = TYPE] of forms) {
    const headers = { 'content-type': type };
    const request = { method: 'POST', url: addressOf(uploadFile), headers, payload } as const;
    const { statusCode, body } = await sendRaw(hall.app, await theClerk(hall), request);
    const isRefused = statusCode >= 400 && statusCode < 500 && isSentence(JSON.parse(body).detail);
    if (!isRefused) found.push(`${name}: ${statusCode} ${body}`);
  }
  return found;
}

describe('S08: a form, or a workbook in it, that a parser may read in two ways', () => {
  test('is refused in a sentence, and leaves no trace', async () => {
    await theClerk(hall);
    const before = await contentOf(hall.db, KEPT);
    expect(await kept([...FORMS, ...BOOKS])).toEqual([]);
    expect(await contentOf(hall.db, KEPT)).toEqual(before);
  });

  test('control: a form and a workbook as they should be are found to be kept', async () => {
    const good: typeof FORMS = [
      ['a PDF', whole],
      ['a workbook', aBook()],
    ];
    expect(await kept(good)).toEqual([
      expect.stringMatching(/^a PDF: 200 /),
      expect.stringMatching(/^a workbook: 200 /),
    ]);
  });
});
