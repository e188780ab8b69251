import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SMALL_FILE } from './a-bulletin.test-support.ts';
import { sayFileFault } from './file-fault.ts';
import { parseBulletinFile } from './parse-bulletin-file.ts';

function faultsOf(value: unknown): readonly string[] {
  const parsed = parseBulletinFile(value);
  return parsed.ok ? [] : parsed.refusal.map(sayFileFault);
}

function withSection(section: object): unknown {
  return { ...SMALL_FILE, sections: [section] };
}

test('a whole file comes back as it was', () => {
  const file = {
    ...SMALL_FILE,
    sections: [
      {
        title: '受理办理情况',
        runIn: true,
        statistics: {
          source: '示例平台',
          from: '2026-01-01',
          to: '2026-02-27',
          figures: {
            license: { accepted: 0, closed: 1 },
            publicService: { accepted: 2, closed: 3 },
            otherNine: { accepted: 4, closed: 5 },
          },
        },
        text: ['引言。'],
        items: ['第一条。'],
        sections: [{ title: '下级', items: [] }],
      },
    ],
    distribution: { report: ['中心领导'], send: [], issue: ['各窗口'] },
    copies: 80,
  };
  expect(parseBulletinFile(file)).toEqual({ ok: true, value: file });
});

test('every fault is named with its place', () => {
  expect(
    faultsOf({ sections: 7, 'a b': 1, period: { from: '2026-02-30', to: '2026-01-01' } }),
  ).toEqual([
    '$.series: is missing, add it.',
    '$.title: is missing, add it.',
    '$.year: is missing, add it.',
    '$.issueNo: is missing, add it.',
    '$.totalNo: is missing, add it.',
    '$.publisher: is missing, add it.',
    '$.issueDate: is missing, add it.',
    '$.period.from: "2026-02-30" is no day of the calendar, write YYYY-MM-DD.',
    '$.sections: must be a list in brackets.',
    '$["a b"]: is not a field of this file, remove it or correct its spelling.',
  ]);
});

test.each([
  [7, '$: must be an object in braces.'],
  [null, '$: must be an object in braces.'],
  [[], '$: must be an object in braces.'],
  [{ ...SMALL_FILE, issueNo: 0 }, '$.issueNo: must be at least 1.'],
  [{ ...SMALL_FILE, totalNo: 1.5 }, '$.totalNo: must be a whole number without quotes.'],
  [{ ...SMALL_FILE, year: '2026' }, '$.year: must be a whole number without quotes.'],
  [{ ...SMALL_FILE, copies: 0 }, '$.copies: must be at least 1.'],
  [{ ...SMALL_FILE, title: '　 ' }, '$.title: is blank, give it text.'],
  [
    { ...SMALL_FILE, period: { from: '2026-03-02', to: '2026-03-01' } },
    '$.period.to: lies before the first day, 2026-03-02, put the days in order.',
  ],
  [
    { ...SMALL_FILE, issueNo: 508 },
    '$.totalNo: must be at least the number of this issue, 508, correct one of the two.',
  ],
  [{ ...SMALL_FILE, sections: [] }, '$.sections: is empty, add one.'],
  [
    { ...SMALL_FILE, distribution: { send: [3] } },
    '$.distribution.send[0]: must be text in quotes.',
  ],
  [withSection({ title: 3 }), '$.sections[0].title: must be text in quotes.'],
  [withSection({ title: '甲', runIn: 'yes' }), '$.sections[0].runIn: must be true or false.'],
  [withSection({ title: '甲', text: '一段' }), '$.sections[0].text: must be a list in brackets.'],
  [
    withSection({ title: '甲', items: ['一\u0007'] }),
    '$.sections[0].items[0]: holds the control character U+0007, remove it.',
  ],
  [
    withSection({ title: '甲', text: ['一\n二'] }),
    '$.sections[0].text[0]: holds the control character U+000A, remove it.',
  ],
  [
    withSection({ title: '甲', text: ['倒\u202e序'] }),
    '$.sections[0].text[0]: holds the control character U+202E, remove it.',
  ],
  [
    withSection({ title: '甲', text: ['名\ue000'] }),
    '$.sections[0].text[0]: holds the private-use character U+E000, which shows differently elsewhere, type the real one.',
  ],
  [
    withSection({ title: '甲', text: ['名\u{f0000}'] }),
    '$.sections[0].text[0]: holds the private-use character U+F0000, which shows differently elsewhere, type the real one.',
  ],
  [
    withSection({ title: '甲', text: ['半\ud840'] }),
    '$.sections[0].text[0]: holds U+D840, half of a character or none, type it again.',
  ],
  [
    withSection({ title: '甲', sections: [{ title: '乙', sections: [{ title: '丙' }] }] }),
    '$.sections[0].sections[0].sections: sections go two levels deep, make these items or sections of their own.',
  ],
  [
    withSection({
      title: '甲',
      statistics: {
        source: '平台',
        from: '2026-01-01',
        to: '2026-02-27',
        figures: {
          license: { accepted: -1, closed: 0 },
          publicService: { accepted: 0, closed: 0 },
          otherNine: { accepted: 0, closed: 0 },
        },
      },
    }),
    '$.sections[0].statistics.figures.license.accepted: must be at least 0.',
  ],
])('a wrong file is refused with its one fault (%#)', (value, sentence) => {
  expect(faultsOf(value)).toEqual([sentence]);
});

test('an item may name the case that it tells of by a number that there can be', () => {
  const told = { text: '办理了备案。', caseNo: 'SC220530000001C' };
  const given = withSection({ title: '动态', items: ['第一条。', told] });
  expect(parseBulletinFile(given)).toMatchObject({ ok: true, value: given });
  const wrong = withSection({ title: '动态', items: [{ ...told, caseNo: 'SC220530000001D' }] });
  expect(faultsOf(wrong)).toEqual([
    '$.sections[0].items[0].caseNo: "SC220530000001D" is no number of a case, copy it from the page of the case.',
  ]);
});

test('no more forms come back than were given out, and no more are good than came back', () => {
  const read = (givenOut: number, returned: number, good: number) => {
    const items = [{ text: '一条。', evaluation: { givenOut, returned, good } }];
    const parsed = parseBulletinFile({ ...SMALL_FILE, sections: [{ title: '动态', items }] });
    return parsed.ok ? [] : parsed.refusal.map(({ path, rule }) => `${path} ${rule}`);
  };
  expect(read(3, 3, 3)).toEqual([]);
  expect(read(3, 4, 5)).toEqual([
    '$.sections[0].items[0].evaluation.returned above-maximum',
    '$.sections[0].items[0].evaluation.good above-maximum',
  ]);
});

test('letters are kept in normal form C and full-width forms as they are', () => {
  const parsed = parseBulletinFile({ ...SMALL_FILE, title: 'e\u0301 ㎡ ① Ａ' });
  expect(parsed.ok && parsed.value.title).toBe('é ㎡ ① Ａ');
});

test('no value at all makes the reader throw', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom(...Object.keys(SMALL_FILE)), (value, key) => {
      expect(typeof parseBulletinFile(value).ok).toBe('boolean');
      expect(typeof parseBulletinFile({ ...SMALL_FILE, [key]: value }).ok).toBe('boolean');
    }),
  );
});
