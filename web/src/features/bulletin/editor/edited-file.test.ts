import type { BulletinFile } from '@banshi/contract/bulletin-file';
import { expect, test } from 'vitest';
import { editedFile, fileOf } from './edited-file.ts';

const file: BulletinFile = {
  series: '工作简报',
  title: '窗口服务一周',
  year: 2026,
  issueNo: 7,
  totalNo: 507,
  publisher: '示例中心',
  issueDate: '2026-03-02',
  period: { from: '2026-02-23', to: '2026-02-27' },
  sections: [
    { title: '办理情况', statistics: { source: '示例平台', from: '2026-01-01', to: '2026-02-27' } },
    {
      title: '巡查',
      text: ['引言。'],
      sections: [{ title: '着装', runIn: true, text: ['良好。'] }],
    },
  ],
  distribution: { report: ['示例领导'], send: [{ text: '示例厅', copies: 0 }], issue: ['各窗口'] },
  copies: 80,
};

test('a file that is opened and not changed is the same file', () => {
  expect(fileOf(editedFile(file))).toEqual(file);
});

test('a blank paragraph keeps its place, so that faults stay at their fields', () => {
  const edited = editedFile({ ...file, sections: [{ title: '动态', items: ['', '第二条。'] }] });
  expect(fileOf(edited).sections[0]?.items).toEqual(['', '第二条。']);
});

test('a number that was deleted is sent as zero, never as the one before', () => {
  const { issueNo, copies } = fileOf({
    ...editedFile(file),
    issueNo: undefined,
    copies: undefined,
  });
  expect(issueNo).toBe(0);
  expect(copies).toBeUndefined();
});

test('an item that stands as it was handed in says so in the file, and no longer when that is taken back', () => {
  const [section] = editedFile({
    ...file,
    sections: [{ title: '动态', items: ['“”甲。'] }],
  }).sections;
  const told = (asWritten: boolean) => {
    const items = (section?.items ?? []).map((one) => ({ ...one, asWritten }));
    return fileOf({ ...editedFile(file), sections: section ? [{ ...section, items }] : [] })
      .sections[0]?.items;
  };
  expect(told(true)).toEqual([{ text: '“”甲。', asWritten: true }]);
  expect(told(false)).toEqual(['“”甲。']);
});

test('every paragraph of a file has a key of its own', () => {
  const { sections, distribution } = editedFile(file);
  const keys = [...sections, ...(sections[1]?.text ?? []), ...distribution.report].map(
    ({ key }) => key,
  );
  expect(new Set(keys).size).toBe(keys.length);
});

test('an item names the case that it tells of, and is plain text again when it names none', () => {
  const caseNo = 'SC220530000001C';
  const told = { text: '办理了备案。', caseNo };
  const sections = [{ title: '动态', items: ['第一条。', told] }];
  const edited = editedFile({ ...file, sections });
  expect(fileOf(edited).sections).toEqual(sections);
  const [section] = edited.sections;
  const items = section?.items.map((one) => ({ ...one, caseNo: ' ' })) ?? [];
  const without = { ...edited, sections: section ? [{ ...section, items }] : [] };
  expect(fileOf(without).sections[0]?.items).toEqual(['第一条。', '办理了备案。']);
});

test('forms of evaluation that were half entered are sent with zero where one is missing', () => {
  const evaluation = { givenOut: 20, returned: 19, good: 19 };
  const sections = [{ title: '动态', items: [{ text: '一致好评。', evaluation }] }];
  const edited = editedFile({ ...file, sections });
  expect(fileOf(edited).sections).toEqual(sections);
  const itemsWith = (numbers: object) =>
    fileOf({
      ...edited,
      sections: edited.sections.map((section) => ({
        ...section,
        items: section.items.map((one) => ({ ...one, evaluation: numbers })),
      })),
    }).sections[0]?.items;
  expect(itemsWith({ returned: 3 })).toMatchObject([
    { evaluation: { givenOut: 0, returned: 3, good: 0 } },
  ]);
  expect(itemsWith({})).toEqual(['一致好评。']);
});
