import type { BulletinFile } from '@banshi/contract/bulletin-file';
import { expect, test } from 'vitest';
import { differingLines } from './differing-lines.ts';

const mine: BulletinFile = {
  series: '工作简报',
  title: '窗口服务一周',
  year: 2026,
  issueNo: 7,
  totalNo: 507,
  publisher: '示例中心',
  issueDate: '2026-03-02',
  period: { from: '2026-02-23', to: '2026-02-27' },
  sections: [{ title: '动态', sections: [{ title: '培训', items: ['甲。', '乙。'] }] }],
};

test('two files that are alike do not differ', () => {
  expect(differingLines(mine, structuredClone(mine))).toEqual({ mine: [], theirs: [] });
});

test('an item changed by one and an issue number changed by the other are both shown', () => {
  const theirs = {
    ...mine,
    issueNo: 8,
    sections: [{ title: '动态', sections: [{ title: '培训', items: ['甲。', '丙。'] }] }],
  };
  expect(differingLines(mine, theirs)).toEqual({
    mine: ['2026 / 7 / 507', '乙。'],
    theirs: ['2026 / 8 / 507', '丙。'],
  });
});
