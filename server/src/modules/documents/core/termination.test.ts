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
