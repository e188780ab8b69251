import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { crc32 } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readMatterFile } from './matter-file.ts';
import { unpackedBytes } from './zip-size.ts';

const TASK = '11510000000000086C2000123001000';
const MATTER: Readonly<Record<string, string>> = {
  taskCode: TASK,
  catalogCode: '000123001000',
  department: 'HEALTH',
  effectiveFrom: '2021-01-01',
  name: '示例许可',
  type: '01',
  kind: 'LICENSE',
  projectType: 'PROMISE',
  served: 'person\nenterprise',
  handleTypes: 'window',
  byLaw: '示例条例｜第一条｜从事示例活动应当取得许可。\n示例办法|第二条|细则。',
  acceptConditions: '依法成立\n有场所',
  statutoryDays: '20',
  statutoryUnit: 'workDay',
  promiseDays: '10',
  promiseUnit: 'workDay',
  fees: '工本费｜10元｜《示例条例》第九条',
  resultType: 'certificate',
  resultName: '示例许可证',
  isWholeOnline: '否',
  address: '示例大厅',
  hours: '工作日',
  consultation: '028-00000000',
  complaint: '12345',
};
const MATERIAL: Readonly<Record<string, string>> = {
  taskCode: TASK,
  name: '申请书',
  isMain: '是',
  byLaw: '《示例条例》第三条',
  acceptStandard: '填写完整',
};

type Cells = Readonly<Record<string, string>>;

type Parts = Readonly<Record<string, string>>;

/** A workbook as a spreadsheet program writes it, only smaller. */
function workbook(sheets: Readonly<Record<string, readonly Cells[]>>): Buffer {
  return archive(partsOf(sheets));
}

function partsOf(sheets: Readonly<Record<string, readonly Cells[]>>): Parts {
  const names = Object.keys(sheets);
  const files: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    'xl/workbook.xml': `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>${names.map((name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${names.map((_, index) => `<Relationship Id="rId${index + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`).join('')}</Relationships>`,
  };
  for (const [index, rows] of Object.values(sheets).entries()) {
    files[`xl/worksheets/sheet${index + 1}.xml`] = sheetXml(rows);
  }
  return files;
}

function sheetXml(rows: readonly Cells[]): string {
  const headings = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const lines = [headings, ...rows.map((row) => headings.map((heading) => row[heading] ?? ''))];
  const xml = lines.map((cells, line) => {
    const written = cells.map((text, column) =>
      text === ''
        ? ''
        : `<c r="${columnName(column)}${line + 1}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`,
    );
    return `<row r="${line + 1}">${written.join('')}</row>`;
  });
  return `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${xml.join('')}</sheetData></worksheet>`;
}

function columnName(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : `${columnName(Math.floor(index / 26) - 1)}${last}`;
}

/** A ZIP archive without compression; `claimed` lies about the unpacked size of every file. */
function archive(files: Parts, claimed?: number): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const content = Buffer.from(text);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt32LE(crc32(content), 10);
    fields.writeUInt32LE(content.length, 14);
    fields.writeUInt32LE(claimed ?? content.length, 18);
    fields.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([
      Buffer.from('PK\u0003\u0004'),
      fields,
      Buffer.from(name),
      content,
    ]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(
      Buffer.from('PK\u0001\u0002'),
      Buffer.from([20, 0]),
      fields,
      rest,
      Buffer.from(name),
    );
    parts.push(local);
    offset += local.length;
  }
  const end = Buffer.alloc(18);
  end.writeUInt16LE(Object.keys(files).length, 4);
  end.writeUInt16LE(Object.keys(files).length, 6);
  end.writeUInt32LE(Buffer.concat(directory).length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts, ...directory, Buffer.from('PK\u0005\u0006'), end]);
}

async function faultsOf(content: Buffer): Promise<string[]> {
  const read = await readMatterFile(content);
  return read.ok ? [] : read.refusal.map(({ place, reason }) => `${place}: ${reason}`);
}

test('a workbook gives the same entry as a JSON file would', async () => {
  const read = await readMatterFile(workbook({ matters: [MATTER], materials: [MATERIAL] }));
  expect(read).toMatchObject({
    ok: true,
    value: {
      entries: [
        {
          taskCode: TASK,
          effectiveOn: '2021-01-01',
          body: {
            name: '示例许可',
            served: ['person', 'enterprise'],
            byLaw: [
              { law: '示例条例', article: '第一条' },
              { law: '示例办法', text: '细则。' },
            ],
            statutoryLimit: { days: 20, unit: 'workDay', explain: null },
            quota: null,
            fees: [{ name: '工本费', reduction: null }],
            isWholeOnline: false,
            materials: [{ orderNum: 1, name: '申请书', isMain: true, isNecessary: true }],
          },
        },
      ],
    },
  });
});

test('a finding of a rule is given as sheet, row and column', async () => {
  const read = await readMatterFile(workbook({ matters: [MATTER], materials: [MATERIAL] }));
  if (!read.ok) throw new Error('the workbook is good');
  const { placeOf } = read.value;
  expect(placeOf({ index: 0, path: 'body.materials[0].byLaw' })).toBe(
    'sheet "materials", row 2, column "byLaw"',
  );
  expect(placeOf({ index: 0, path: 'body.promiseLimit.days' })).toBe(
    'sheet "matters", row 2, column "promiseDays"',
  );
});

test('a cell that does not fit is named', async () => {
  const wrong = { ...MATTER, promiseDays: 'soon', isWholeOnline: 'perhaps' };
  const faults = await faultsOf(workbook({ matters: [wrong], materials: [MATERIAL] }));
  expect(faults).toEqual([
    expect.stringMatching(/^sheet "matters", row 2, column "promiseDays": /),
    expect.stringMatching(/^sheet "matters", row 2, column "isWholeOnline": /),
  ]);
});

test('a missing sheet, a strange heading and a material of nobody are refused', async () => {
  expect(await faultsOf(workbook({ matters: [MATTER] }))).toEqual([
    'sheet "materials": it is missing or empty',
  ]);
  const strange = { ...MATTER, remark: 'x' };
  expect(await faultsOf(workbook({ matters: [strange], materials: [MATERIAL] }))).toEqual([
    'sheet "matters", row 1: the heading "remark" is not known; see the documentation',
  ]);
  const lost = { ...MATERIAL, taskCode: 'nobody' };
  expect(await faultsOf(workbook({ matters: [MATTER], materials: [lost] }))).toEqual([
    'sheet "materials", row 2: its taskCode is none of the sheet "matters"; correct one of the two',
  ]);
});

test('what only looks like a workbook is refused', async () => {
  expect(await faultsOf(Buffer.from('PK nothing more'))).toEqual([
    'the file: it is no XLSX workbook',
  ]);
  expect(await faultsOf(archive({ 'readme.txt': 'x' }))).toEqual([
    'the file: it is no readable XLSX workbook',
  ]);
  const whole = workbook({ matters: [MATTER], materials: [MATERIAL] });
  expect(await faultsOf(whole.subarray(0, whole.length - 30))).toEqual([
    'the file: it is no XLSX workbook',
  ]);
});

test('an archive that unpacks to more than the memory holds is not unpacked', async () => {
  const bomb = archive({ a: 'x', b: 'x' }, 0x7fffffff);
  expect(unpackedBytes(bomb)).toBe(2 * 0x7fffffff);
  expect(await faultsOf(bomb)).toEqual(['the file: it unpacks to more than 200 MB; split it']);
});

const SECRET = 'a line that only this machine knows';
/** A thousand million times one word, in ten lines. */
const LAUGHS = Array.from(
  { length: 10 },
  (_, n) => `<!ENTITY l${n} "${n === 0 ? SECRET : `&l${n - 1};`.repeat(10)}">`,
).join('');

describe('S08: a part of a workbook that names an entity', () => {
  const whole = partsOf({ matters: [MATTER], materials: [MATERIAL] });

  async function readWith(declaration: string, entity: string) {
    const hostile = Object.entries(whole).map(([name, xml]) => [
      name,
      `<?xml version="1.0"?><!DOCTYPE part [${declaration}]>${xml.replaceAll('示例许可', entity)}`,
    ]);
    const from = performance.now();
    const read = await readMatterFile(archive(Object.fromEntries(hostile)));
    return { text: JSON.stringify(read), took: performance.now() - from };
  }

  test('brings in no file and no address, and is not told over and over', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'banshi-xxe-'));
    const file = join(folder, 'secret.txt');
    await writeFile(file, SECRET);
    const heard: string[] = [];
    const listener = createServer((request, answer) => {
      heard.push(request.url ?? '');
      answer.end(SECRET);
    });
    await once(listener.listen(0, '127.0.0.1'), 'listening');
    const { port } = listener.address() as AddressInfo;
    const plain = await readWith('', '示例许可');
    for (const [declaration, entity] of [
      [`<!ENTITY x SYSTEM "${pathToFileURL(file)}">`, '&x;'],
      [`<!ENTITY x SYSTEM "http://127.0.0.1:${port}/x">`, '&x;'],
      [`<!ENTITY % x SYSTEM "http://127.0.0.1:${port}/y"> %x;`, '示例许可'],
      [LAUGHS, '&l9;'],
    ] as const) {
      const { text, took } = await readWith(declaration, entity);
      expect(text).not.toContain(SECRET);
      expect(took / plain.took).toBeLessThan(50);
    }
    expect(heard).toEqual([]);
    listener.close();
    await rm(folder, { recursive: true });
  });

  test('would be seen in what was read, were it resolved', async () => {
    expect((await readWith('', SECRET)).text).toContain(SECRET);
    expect((await readWith('', '&amp;')).text).toContain('"name":"&证"');
  });
});
