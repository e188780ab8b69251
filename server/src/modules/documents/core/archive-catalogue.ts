import type { CaseStatus, CloseType, MaterialForm } from '@banshi/contract/case-words';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { printedDate } from '../../../kernel/printed-day.ts';
import { MATERIAL_FORMS } from './intake-messages.ts';
import type { Block, Message } from './letter.ts';

/** How a case ended, as its catalogue says it; a case that is still on its way has no catalogue. */
const OUTCOMES = {
  NOT_REQUIRED: '不受理',
  ACCEPT_REFUSED: '不予受理',
  DELIVERED: '办结并送达',
  WITHDRAWN: '申请人撤回，终止办理',
  TERMINATED: '终止办理',
  FORWARDED: '转报上级机关',
} as const satisfies Partial<Record<CaseStatus, string>>;
export type EndedStatus = keyof typeof OUTCOMES;

/** Whether a case of this status has come to its end, so that its file can be listed. */
export function isEnded(status: CaseStatus): status is EndedStatus {
  return status in OUTCOMES;
}

const CLOSED: Partial<Readonly<Record<CloseType, string>>> = {
  granted: '准予，',
  refused: '不予，',
};

/** One handing-in of a material. */
export interface FiledMaterial {
  readonly name: string;
  /** Counted from 1 for each material. */
  readonly time: number;
  readonly form: MaterialForm;
  readonly fileCount: number;
  readonly on: LocalDate;
}

/** A document that was issued in the case. */
export interface FiledDocument {
  readonly title: string;
  readonly number: string;
  readonly on: LocalDate;
  /** Undefined while no font shows a character of it. */
  readonly pages: number | undefined;
  readonly replacedBy: string | undefined;
}

/** What lies in the file of an ended case. */
export interface CaseFile {
  readonly projectNo: string;
  readonly displayNo: string;
  readonly matterName: string;
  readonly applicant: string;
  readonly status: EndedStatus;
  readonly closeType: CloseType | undefined;
  readonly receivedOn: LocalDate;
  readonly endedOn: LocalDate;
  /** The body that issued the documents. */
  readonly issuer: string;
  readonly materials: readonly FiledMaterial[];
  readonly documents: readonly FiledDocument[];
}

/** 归档目录: everything that lies in the file of a case, in the order in which it came there (国办发〔2023〕26号). */
export function archiveCatalogue(file: CaseFile): Message {
  const { materials, documents } = file;
  return {
    addressee: null,
    blocks: [
      { role: 'facts', rows: aboutFile(file) },
      {
        role: 'text',
        text: `按照《政务服务电子文件归档和电子档案管理办法》（国办发〔2023〕26号）的规定，本办件归档文件共${materials.length + documents.length}件，其中申请材料${materials.length}件、文书${documents.length}件，目录如下：`,
      },
      filed(file),
      { role: 'sign', text: '立卷人（签名）：' },
      { role: 'sign', text: '接收人（签名）：' },
    ],
  };
}

function aboutFile(file: CaseFile): (readonly [string, string])[] {
  const { status, closeType } = file;
  const decided = status === 'DELIVERED' && closeType ? (CLOSED[closeType] ?? '') : '';
  return [
    ['申请事项', file.matterName],
    ['办件编号', file.projectNo],
    ['查询编号', file.displayNo],
    ['申请人', file.applicant],
    ['办理结果', `${decided}${OUTCOMES[status]}`],
    ['收件日期', printedDate(file.receivedOn)],
    ['终结日期', printedDate(file.endedOn)],
  ];
}

function filed({ materials, documents, issuer }: CaseFile): Block {
  const rows = [
    ...materials.map(({ name, time, form, fileCount, on }) => [
      time === 1 ? name : `${name}（第${time}次提交）`,
      MATERIAL_FORMS[form],
      '申请人',
      on,
      fileCount === 0 ? '—' : `${fileCount}个文件`,
    ]),
    ...documents.map(({ title, number, on, pages, replacedBy }) => [
      replacedBy === undefined ? title : `${title}（已由${replacedBy}代替）`,
      number,
      issuer,
      on,
      pages === undefined ? '—' : `${pages}页`,
    ]),
  ];
  return {
    role: 'table',
    head: ['序号', '文件题名', '文号或者形式', '责任者', '日期', '数量'],
    widths: [2, 8, 8, 6, 8, 4],
    rows: rows.map((row, index) => [String(index + 1), ...row]),
  };
}
