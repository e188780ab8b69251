import { expect, test } from 'vitest';
import { aMatter } from './matter-builder.ts';
import { powerFindings, unknownPrincipal } from './power-rules.ts';

const ENTRUSTED = { powerSource: 5, bodyNature: 3, principal: 'ECO_ENV' } as const;

test.each([
  [{}, []],
  [{ powerSource: 2 }, []],
  [ENTRUSTED, []],
  [{ ...ENTRUSTED, powerSource: 6 }, []],
  [{ ...ENTRUSTED, bodyNature: 1 }, ['entrusted-nature']],
  [{ ...ENTRUSTED, principal: null }, ['principal']],
  [{ bodyNature: 3 }, ['entrusted-nature']],
  [{ principal: 'ECO_ENV' }, ['principal']],
  [{ bodyNature: 5 }, ['body-nature']],
])('L22: source, nature and principal go together: %j', (given, rules) => {
  expect(powerFindings(aMatter(given)).map(({ rule }) => rule)).toEqual(rules);
});

test('a principal is a body that there is, and another one', () => {
  const isKnown = (code: string) => code === 'ECO_ENV';
  const entrusted = aMatter(ENTRUSTED);
  expect(unknownPrincipal(entrusted, { isKnown, own: 'YIBIN_ECO_ENV' })).toEqual([]);
  expect(unknownPrincipal(aMatter(), { isKnown, own: 'ECO_ENV' })).toEqual([]);
  for (const [principal, own] of [
    ['ECO_ENV', 'ECO_ENV'],
    ['NOBODY', 'YIBIN_ECO_ENV'],
  ] as const) {
    const found = unknownPrincipal(aMatter({ ...ENTRUSTED, principal }), { isKnown, own });
    expect(found).toMatchObject([{ path: 'principal', rule: 'principal' }]);
  }
});
