import { expect, test } from 'vitest';
import { documentNumberMeant, isDocumentNumber } from './document-number.ts';

test('the right form is known as right, and means itself', () => {
  expect(isDocumentNumber('川示发〔2022〕19号')).toBe(true);
  expect(documentNumberMeant('川示发〔2022〕19号')).toBe('川示发〔2022〕19号');
});

test.each([
  '川示发[2022]19号',
  '川示发（2022）第19号',
  '川示发〔2022〕019号',
  '川示发【2022】 19 号',
])('%s is not the right form, and one can tell what was meant', (written) => {
  expect(isDocumentNumber(written)).toBe(false);
  expect(documentNumberMeant(written)).toBe('川示发〔2022〕19号');
});

test('of what is no number nothing is guessed', () => {
  expect(documentNumberMeant('2022年第19期')).toBeUndefined();
});
