import { sayFileFault } from './file-fault.ts';
import type { OfficialFile } from './official-file.ts';
import { parseOfficialFile } from './parse-official-file.ts';

/** The JSON of a small valid document with every field that an ordinary document must have. */
export const SMALL_DOCUMENT = {
  profile: 'document',
  masthead: '示例省政务服务管理办公室文件',
  number: { code: '示政务发', year: 2026, serial: 3 },
  title: '关于公布窗口名单的通知',
  text: ['现公布窗口名单。'],
  issuer: '示例省政务服务管理办公室',
  issueDate: '2026-11-02',
};

/** The same as a letter. */
export const SMALL_LETTER = {
  ...SMALL_DOCUMENT,
  profile: 'letter',
  masthead: '示例省政务服务管理办公室',
};

/** The same as minutes. */
export const SMALL_MINUTES = { ...SMALL_DOCUMENT, profile: 'minutes', masthead: '示例会议纪要' };

/** A small order. */
export const SMALL_ORDER = {
  profile: 'order',
  masthead: '示例省人民政府令',
  orderNo: 12,
  text: ['现予公布，自2026年12月1日起施行。'],
  signatory: { post: '省长', name: '张示例' },
  issueDate: '2026-11-02',
};

/** A small document of several bodies with a table. */
export const SMALL_JOINT = {
  ...SMALL_DOCUMENT,
  masthead: ['示例省政务服务局', '示例省司法厅'],
  issuer: ['示例省政务服务局', '示例省司法厅'],
  table: {
    title: '时限表',
    columns: [{ head: '事项', width: 2 }, { head: '时限' }],
    rows: [['示例许可', '5个工作日'], ['示例备案']],
  },
  closing: ['特此通知。'],
};

/** A table that lies across the page, of so many rows. */
export function aTableAcross(rows: number, fields: object = {}): object {
  return {
    title: '分工表',
    across: true,
    columns: [{ head: '事项', width: 2 }, { head: '实施机关' }, { head: '时限' }],
    rows: Array.from({ length: rows }, (_, row) => [`事项${row + 1}`, '示例厅', '5个工作日']),
    ...fields,
  };
}

/** A small document; a test names only the fields that matter to it. */
export function anOfficialFile(fields: object = {}, base: object = SMALL_DOCUMENT): OfficialFile {
  const parsed = parseOfficialFile({ ...base, ...fields });
  if (!parsed.ok) throw new Error(parsed.refusal.map(sayFileFault).join(' '));
  return parsed.value;
}
