import { expect, test } from 'vitest';
import { phrasesFor } from './material-phrases.ts';

test('each requirement of the standard is a phrase, before those of the house', () => {
  expect(phrasesFor('在有效期内，名称、住所与申请表一致；盖章', ['未提交', '盖章'])).toEqual([
    '未达到标准：在有效期内',
    '未达到标准：名称、住所与申请表一致',
    '未达到标准：盖章',
    '未提交',
    '盖章',
  ]);
});

test('an empty standard leaves those of the house, each once', () => {
  expect(phrasesFor('', ['未提交', '未提交'])).toEqual(['未提交']);
});
