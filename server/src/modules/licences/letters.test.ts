import { CANCELLATION_GROUNDS, REVOCATION_GROUNDS } from '@banshi/contract/licence-words';
import { describe, expect, test } from 'vitest';
import { parseInstant } from '../../kernel/instant-text.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { Licence } from './core/licence.ts';
import { isTold, type LicenceStory, letterOf } from './letters.ts';

const day = (text: string) => text as LocalDate;
const LICENCE = {
  kind: '示例证书',
  number: '川示〔2022〕1号',
  grantedOn: day('2022-06-13'),
  term: { from: day('2022-06-13'), to: day('2025-06-12') },
  cancelDays: undefined,
} as Licence;
const TERM = { from: day('2025-06-13'), to: day('2028-06-12') };
const REASON = { reason: '现场检查发现不再具备条件' };

const EVENTS: readonly object[] = [
  { type: 'licences/suspended', ...REASON, until: day('2022-09-13') },
  { type: 'licences/restored', ...REASON },
  ...REVOCATION_GROUNDS.map((ground) => ({ type: 'licences/revoked', ground, ...REASON })),
  ...CANCELLATION_GROUNDS.map((ground) => ({ type: 'licences/cancelled', ground, ...REASON })),
  { type: 'licences/withdrawn', ...REASON, compensation: '按评估价补偿' },
  { type: 'licences/deemed-renewed', on: day('2025-06-13'), term: TERM },
];

/** What the letter of each of these says, to a holder of a licence or of something else. */
function lettersOf(isLicense: boolean): readonly string[] {
  const story: LicenceStory = {
    licence: LICENCE,
    holderKind: 'person',
    holderName: '张示例',
    isLicense,
    reconsideredBy: '四川省人民政府',
  };
  const at = parseInstant('2025-06-13T09:00:00+08:00');
  return EVENTS.map((event) => ({ ...event, at }) as never).flatMap((event) => {
    if (!isTold(event)) throw new Error('told in a document');
    const { blocks } = letterOf(story, event).message;
    return [blocks.map((block) => ('text' in block ? block.text : '')).join('\n')];
  });
}

describe('a document about a licence', () => {
  test('names the item of the article under which it was revoked or cancelled (第六十九条、第七十条)', () => {
    const said = lettersOf(true).join('\n');
    for (const item of ['第一项', '第二项', '第三项', '第四项', '第五项']) {
      expect(said).toContain(`《中华人民共和国行政许可法》第六十九条第一款${item}的规定`);
      expect(said).toContain(`《中华人民共和国行政许可法》第七十条${item}的规定`);
    }
    expect(said).toContain('《中华人民共和国行政许可法》第六十九条第二款的规定');
  });

  test('speaks of the law of licensing to nobody who holds something else', () => {
    for (const said of lettersOf(false)) {
      expect(said).not.toContain('行政许可');
      expect(said).not.toMatch(/undefined|，，|。。/);
      expect(said).toMatch(/本事项实施清单的规定|《中华人民共和国行政处罚法》/);
    }
  });
});
