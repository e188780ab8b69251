import { expect, test } from 'vitest';
import { editedFile, fileOf } from './edited-file.ts';
import { mended } from './mended.ts';

const file = {
  series: '工作简报',
  title: '窗口 服务',
  year: 2026,
  issueNo: 7,
  totalNo: 507,
  publisher: '示例中心',
  issueDate: '2026-03-02',
  period: { from: '2026-02-23', to: '2026-02-27' },
  sections: [
    {
      title: '动态',
      sections: [
        {
          title: '其它',
          text: ['6月 13日。'],
          items: ['其它事项。', { text: '近日 其它。', happenedOn: '2026-02-24' }],
        },
      ],
    },
  ],
  distribution: { report: ['中心 领导'], send: [], issue: [] },
};
const SECTION = '$.sections[0].sections[0]';

test.each([
  ['$.title', '窗口 服务', '窗口服务'],
  [`${SECTION}.title`, '其它', '其他'],
  [`${SECTION}.text[0]`, '6月 13日', '6月13日'],
  [`${SECTION}.items[0]`, '其它事项', '其他事项'],
  [`${SECTION}.items[1].text`, '其它', '其他'],
  ['$.distribution.report[0]', '中心 领导', '中心领导'],
])('what is found at %s is mended there and nowhere else', (path, quote, fix) => {
  const edited = editedFile(file);
  const next = mended(edited, { path, quote, fix });
  const before = JSON.stringify(fileOf(edited));
  const after = JSON.stringify(fileOf(next));
  expect(after).not.toBe(before);
  expect(after.split(fix).length).toBe(before.split(fix).length + 1);
  expect(after.length).toBe(before.length + fix.length - quote.length);
});

test('a text that has changed meanwhile is left as it is, and no key changes', () => {
  const edited = editedFile(file);
  const mend = { path: `${SECTION}.text[0]`, quote: '没有这句', fix: '$&' };
  expect(mended(edited, mend)).toEqual(edited);
});
