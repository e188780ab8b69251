import { expect, test } from 'vitest';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { archiveCatalogue, type CaseFile, isEnded } from './archive-catalogue.ts';
import { hasUnlisted } from './unlisted.ts';

const day = (text: string) => text as LocalDate;

const FILE: CaseFile = {
  projectNo: '1151000000000000000351000000010020220613000001',
  displayNo: 'SC22061300000011',
  matterName: '示例场所许可',
  applicant: '张示例',
  status: 'DELIVERED',
  closeType: 'granted',
  receivedOn: day('2022-06-13'),
  endedOn: day('2022-06-27'),
  issuer: '四川省示例局',
  materials: [
    { name: '申请表', time: 1, form: 'paper', fileCount: 0, on: day('2022-06-13') },
    { name: '申请表', time: 2, form: 'both', fileCount: 2, on: day('2022-06-16') },
  ],
  documents: [
    {
      title: '申请材料接收凭证',
      number: '川示收字〔2022〕第0001号',
      on: day('2022-06-13'),
      pages: 1,
      replacedBy: '川示收字〔2022〕第0002号',
    },
    {
      title: '准予行政许可决定书',
      number: '川示许字〔2022〕第0001号',
      on: day('2022-06-24'),
      pages: undefined,
      replacedBy: undefined,
    },
  ],
};

test('the catalogue lists each handing-in and each document once, numbered, with who made it, day and size', () => {
  const table = archiveCatalogue(FILE).blocks.find(({ role }) => role === 'table');
  expect(table).toMatchObject({
    rows: [
      ['1', '申请表', '纸质', '申请人', '2022-06-13', '—'],
      ['2', '申请表（第2次提交）', '纸质和电子', '申请人', '2022-06-16', '2个文件'],
      [
        '3',
        '申请材料接收凭证（已由川示收字〔2022〕第0002号代替）',
        '川示收字〔2022〕第0001号',
        '四川省示例局',
        '2022-06-13',
        '1页',
      ],
      ['4', '准予行政许可决定书', '川示许字〔2022〕第0001号', '四川省示例局', '2022-06-24', '—'],
    ],
  });
});

test('it says how the case ended, how much there is, under which rule, and leaves lines to sign', () => {
  const said = JSON.stringify(archiveCatalogue(FILE).blocks);
  expect(said).toContain('准予，办结并送达');
  expect(said).toContain('归档文件共4件，其中申请材料2件、文书2件');
  expect(said).toContain('国办发〔2023〕26号');
  expect(said).toContain('立卷人（签名）：');
  expect(JSON.stringify(archiveCatalogue({ ...FILE, status: 'WITHDRAWN' }).blocks)).toContain(
    '"办理结果","申请人撤回，终止办理"',
  );
});

test('a case that is on its way, or was an entry error, has no catalogue', () => {
  expect(isEnded('DELIVERED')).toBe(true);
  expect(isEnded('CLOSED')).toBe(false);
  expect(isEnded('VOID')).toBe(false);
});

test('a new catalogue is wanted when the case went on or a document came after the last one', () => {
  const receipt = { seq: 1, caseVersion: 1, kind: 'RECEIPT' } as const;
  const listed = { seq: 2, caseVersion: 3, kind: 'ARCHIVE_CATALOGUE' } as const;
  expect(hasUnlisted({ version: 3 }, [receipt])).toBe(true);
  expect(hasUnlisted({ version: 3 }, [receipt, listed])).toBe(false);
  expect(hasUnlisted({ version: 4 }, [receipt, listed])).toBe(true);
  expect(hasUnlisted({ version: 3 }, [receipt, listed, { ...receipt, seq: 3 }])).toBe(true);
});
