import { expect, test } from 'vitest';
import { type EditedSection, editedText, freshSection } from './edited-file.ts';
import { itemNumbers, outlineNumbers } from './outline-numbers.ts';

function aSection(part: Partial<EditedSection>): EditedSection {
  return { ...freshSection(), ...part };
}

test('a section without text gets no number and the next one closes up', () => {
  const full = aSection({ text: [editedText('有内容。')] });
  const empty = aSection({ text: [editedText(' ')] });
  const last = aSection({ items: [editedText('一条。')] });
  const numbers = outlineNumbers([full, empty, last]);
  expect([full, empty, last].map(({ key }) => numbers.get(key))).toEqual([
    '一、',
    undefined,
    '二、',
  ]);
});

test('sub-sections are numbered anew in each section', () => {
  const one = aSection({ text: [editedText('甲。')] });
  const other = aSection({ text: [editedText('乙。')] });
  const numbers = outlineNumbers([
    aSection({ text: [], sections: [one] }),
    aSection({ text: [], sections: [other] }),
  ]);
  expect([numbers.get(one.key), numbers.get(other.key)]).toEqual(['（一）', '（一）']);
});

test('a blank item is not counted', () => {
  const items = [editedText('第一条。'), editedText(''), editedText('第二条。')];
  const numbers = itemNumbers(items);
  expect(items.map(({ key }) => numbers.get(key))).toEqual(['（1）', undefined, '（2）']);
});
