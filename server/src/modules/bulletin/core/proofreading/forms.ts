import type { LocalDate } from '../../../../kernel/local-date.ts';
import type { ItemFacts } from '../bulletin-file.ts';
import type { FoundInText } from './finding.ts';

/** A training of the register whose forms came back: at which body, called so, on which day. */
export interface RecordedForms {
  readonly heldOn: LocalDate;
  /** What the body is called, the shortest first. */
  readonly bodyNames: readonly string[];
  readonly evaluation: Evaluation;
}

type Evaluation = NonNullable<ItemFacts['evaluation']>;

const NUMBERS = ['givenOut', 'returned', 'good'] as const;
const QUOTED = 16;

/** P11: forms that stand with an item are those of the training of that body and day, where the register has one. */
export function formsFindings(
  text: string,
  { evaluation, happenedOn }: ItemFacts,
  trainings: readonly RecordedForms[] = [],
): readonly FoundInText[] {
  if (evaluation === undefined || happenedOn === undefined) return [];
  const held = trainings.filter(
    (one) => one.heldOn === happenedOn && one.bodyNames.some((name) => text.includes(name)),
  );
  const [first] = held;
  if (!first || held.some((one) => areSame(one.evaluation, evaluation))) return [];
  const facts = {
    ...asTexts(evaluation),
    ...{ body: first.bodyNames[0] ?? '', day: happenedOn },
    recorded: held.map((one) => Object.values(asTexts(one.evaluation)).join(' / ')).join('；'),
  };
  const quote = [...text].slice(0, QUOTED).join('');
  return [{ rule: 'P11', code: 'forms-differ', severity: 'warning', quote, facts }];
}

function areSame(one: Evaluation, other: Evaluation): boolean {
  return NUMBERS.every((name) => one[name] === other[name]);
}

function asTexts({ givenOut, returned, good }: Evaluation) {
  return { givenOut: `${givenOut}`, returned: `${returned}`, good: `${good}` };
}
