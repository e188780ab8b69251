import type { CommendationKind, Verification } from '@banshi/contract/hall-words';
import { describe, expect, test } from 'vitest';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { commendationScore, commendationSentence, keptSenders } from './commendation.ts';

function received(kind: CommendationKind, on: string, verification: Verification = 'CONFIRMED') {
  return { kind, receivedOn: on as LocalDate, verification };
}

describe('scenario 10: thanks of several senders, capped and verified', () => {
  test('four senders of two days and two kinds are one item', () => {
    const told = commendationSentence('省林草局', [
      { ...received('THANK_LETTER', '2022-06-15'), senders: ['示例管委会', '示例设计公司'] },
      { ...received('PENNANT', '2022-06-14'), senders: ['示例市局', '示例区局'] },
    ]);
    expect(told).toBe(
      '省林草局窗口陆续收到示例市局、示例区局、示例管委会、示例设计公司的锦旗和感谢信。',
    );
  });

  test('of one day and kind nothing is told of days, and nobody twice', () => {
    const one = { ...received('PENNANT', '2022-06-14'), senders: ['示例市局'] };
    expect(commendationSentence('省林草局', [one, one])).toBe('省林草局窗口收到示例市局的锦旗。');
  });

  test('three pennants of a month count, a fourth does not; the next month begins anew', () => {
    const june = ['01', '02', '03', '04'].map((day) => received('PENNANT', `2022-06-${day}`));
    expect(commendationScore(june)).toBe(3);
    expect(commendationScore([...june, received('PENNANT', '2022-07-01')])).toBe(4);
  });

  test('letters count half, media one, a call nothing', () => {
    const mixed = (['THANK_LETTER', 'MEDIA', 'PHONE', 'HOTLINE_12345'] as const).map((kind) =>
      received(kind, '2022-06-01'),
    );
    expect(commendationScore(mixed)).toBe(1.5);
  });

  test('what is not verified, or denied, gives none', () => {
    expect(
      commendationScore([
        received('PENNANT', '2022-06-01', 'UNVERIFIED'),
        received('PENNANT', '2022-06-01', 'DENIED'),
      ]),
    ).toBe(0);
  });
});

test('names of citizens are kept masked, those of bodies and companies whole', () => {
  expect(keptSenders([' 张示例 '], 'CITIZEN')).toEqual(['张*例']);
  expect(keptSenders([' 示例公司 '], 'ENTERPRISE')).toEqual(['示例公司']);
});
