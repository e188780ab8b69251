import type { TerminationCause } from '@banshi/contract/case-words';
import { expect, test } from 'vitest';
import { aStory } from './a-story.test-support.ts';
import { OTHER_JOURNALS } from './other-journals.test-support.ts';
import { saidIn } from './said-in.test-support.ts';

test('a case that another law ends rests on that law, and not on the list of the matter', () => {
  const said = saidIn(aStory('TERMINATION_NOTICE', { events: OTHER_JOURNALS.terminatedByLaw }));
  expect(said).toContain(
    '依照该法律、法规的规定，本机关决定终止办理。具体情况：《示例条例》第九条',
  );
  expect(said).not.toContain('按照本事项实施清单');
});

/** What a termination for this cause says of a licence or another matter. */
function endedFor(cause: TerminationCause, { isLicense = true, kind = 'person' as const } = {}) {
  const [received, ended] = OTHER_JOURNALS.terminatedByLaw;
  const story = aStory('TERMINATION_NOTICE', { events: [received, { ...ended, cause }] });
  const applicant = { ...story.applicant, kind };
  return saidIn({ ...story, applicant, matter: { ...story.matter, isLicense } });
}

test.each([
  ['APPLICANT_GONE', 'person', '第七十条第二项'],
  ['APPLICANT_GONE', 'organisation', '第七十条第三项'],
  ['FORCE_MAJEURE', 'person', '第七十条第五项'],
] as const)('an application that ends for %s of a %s names %s', (cause, kind, article) => {
  const said = endedFor(cause, { kind: kind as 'person' });
  expect(said).toContain(`参照《中华人民共和国行政许可法》${article}的规定，本机关决定终止办理`);
  expect(said).not.toContain('按照本事项实施清单');
});

test('what is no licence, and fees that were not paid, follow the list of the matter', () => {
  for (const said of [endedFor('FORCE_MAJEURE', { isLicense: false }), endedFor('NOT_PAID')]) {
    expect(said).toContain('按照本事项实施清单的规定，本机关决定终止办理');
    expect(said).not.toContain('行政许可法');
  }
});
