import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { archive, type Cells, partsOf, workbook } from '../../testing/workbook.ts';
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

const STEPS: readonly Cells[] = [
  { taskCode: TASK, name: '承办', kind: 'handle', roles: 'REVIEWER', limitDays: '3', apart: '是' },
  {
    taskCode: TASK,
    name: '会签',
    kind: 'countersign',
    roles: 'VERIFIER\nCHIEF_REP',
    bodies: 'POLICE\nEMERGENCY',
    twoPersons: '否',
    returnTo: '承办',
  },
  { taskCode: TASK, name: '决定', kind: 'decide', roles: 'DEPT_LEADER', apart: '是' },
];

async function faultsOf(content: Buffer): Promise<string[]> {
  const read = await readMatterFile(content);
  return read.ok ? [] : read.refusal.map(({ place, reason }) => `${place}: ${reason}`);
}

test('L22: a workbook says where a power comes from and in whose name it is performed', async () => {
  const power = { powerSource: '5', bodyNature: '3', principal: 'ECO_ENV' };
  for (const [given, told] of [
    [power, { powerSource: 5, bodyNature: 3, principal: 'ECO_ENV' }],
    [{}, { powerSource: 1, bodyNature: 1 }],
  ] as const) {
    const matters = [{ ...MATTER, ...given }];
    const read = await readMatterFile(workbook({ matters, materials: [MATERIAL] }));
    expect(read).toMatchObject({ ok: true, value: { entries: [{ body: told }] } });
  }
});

test('§3.5: a line of the special procedures ends with the law that stops the statutory limit, where one does', async () => {
  const specialProcedures =
    'TESTING｜检测｜《示例条例》第八条\nPUBLIC_NOTICE｜公示｜《示例条例》第九条｜《示例条例》第十条';
  const matters = [{ ...MATTER, specialProcedures }];
  const read = await readMatterFile(workbook({ matters, materials: [MATERIAL] }));
  expect(read).toMatchObject({
    ok: true,
    value: {
      entries: [
        {
          body: {
            specialProcedures: [
              { kind: 'TESTING', statutoryByLaw: null },
              { kind: 'PUBLIC_NOTICE', statutoryByLaw: '《示例条例》第十条' },
            ],
          },
        },
      ],
    },
  });
});

test('L10: a workbook says how long its law lets the limit be extended, within sense', async () => {
  const law = { extensionByLaw: '《示例条例》第九条' };
  const matters = [{ ...MATTER, ...law, extensionDays: '30' }];
  const read = await readMatterFile(workbook({ matters, materials: [MATERIAL] }));
  const extension = { days: 30, byLaw: '《示例条例》第九条' };
  expect(read).toMatchObject({ ok: true, value: { entries: [{ body: { extension } }] } });
  for (const extensionDays of ['0', '181']) {
    const odd = workbook({
      matters: [{ ...MATTER, ...law, extensionDays }],
      materials: [MATERIAL],
    });
    expect(await faultsOf(odd)).toEqual([expect.stringContaining('extensionDays')]);
  }
});

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
    'sheet "materials": it is missing or empty; give it with its headings in row 1',
  ]);
  const strange = { ...MATTER, remark: 'x' };
  expect(await faultsOf(workbook({ matters: [strange], materials: [MATERIAL] }))).toEqual([
    'sheet "matters", row 1: the heading "remark" is not known; leave it out, or write it as docs/matter-file.md does',
  ]);
  const lost = { ...MATERIAL, taskCode: 'nobody' };
  expect(await faultsOf(workbook({ matters: [MATTER], materials: [lost] }))).toEqual([
    'sheet "materials", row 2: its taskCode is none of the sheet "matters"; correct one of the two',
  ]);
});

test('what only looks like a workbook is refused', async () => {
  expect(await faultsOf(Buffer.from('PK nothing more'))).toEqual([
    'the file: it is no XLSX workbook; save it as XLSX, or give JSON',
  ]);
  expect(await faultsOf(archive({ 'readme.txt': 'x' }))).toEqual([
    'the file: it is a damaged XLSX workbook; save it anew',
  ]);
  const whole = workbook({ matters: [MATTER], materials: [MATERIAL] });
  expect(await faultsOf(whole.subarray(0, whole.length - 30))).toEqual([
    'the file: it is no XLSX workbook; save it as XLSX, or give JSON',
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
    const file = archive(Object.fromEntries(hostile));
    // The quickest of some tries: what the others took longer, something else on the machine did.
    let took = Number.POSITIVE_INFINITY;
    let text = '';
    for (let attempt = 0; attempt < 5; attempt += 1) {
      const from = performance.now();
      text = JSON.stringify(await readMatterFile(file));
      took = Math.min(took, performance.now() - from);
    }
    return { text, took };
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

describe('a sheet of review steps', () => {
  test('gives the chain of its matter, in the order of its rows', async () => {
    const sheets = { matters: [MATTER], materials: [MATERIAL], reviewSteps: STEPS };
    const read = await readMatterFile(workbook(sheets));
    const chain = read.ok ? read.value.entries[0]?.body.reviewChain : undefined;
    const rest = { bodies: [], limitDays: null, twoPersons: false, returnTo: null };
    expect(chain).toEqual([
      { ...rest, name: '承办', kind: 'handle', roles: ['REVIEWER'], limitDays: 3, apart: true },
      {
        ...rest,
        name: '会签',
        kind: 'countersign',
        roles: ['VERIFIER', 'CHIEF_REP'],
        bodies: ['POLICE', 'EMERGENCY'],
        apart: false,
        returnTo: '承办',
      },
      { ...rest, name: '决定', kind: 'decide', roles: ['DEPT_LEADER'], apart: true },
    ]);
  });

  test('names the place of what is wrong', async () => {
    const wrong = { ...STEPS[0], kind: 'sign' };
    const sheets = { matters: [MATTER], materials: [MATERIAL], reviewSteps: [wrong, ...STEPS] };
    const [fault] = await faultsOf(workbook(sheets));
    expect(fault).toMatch(/^sheet "reviewSteps", row 2, column "kind"/);
    const lost = [{ ...STEPS[0], taskCode: 'X' }];
    const faults = await faultsOf(workbook({ ...sheets, reviewSteps: lost }));
    expect(faults[0]).toMatch(/^sheet "reviewSteps", row 2: its taskCode/);
  });
});
