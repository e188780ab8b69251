import { expect, test } from 'vitest';
import { aStory } from './a-story.test-support.ts';
import { compose } from './compose.ts';

const entrusted = { handler: '示例市局', principal: '示例厅', agreementNo: '示委〔2022〕1号' };

const said = (kind: Parameters<typeof aStory>[0]) =>
  compose(aStory(kind, { entrusted })).blocks.map((block) =>
    block.role === 'text' ? block.text : block.role,
  );

test('L22: a refusal tells remedies against the principal, who answers for it', () => {
  const last = said('REFUSE').at(-1);
  expect(last).toContain('由示例市局受示例厅委托（委托书：示委〔2022〕1号）办理');
  expect(last).toContain('由示例厅承担法律责任');
  expect(last).toContain('以示例厅为被申请人或者被告');
});

test('L22: a grant has no remedies to tell, and what is signed by hand keeps its lines at the end', () => {
  expect(said('GRANT').at(-1)).not.toContain('被告');
  expect(said('SERVICE_RETURN').slice(-2)).toEqual(['sign', 'sign']);
  const own = compose(aStory('GRANT')).blocks;
  expect(JSON.stringify(own)).not.toContain('委托');
});
