import type { LocalDate } from '../../../kernel/local-date.ts';
import type { BulletinPeriod, BulletinSubsection } from './bulletin-file.ts';

const NOTHING_FOUND = '总体情况良好。';
const ALWAYS = ['按时到岗情况', '工作区域标准化执行情况', '着装情况', '工作牌佩戴情况', '纪律秩序'];
const EPIDEMIC: BulletinSubsection = {
  title: '大厅防控情况',
  runIn: true,
  text: [
    '大厅人员管控到位，进出人员须出示“健康码”，落实体温监测，物业对大厅各点位消杀落实到位，大厅运行保障有序。',
  ],
};
/** The checks at the door ended in December 2022; later weeks have five headings. */
const EPIDEMIC_ENDED_ON = '2023-01-01' as LocalDate;

/** The headings of the hall inspection (大厅巡查), each with the sentence for a week without findings. */
export function inspectionHeadings({ to }: BulletinPeriod): readonly BulletinSubsection[] {
  const always = ALWAYS.map((title) => ({ title, runIn: true, text: [NOTHING_FOUND] }));
  return to < EPIDEMIC_ENDED_ON ? [...always, EPIDEMIC] : always;
}
