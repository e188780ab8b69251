import type { BulletinFile, BulletinSection } from '@banshi/contract/bulletin-file';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { differences } from './differences.ts';
import { staying } from './longest-run.ts';
import { markedWords } from './marked-words.ts';

const file = (sections: BulletinSection[], more: Partial<BulletinFile> = {}): BulletinFile => ({
  series: '工作简报',
  title: '窗口服务一周',
  year: 2026,
  issueNo: 7,
  totalNo: 507,
  publisher: '示例中心',
  issueDate: '2026-03-02',
  period: { from: '2026-02-23', to: '2026-02-27' },
  sections,
  ...more,
});

/** `changed items 动态: 窗口[-甲][+乙]` */
const told = (older: BulletinFile, newer: BulletinFile) =>
  differences(older, newer).map(({ change, what, section, movedFrom, marks }) => {
    const signs = { same: '', added: '+', removed: '-' };
    const text = marks
      .map((mark) => (mark.kind === 'same' ? mark.text : `[${signs[mark.kind]}${mark.text}]`))
      .join('');
    const from = movedFrom === undefined ? '' : ` from ${movedFrom}`;
    return `${change} ${what} ${section ?? '—'}${from}: ${text}`;
  });

describe('what differs between two files', () => {
  const [a, b, c] = ['窗口组织业务培训。', '林草局窗口收到锦旗。', '窗口延时办结三件急事。'];

  test('an item is added, removed, changed in its words, moved within and between sections', () => {
    const older = file([{ title: '动态', items: [a, b, c] }, { title: '进大厅' }]);
    const newer = file([
      { title: '动态', items: ['窗口延时办结五件急事。', '全新的一条。', a] },
      { title: '进大厅', items: [b] },
    ]);
    expect(told(older, newer)).toEqual([
      'changed items 动态: 窗口延时办结[-三件][+五件]急事。',
      'added items 动态: [+全新的一条。]',
      `moved items 动态: ${a}`,
      'moved items 进大厅 from 动态: 林草局窗口收到锦旗。',
    ]);
    expect(told(newer, older)).toContain('removed items 动态: [-全新的一条。]');
  });

  test('a section that goes elsewhere moves alone; one with a new title is the same', () => {
    const [one, two, three] = [
      { title: '甲', text: [a] },
      { title: '乙', text: [b] },
      { title: '丙', text: [c] },
    ];
    expect(told(file([one, two, three]), file([three, one, two]))).toEqual([
      'moved section 丙: 丙',
    ]);
    expect(told(file([one, two]), file([one, { ...two, title: '戊' }]))).toEqual([
      'changed section 戊: [-乙][+戊]',
    ]);
    const below = { title: '丁', items: [c] };
    expect(
      told(file([{ ...one, sections: [below] }, two]), file([one, { ...two, sections: [below] }])),
    ).toEqual(['moved section 丁: 丁']);
  });

  test('a section that was taken away is told where it stood, with what it held', () => {
    const older = file([{ title: '甲' }, { title: '乙', text: [b] }, { title: '丙' }]);
    expect(told(older, file([{ title: '甲' }, { title: '丙', text: [c] }]))).toEqual([
      'removed section 乙: [-乙]',
      `removed text 乙: [-${b}]`,
      `added text 丙: [+${c}]`,
    ]);
  });

  test('what is not printed, the masthead and the lists at the foot are told too', () => {
    const older = file([{ title: '甲', items: [{ text: a, happenedOn: '2026-02-24' }] }], {
      distribution: { report: ['甲领导', '乙领导'] },
    });
    const newer = file(
      [{ title: '甲', runIn: true, items: [{ text: a, caseNo: '51-1', asWritten: true }] }],
      {
        issueNo: 8,
        distribution: { report: ['乙领导', '甲领导'], send: ['甲厅'] },
      },
    );
    expect(told(older, newer)).toEqual([
      'changed issueNo —: [-7][+8]',
      'changed runIn 甲: ',
      'changed asWritten 甲: ',
      'changed facts 甲: [-2026-02-24][+51-1]',
      'moved report —: 甲领导',
      'added send —: [+甲厅]',
    ]);
  });

  test('another number of copies is told with whose they are', () => {
    const sent = (copies: number) =>
      file([{ title: '甲' }], { distribution: { send: [{ text: '甲厅', copies }] } });
    expect(told(sent(8), sent(10))).toEqual(['changed recipientCopies —: 甲厅 [-× 8][+× 10]']);
  });

  const anyFile = fc
    .array(
      fc.record({
        title: fc.constantFrom('甲', '乙', '丙'),
        text: fc.array(fc.constantFrom(a, b, c, '短'), { maxLength: 3 }),
        items: fc.array(fc.constantFrom(a, b, '窗口延时办结五件急事。'), { maxLength: 3 }),
        sections: fc.array(fc.record({ title: fc.constantFrom('丁', '戊') }), { maxLength: 2 }),
      }),
      { maxLength: 4 },
    )
    .map((sections) => file(sections));

  test('two files differ when something is told, and what was added one way is removed the other', () => {
    const count = (one: BulletinFile, other: BulletinFile, change: string) =>
      differences(one, other).filter((each) => each.change === change).length;
    fc.assert(
      fc.property(anyFile, anyFile, (one, other) => {
        expect(differences(one, one)).toEqual([]);
        const isSame = JSON.stringify(one) === JSON.stringify(other);
        expect(differences(one, other).length === 0).toBe(isSame);
        expect(count(one, other, 'added')).toBe(count(other, one, 'removed'));
      }),
    );
  });
});

test('the words of both texts are all there, and what is the same is marked so', () => {
  const words = fc
    .array(fc.constantFrom('窗口', '培训', '。', '3', 'a b'))
    .map((all) => all.join(''));
  fc.assert(
    fc.property(words, words, (older, newer) => {
      const marks = markedWords(older, newer);
      const without = (kind: string) =>
        marks.flatMap((mark) => (mark.kind === kind ? [] : [mark.text])).join('');
      expect(without('added')).toBe(older);
      expect(without('removed')).toBe(newer);
    }),
  );
  expect(markedWords('受理12件。', '受理15件。')).toEqual([
    { kind: 'same', text: '受理' },
    { kind: 'removed', text: '12' },
    { kind: 'added', text: '15' },
    { kind: 'same', text: '件。' },
  ]);
});

test('of a row in which one moved, only that one moved', () => {
  expect([...staying([2, 0, 1])].toSorted()).toEqual([1, 2]);
  expect([...staying([])]).toEqual([]);
});
