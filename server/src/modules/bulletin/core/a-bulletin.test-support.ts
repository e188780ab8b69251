import type { BulletinFile } from './bulletin-file.ts';

/** A small valid bulletin file with every field of the frame; a test names only what matters to it. */
export function aBulletin(fields: Partial<BulletinFile> = {}): BulletinFile {
  return {
    series: '工作简报',
    title: '窗口服务一周',
    year: 2026,
    issueNo: 7,
    totalNo: 507,
    publisher: '示例中心',
    issueDate: '2026-03-02',
    period: { from: '2026-02-23', to: '2026-02-27' },
    sections: [{ title: '窗口动态', text: ['一切正常。'] }],
    ...fields,
  };
}
