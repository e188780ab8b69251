import type { BulletinFile } from './bulletin-file.ts';
import { sayFileFault } from './file-fault.ts';
import { parseBulletinFile } from './parse-bulletin-file.ts';

/** The JSON of a small valid bulletin with every field that a bulletin must have. */
export const SMALL_FILE = {
  series: '工作简报',
  title: '窗口服务一周',
  year: 2026,
  issueNo: 7,
  totalNo: 507,
  publisher: '示例中心',
  issueDate: '2026-03-02',
  period: { from: '2026-02-23', to: '2026-02-27' },
  sections: [{ title: '窗口动态', text: ['一切正常。'] }],
};

/** A small bulletin; a test names only the fields that matter to it. */
export function aBulletin(fields: object = {}): BulletinFile {
  const parsed = parseBulletinFile({ ...SMALL_FILE, ...fields });
  if (!parsed.ok) throw new Error(parsed.refusal.map(sayFileFault).join(' '));
  return parsed.value;
}
