import type { FormField } from '@banshi/contract/matter-file';
import { expect, test } from 'vitest';
import { applicationForm } from '../../../text/zh/application-form.ts';
import { EMPTY_DRAFT, formFaultsOf } from './draft.ts';

const FIELDS: readonly FormField[] = [
  { key: 'code', label: '放射源编码', kind: 'sourceCode', need: 'must' },
  { key: 'class', label: '放射源类别', kind: 'sourceClass', need: 'must' },
  { key: 'in', label: '转入日期', kind: 'day', need: 'must' },
  { key: 'back', label: '转出日期', kind: 'day', need: 'may', notBefore: 'in' },
];
const WHOLE = { code: '0321CO000124', class: 'Ⅳ类', in: '2022-05-31', back: '2022-06-12' };

function faultsOf(changed: Partial<typeof WHOLE>) {
  const draft = { ...EMPTY_DRAFT, form: { ...WHOLE, ...changed } };
  return formFaultsOf(draft, FIELDS, applicationForm.faults);
}

test('§4.10: what does not agree with another field is told beside the field before it is sent', () => {
  expect(faultsOf({})).toEqual({});
  expect(faultsOf({ class: 'Ⅱ类' })).toEqual({
    class: '“放射源类别”与“放射源编码”末位的类别不一致，请核对后改正其中一项。',
  });
  expect(faultsOf({ back: '2022-05-30' })).toEqual({
    back: '“转出日期”不能早于“转入日期”，请修改。',
  });
});

test('§4.10: what is wrong by itself is told alone', () => {
  expect(Object.keys(faultsOf({ code: '0321CO00012', class: 'Ⅱ类' }))).toEqual(['code']);
  expect(Object.keys(faultsOf({ in: '明天' }))).toEqual(['in']);
});
