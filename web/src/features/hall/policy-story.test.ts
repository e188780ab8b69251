import { TEXT_MAX } from '@banshi/contract/hall-contributions';
import { expect, test } from 'vitest';
import { contributionPolicy } from '../../text/zh/contribution-policy.ts';
import { policyStory } from './policy-story.ts';

const CONTENT = {
  ...{ title: '示例提速八条措施', docNo: '川示发〔2022〕19号', issuedOn: '2022-06-13' },
  measures: ['压缩承诺时限。', '多事项并行审批；', '放宽准入条件'].map((text) => ({
    text,
    effects: [],
  })),
};
const BEGINNING = '6月13日，省示例局出台《示例提速八条措施》（川示发〔2022〕19号）。';

function told(places: readonly number[], measures = CONTENT.measures) {
  const detail = { issuerName: '省示例局', content: { ...CONTENT, measures } };
  return policyStory(contributionPolicy.story, detail, places);
}

test('the proposed sentence is composed of the number, the title and the measures in their order', () => {
  expect(told([])).toEqual({ title: '出台《示例提速八条措施》', text: BEGINNING });
  expect(told([3]).text).toBe(`${BEGINNING}其中提出：放宽准入条件。`);
  expect(told([2, 1]).text).toBe(`${BEGINNING}其中2条措施：一是压缩承诺时限；二是多事项并行审批。`);
});

test('measures for which there is no room are left out, and the rest is a whole sentence', () => {
  const long = [...CONTENT.measures, { text: '很长'.repeat(TEXT_MAX), effects: [] }];
  expect(told([1, 4], long).text).toBe(`${BEGINNING}其中提出：压缩承诺时限。`);
});
