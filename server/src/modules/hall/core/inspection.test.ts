import { expect, test } from 'vitest';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { type CountedFinding, inspectedHeadings, NAMED_FROM } from './inspection.ts';

const ENDED = [
  { heading: 'EPIDEMIC_CONTROL' as const, from: '2023-01-01' as LocalDate, isOn: false },
];
const late = (where: string, count: number): CountedFinding => ({
  ...{ heading: 'PUNCTUALITY', problem: '迟到', where, count },
});
const headings = (findings: readonly CountedFinding[], on = '2022-06-17', switches = ENDED) =>
  inspectedHeadings(findings, switches, on as LocalDate);

test('a week without findings says what the bulletin of June 2022 said, under six headings', () => {
  expect(headings([]).map(({ title, sentence }) => `${title}。${sentence}`)).toEqual([
    '按时到岗情况。总体情况良好。',
    '工作区域标准化执行情况。总体情况良好。',
    '着装情况。总体情况良好。',
    '工作牌佩戴情况。总体情况良好。',
    '纪律秩序。总体情况良好。',
    '大厅防控情况。大厅人员管控到位，进出人员须出示“健康码”，落实体温监测，物业对大厅各点位消杀落实到位，大厅运行保障有序。',
  ]);
});

test('what was found is counted by problem, and windows are named from the threshold on', () => {
  const few = [late('甲窗口', 1), { ...late('乙窗口', 1), problem: '空岗无顶岗' }];
  expect(headings(few)[0]?.sentence).toBe(
    '总体情况良好，发现1人次迟到、1人次空岗无顶岗，已责令整改。',
  );
  const often = [late('甲窗口', NAMED_FROM - 1), late('乙窗口', 1), late('甲窗口', 1)];
  expect(headings(often)[0]?.sentence).toBe(
    '总体情况良好，发现4人次迟到（甲窗口3人次、乙窗口1人次），已责令整改。',
  );
  expect(headings(often)[1]?.sentence).toBe('总体情况良好。');
  const desk = {
    ...late('二楼大厅', 2),
    heading: 'WORKAREA_STANDARD' as const,
    problem: '标识缺失',
  };
  expect(headings([desk])[1]?.sentence).toBe('总体情况良好，发现2处标识缺失，已责令整改。');
});

test('a heading that is switched off stays in the weeks before, and comes back by a later switch', () => {
  expect(headings([], '2022-12-31')).toHaveLength(6);
  expect(headings([], '2023-01-01')).toHaveLength(5);
  const again = [
    ...ENDED,
    { heading: 'EPIDEMIC_CONTROL' as const, from: '2024-03-01' as LocalDate, isOn: true },
  ];
  expect(headings([], '2024-02-29', again)).toHaveLength(5);
  expect(headings([], '2024-03-01', again.toReversed())).toHaveLength(6);
});
