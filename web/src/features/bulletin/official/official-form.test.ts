import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fileOf, formOf, freshForm } from './official-form.ts';

const EXAMPLES = join(import.meta.dirname, '../../../../../docs/examples');

test.each(['document', 'letter', 'minutes', 'order', 'joint', 'across'])(
  'the example of %s comes back from the form as it was',
  (name) => {
    const file = JSON.parse(readFileSync(join(EXAMPLES, `${name}-demo.json`), 'utf8'));
    expect(fileOf(formOf(file))).toEqual(file);
  },
);

test('what a profile has no place for stays on the screen and out of the file', () => {
  const form = { ...freshForm('2026-11-27'), masthead: '甲令', addressees: '乙', title: '丙' };
  expect(fileOf({ ...form, profile: 'order', orderNo: 3, post: '省长', name: '丁' })).toEqual({
    profile: 'order',
    masthead: '甲令',
    orderNo: 3,
    signatory: { post: '省长', name: '丁' },
    issueDate: '2026-11-27',
  });
});

test('a table is pasted as a spreadsheet has it; blank lines are no paragraphs', () => {
  const table = { title: '', across: false, cells: '事项\t时限\n\n甲｜5天\n乙', widths: [] };
  const { text, table: made } = fileOf({
    ...freshForm('2026-11-27'),
    text: '一。\n\n二。 ',
    table,
  });
  expect(text).toEqual(['一。', '二。']);
  expect(made).toEqual({
    columns: [{ head: '事项' }, { head: '时限' }],
    rows: [['甲', '5天'], ['乙']],
  });
});
