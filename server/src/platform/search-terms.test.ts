import { searchByTerms } from '@banshi/contract/search-words';
import { expect, test } from 'vitest';
import { searchTermsOf } from './search-terms.ts';

const MATTERS = [
  ['医疗机构设置审批', '000123001000', '省卫健委'],
  ['医疗机构执业登记', '000123002000', '省卫健委'],
  ['律师执业许可', '000112001000', '司法厅'],
  ['建设项目使用林地审核', '000164001000', '省林草局'],
  ['食品（含保健食品）经营许可证', '000131001000', '省市场监管局'],
  ['银行账户重新登记', '000199001000', '示例局'],
].map(([name = '', code = '', department = '']) => ({
  terms: searchTermsOf({ name, codes: [code], beside: [department] }),
}));

function found(text: string): string[] {
  return searchByTerms(MATTERS, text).map((one) => one.terms.name);
}

test('a word of the name is found, its start first', () => {
  expect(found('执业')).toEqual(['医疗机构执业登记', '律师执业许可']);
  expect(found('律师')).toEqual(['律师执业许可']);
});

test('full pinyin is found, also from the middle and unfinished', () => {
  expect(found('yiliaojigou')).toEqual(['医疗机构设置审批', '医疗机构执业登记']);
  expect(found('lindi')).toEqual(['建设项目使用林地审核']);
  expect(found('lvshizhi')).toEqual(['律师执业许可']);
  expect(found('lüshizhi')).toEqual(['律师执业许可']);
  expect(found('jingyingxukezheng')).toEqual(['食品（含保健食品）经营许可证']);
});

test('initials are found, of the first consonant or of zh, ch and sh whole', () => {
  expect(found('yljgsz')).toEqual(['医疗机构设置审批']);
  expect(found('syld')).toEqual(['建设项目使用林地审核']);
  expect(found('jyxkz')).toEqual(['食品（含保健食品）经营许可证']);
  expect(found('jyxkzh')).toEqual(['食品（含保健食品）经营许可证']);
});

test('characters, syllables and initials may be mixed within a word', () => {
  for (const typed of ['经营xkz', '经yingxkz', 'jingyingxkz', 'jy许可zheng', '许可z']) {
    expect(found(typed), typed).toContain('食品（含保健食品）经营许可证');
  }
  expect(found('shipinhbj')).toEqual(['食品（含保健食品）经营许可证']);
  expect(found('经营dj')).toEqual([]);
});

test('a character of several readings is found by each, the one that the name has first', () => {
  expect(found('yinhangzhanghu')).toEqual(['银行账户重新登记']);
  expect(found('yinxingzh')).toEqual(['银行账户重新登记']);
  expect(found('chongxindengji')).toEqual(['银行账户重新登记']);
  expect(found('zhongxindengji')).toEqual(['银行账户重新登记']);
  const two = ['重要示例', '中药示例'].map((name) => ({ terms: searchTermsOf({ name }) }));
  expect(searchByTerms(two, 'chongyao').map((one) => one.terms.name)).toEqual(['重要示例']);
});

test('a surname is read as a surname', () => {
  const terms = searchTermsOf({ name: '单示例', isPerson: true });
  expect(terms.initials).toBe('ssl');
  expect(searchByTerms([{ terms }], 'shanshili')).toHaveLength(1);
});

test('pinyin does not begin inside a syllable, and letters that nothing reads find nothing', () => {
  expect(found('iliao')).toEqual([]);
  expect(found('yiliaoqq')).toEqual([]);
  expect(found('a'.repeat(80))).toEqual([]);
});

test('a code is found by its start', () => {
  expect(found('000112')).toEqual(['律师执业许可']);
});

test('every word has to match, the department among them', () => {
  expect(found('执业 司法厅')).toEqual(['律师执业许可']);
  expect(found('zhiye 司法')).toEqual(['律师执业许可']);
  expect(found('执业 林草')).toEqual([]);
});

test('without words everything is listed in its order', () => {
  expect(found('  ')).toHaveLength(MATTERS.length);
});
