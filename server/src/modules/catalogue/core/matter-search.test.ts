import { expect, test } from 'vitest';
import { searchTermsOf } from '../search-terms.ts';
import { searchMatters } from './matter-search.ts';

const MATTERS = [
  ['医疗机构设置审批', '000123001000', '省卫健委'],
  ['医疗机构执业登记', '000123002000', '省卫健委'],
  ['律师执业许可', '000112001000', '司法厅'],
  ['建设项目使用林地审核', '000164001000', '省林草局'],
].map(([name = '', code = '', department = '']) => ({
  terms: searchTermsOf({ name, codes: [code], department: [department] }),
}));

function found(text: string): string[] {
  return searchMatters(MATTERS, text).map((one) => one.terms.name);
}

test('a word of the name is found, its start first', () => {
  expect(found('执业')).toEqual(['医疗机构执业登记', '律师执业许可']);
  expect(found('律师')).toEqual(['律师执业许可']);
});

test('full pinyin is found, also from the middle and unfinished', () => {
  expect(found('yiliaojigou')).toEqual(['医疗机构设置审批', '医疗机构执业登记']);
  expect(found('lindi')).toEqual(['建设项目使用林地审核']);
  expect(found('lvshizhi')).toEqual(['律师执业许可']);
});

test('initials are found', () => {
  expect(found('yljgsz')).toEqual(['医疗机构设置审批']);
  expect(found('syld')).toEqual(['建设项目使用林地审核']);
});

test('pinyin does not begin inside a syllable', () => {
  expect(found('iliao')).toEqual([]);
});

test('a code is found by its start', () => {
  expect(found('000112')).toEqual(['律师执业许可']);
});

test('every word has to match, the department among them', () => {
  expect(found('执业 司法厅')).toEqual(['律师执业许可']);
  expect(found('执业 林草')).toEqual([]);
});

test('without words everything is listed in its order', () => {
  expect(found('  ')).toHaveLength(4);
});
