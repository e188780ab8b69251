import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aMaterial, aMatter } from './matter-builder.ts';
import { matterChanges, needsReason } from './matter-diff.ts';

test('a list does not differ from itself', () => {
  expect(matterChanges(aMatter(), aMatter())).toEqual([]);
});

test('a changed limit is one weighty field', () => {
  const promiseLimit = { days: 8, unit: 'workDay', explain: null } as const;
  const changes = matterChanges(aMatter(), aMatter({ promiseLimit }));
  expect(changes).toEqual([
    { path: 'promiseLimit.days', kind: 'changed', before: 10, after: 8, isWeighty: true },
  ]);
  expect(needsReason(changes)).toBe(true);
});

test('§3.5: the law by which a procedure stops the statutory limit is a weighty field; null is none', () => {
  const one = { kind: 'PUBLIC_NOTICE', explain: '公示', byLaw: '《示例条例》第九条' } as const;
  const listed = (statutoryByLaw: string | null) =>
    aMatter({ specialProcedures: [{ ...one, statutoryByLaw }] });
  const law = '《示例条例》第十条';
  expect(matterChanges(aMatter({ specialProcedures: [one] }), listed(null))).toEqual([]);
  expect(matterChanges(listed(null), listed(law))).toEqual([
    {
      path: 'specialProcedures[PUBLIC_NOTICE].statutoryByLaw',
      kind: 'added',
      before: null,
      after: law,
      isWeighty: true,
    },
  ]);
});

test('L10: the length of extension of a list is weighty', () => {
  const extension = { days: 30, byLaw: '《示例条例》第九条' };
  const changes = matterChanges(
    aMatter({ extension }),
    aMatter({ extension: { ...extension, days: 20 } }),
  );
  expect(changes).toMatchObject([{ path: 'extension.days', isWeighty: true }]);
  expect(needsReason(matterChanges(aMatter(), aMatter({ extension })))).toBe(true);
});

test('a changed address needs no reason', () => {
  expect(needsReason(matterChanges(aMatter(), aMatter({ address: '新址' })))).toBe(false);
});

test('a material is matched by its name, so that one put before it does not change it', () => {
  const [first, second] = aMatter().materials;
  const added = aMaterial({ orderNum: 2, name: '新增证明', isMain: false });
  const materials = [first, added, { ...second, orderNum: 3 }].filter((one) => one !== undefined);
  const changes = matterChanges(aMatter(), aMatter({ materials: materials as [] }));
  expect(changes.map(({ path, kind }) => `${kind} ${path}`)).toEqual([
    'changed materials[示例证明].orderNum',
    'added materials[新增证明]',
  ]);
});

test('a new order of conditions is a change', () => {
  const before = aMatter({ acceptConditions: ['甲', '乙'] });
  const changes = matterChanges(before, aMatter({ acceptConditions: ['乙', '甲'] }));
  expect(changes.map((one) => one.path)).toEqual(['acceptConditions']);
});

test('an entry taken out is removed, one that occurs twice is told apart', () => {
  const before = aMatter({ acceptConditions: ['甲', '甲', '乙'] });
  const changes = matterChanges(before, aMatter({ acceptConditions: ['甲'] }));
  expect(changes.map(({ path, kind }) => `${kind} ${path}`)).toEqual([
    'removed acceptConditions[甲#2]',
    'removed acceptConditions[乙]',
  ]);
});

test('two lists are equal exactly when nothing differs, and the way back has as many changes', () => {
  const conditions = fc.array(fc.constantFrom('甲', '乙', '丙'), { maxLength: 4 });
  fc.assert(
    fc.property(conditions, conditions, fc.boolean(), (one, other, isSame) => {
      const before = aMatter({ acceptConditions: one });
      const after = aMatter({ acceptConditions: isSame ? [...one] : other });
      const changes = matterChanges(before, after);
      const isEqual = JSON.stringify(before) === JSON.stringify(after);
      expect(changes.length === 0).toBe(isEqual);
      expect(matterChanges(after, before)).toHaveLength(changes.length);
    }),
  );
});
