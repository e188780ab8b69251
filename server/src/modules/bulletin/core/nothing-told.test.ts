import { expect, test } from 'vitest';
import { aBulletin } from './a-bulletin.test-support.ts';
import { nothingTold } from './nothing-told.ts';

const withSections = (sections: ReturnType<typeof aBulletin>['sections']) =>
  nothingTold({ ...aBulletin(), sections });

test.each([
  [[]],
  [[{ title: '更正内容', text: ['', ' '] }]],
  [
    [
      {
        title: '甲',
        items: [{ text: '　', caseNo: 'SC220613000001X' }],
        sections: [{ title: '乙' }],
      },
    ],
  ],
])('titles alone, blank paragraphs and facts that are not printed tell nothing', (sections) => {
  expect(withSections(sections)).toEqual({ code: 'bulletin/nothing-told' });
});

test('a word or a figure at any depth is told', () => {
  expect(
    withSections([{ title: '甲', sections: [{ title: '乙', items: ['一条。'] }] }]),
  ).toBeUndefined();
  expect(nothingTold(aBulletin())).toBeUndefined();
});
