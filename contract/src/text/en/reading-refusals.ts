import type { RefusalCode } from '../../problem.ts';
import { type Facts, fact, type Sentence } from '../facts.ts';

/** Why something of a case or of a person is not shown. */
export const readingRefusals = {
  'cases/copy-open': () => 'This file is not masked. Please download it as it is.',
  'cases/applicant-masked': () =>
    'Whole numbers are shown after a reason is given, and the look is journaled. Press “Show whole numbers” first.',
  'cases/applicant-protected': () =>
    'The applicant is specially protected: only the chief representative or the leader looks behind the mask.',
  'cases/protects-persons': () =>
    'Only persons are specially protected: what is known of an organisation is public.',
  'cases/copy-masked': () =>
    'The original of an identity document is shown after you say why; that is journaled. Please choose “See the original” first.',
  'cases/purpose-needed': () =>
    'You do not work on this case. Please open its page and say what you read it for.',
  'cases/looked-too-often': (facts) => tooOften(facts)[fact(facts, 'kind', 'name')] ?? '',
} satisfies Partial<Record<RefusalCode, Sentence>>;

function tooOften(facts: Facts): Readonly<Record<string, string>> {
  const max = fact(facts, 'max');
  const noted = 'That you asked for more is noted.';
  return {
    mask: `You have looked behind masks ${max} times today, and may again tomorrow. If it cannot wait, a colleague may look. ${noted}`,
    name: `You have looked for people by name ${max} times today, and may again tomorrow. Please use the number of the document. ${noted}`,
    number: `You have been shown applicants by their numbers ${max} times today, and may be again tomorrow. Please type name and telephone from the document. ${noted}`,
  };
}
