import { expect, test } from 'vitest';
import { parseDocNo } from './doc-no.ts';

test.each(['川林发〔2022〕19号', '国办发〔2020〕42号', '川办发〔2026〕1号'])(
  '%s is a number of a document',
  (given) => {
    expect(parseDocNo(given)).toEqual({ ok: true, value: given });
  },
);

test.each([
  ['川林发[2022]19号', 'brackets'],
  ['川林发［2022］19号', 'brackets'],
  ['川林发（2022）19号', 'brackets'],
  ['川林发(2022)19号', 'brackets'],
  ['川林发【2022】19号', 'brackets'],
  ['川林发〔2022〕第19号', 'ordinal'],
  ['川林发〔2022〕019号', 'padded'],
  ['川林发〔2022〕 19 号', 'shape'],
  ['川林发〔2022〕１９号', 'shape'],
])('%s is refused, with how to write it', (given, fault) => {
  expect(parseDocNo(given)).toEqual({
    ok: false,
    refusal: { code: 'catalogue/doc-no', given, fault, meant: '川林发〔2022〕19号' },
  });
});

test.each([
  '',
  '19号',
  '川林发〔22〕19号',
  '川林发〔2022〕0号',
  '川林发〔2022〕19',
  'SLF〔2022〕19号',
])('what "%s" means cannot be told', (given) => {
  expect(parseDocNo(given)).toMatchObject({ refusal: { fault: 'shape', meant: undefined } });
});
