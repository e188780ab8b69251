import { describe, expect, test } from 'vitest';
import { publishedCalendar } from '../../../../platform/published-calendar.ts';
import { aBulletin } from '../a-bulletin.test-support.ts';
import { proofread } from './proofread.ts';

const calendar = publishedCalendar();
const check = (fields: object) => proofread(aBulletin(fields), { fetched: new Map(), calendar });
const inText = (text: string) => check({ sections: [{ title: '窗口动态', text: [text] }] });

describe('P12: no number of a person is printed', () => {
  test('each is an error at its place, with its middle masked as the mend', () => {
    expect(inText('群众（510104199003071018）来电13812345678致谢')).toMatchObject([
      {
        ...{ rule: 'P12', code: 'personal-number', severity: 'error' },
        quote: '群众（510104199003071018）来电13812',
        fix: '群众（5****************8）来电13812',
      },
      { rule: 'P12', fix: expect.stringContaining('来电1*********8致谢') },
    ]);
    expect(inText('来电1*********8致谢（5****************8）')).toEqual([]);
  });

  test('in titles too; numbers of cases, bodies and telephones of offices are none', () => {
    const inTitle = check({ sections: [{ title: '13812345678来电', text: ['示例。'] }] });
    expect(inTitle).toMatchObject([{ rule: 'P12', path: '$.sections[0].title' }]);
    expect(inText('办件SC220613000001X，咨询028-86000000（示例发〔2026〕3号）')).toEqual([]);
  });
});
