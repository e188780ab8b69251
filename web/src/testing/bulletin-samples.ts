import type { BulletinDraft } from '@banshi/contract/bulletin';
import type { BulletinSection } from '@banshi/contract/bulletin-file';
import type { BulletinIssue, BulletinIssueLine } from '@banshi/contract/bulletin-steps';

export const DRAFT_ID = '01a20ae4-a462-7190-b297-adae3a3cb840';

const HEAD = {
  title: '窗口服务一周',
  issueNo: 7,
  totalNo: 507,
} as const;
const PERIOD = { from: '2026-02-23', to: '2026-02-27' } as const;

/** A draft that its editor has open; a test names only what matters to it. */
export function aBulletinDraft({
  sections = [{ title: '窗口动态', items: ['第一条。'] }],
  ...fields
}: Partial<BulletinDraft> & { readonly sections?: BulletinSection[] } = {}): BulletinDraft {
  return {
    draftId: DRAFT_ID,
    version: 3,
    state: 'DRAFTING',
    story: [],
    mayDo: ['SAVE', 'CHECK'],
    correctsId: null,
    plan: null,
    ...HEAD,
    ...PERIOD,
    updatedAt: '2026-03-02T09:00:00+08:00',
    updatedByName: '周测试',
    liveSentences: {},
    file: {
      ...HEAD,
      series: '工作简报',
      year: 2026,
      publisher: '示例中心',
      issueDate: '2026-03-02',
      period: PERIOD,
      sections,
    },
    ...fields,
  };
}

/** A signed issue in the list. */
export function anIssueLine(fields: Partial<BulletinIssueLine> = {}): BulletinIssueLine {
  return {
    draftId: DRAFT_ID,
    series: '工作简报',
    year: 2026,
    ...HEAD,
    ...PERIOD,
    issueDate: '2026-03-02',
    pageCount: 3,
    state: 'SIGNED',
    signedAt: '2026-03-02T15:00:00+08:00',
    signedByName: '孙签发',
    corrects: null,
    correctedBy: [],
    ...fields,
  };
}

/** A signed issue with its text. */
export function anIssue(fields: Partial<BulletinIssue> = {}): BulletinIssue {
  const digests = { contentSm3: '', textSm3: '', pdfSm3: '', templateSm3: '', fontsSm3: '' };
  const { file } = aBulletinDraft();
  return {
    ...anIssueLine(),
    file,
    text: '',
    ...digests,
    renderer: '',
    templateVersion: 1,
    ...fields,
  };
}
