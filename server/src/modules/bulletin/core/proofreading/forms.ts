import { PRAISE_PATTERN } from '@banshi/contract/proof-words';
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

/**
 * P11: forms that stand with an item are those of the training of that body and day, where the register has one; praise
 * that rests on forms of which it has none is asked about. Without a register nothing is held against them.
 */
export function formsFindings(
  text: string,
  { evaluation, happenedOn }: ItemFacts,
  trainings: readonly RecordedForms[] | undefined,
): readonly FoundInText[] {
  if (evaluation === undefined || trainings === undefined) return [];
  const held = trainings.filter(
    (one) => one.heldOn === happenedOn && one.bodyNames.some((name) => text.includes(name)),
  );
  const [first] = held;
  if (!first) return unrecorded(text, evaluation, happenedOn);
  if (held.some((one) => areSame(one.evaluation, evaluation))) return [];
  const facts = {
    ...asTexts(evaluation),
    ...{ body: first.bodyNames[0] ?? '', day: first.heldOn },
    recorded: held.map((one) => Object.values(asTexts(one.evaluation)).join(' / ')).join('；'),
  };
  return [{ ...found(text), code: 'forms-differ', facts }];
}

function unrecorded(
  text: string,
  evaluation: Evaluation,
  day: LocalDate | undefined,
): readonly FoundInText[] {
  if (!new RegExp(PRAISE_PATTERN, 'u').test(text)) return [];
  const facts = { ...asTexts(evaluation), ...(day && { day }) };
  return [{ ...found(text), code: 'forms-unrecorded', facts }];
}

function found(text: string) {
  const quote = [...text].slice(0, QUOTED).join('');
  return { rule: 'P11', severity: 'warning', quote } as const;
}

function areSame(one: Evaluation, other: Evaluation): boolean {
  return NUMBERS.every((name) => one[name] === other[name]);
}

function asTexts({ givenOut, returned, good }: Evaluation) {
  return { givenOut: `${givenOut}`, returned: `${returned}`, good: `${good}` };
}
