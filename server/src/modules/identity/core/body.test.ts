import { expect, test } from 'vitest';
import { creditCodeOf } from '../../../kernel/credit-code.ts';
import { newBodyFault } from './body.ts';

const BODY = {
  ...({ code: 'SAMPLE', kind: 'PROV_DEPT', name: '示例省示例厅', shortName: '示例厅' } as const),
  ...{ uscc: creditCodeOf('1151000000000999'), documentMark: null, areaCode: '510000' },
};

test.each([
  [{}, undefined],
  [{ code: 'sample' }, 'code'],
  [{ code: 'S' }, 'code'],
  [{ name: '　' }, 'name'],
  [{ shortName: ' ' }, 'name'],
  [{ uscc: `${BODY.uscc.slice(0, 17)}?` }, 'uscc'],
  [{ areaCode: '51' }, 'area'],
])('a body with %o: %s', (part, fault) => {
  expect(newBodyFault({ ...BODY, ...part })).toBe(fault);
});
