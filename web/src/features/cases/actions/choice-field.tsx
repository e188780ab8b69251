import type { CaseDetail } from '@banshi/contract/case-views';
import {
  DELIVERY_METHODS,
  HEARING_GROUNDS,
  NOTICE_GROUNDS,
  STANCES,
  TERMINATION_CAUSES,
} from '@banshi/contract/case-words';
import { RUNNING_PROCEDURES, STOPPING_PROCEDURES } from '@banshi/contract/catalogue-words';
import { CHECK_METHODS, CHECK_OUTCOMES } from '@banshi/contract/promise-words';
import { SUPPLY_WAYS } from '@banshi/contract/tolerance-words';
import { Radio, Select } from 'antd';
import { useId } from 'react';
import { useTexts } from '../../../text/language.tsx';
import { Field } from '../../../ui/field.tsx';
import type { ActionDraft } from './action-draft.ts';
import type { ChoiceFieldName, FieldName } from './action-fields.ts';

/** So many choices stand side by side; more open as a list. */
const SIDE_BY_SIDE_MAX = 3;
const CHOICES: readonly FieldName[] = [
  'proposal',
  'stance',
  'method',
  'stopping',
  'running',
  'cause',
  'way',
  'outcome',
  'checkMethod',
  'hearingGround',
  'noticeGround',
  'partyKind',
];

/** Whether the field takes one of given words. */
export function isChoice(field: FieldName): field is ChoiceFieldName {
  return CHOICES.includes(field);
}

/** One of given words. */
export function ChoiceField({
  field,
  detail,
  draft,
  onChange,
}: {
  field: ChoiceFieldName;
  detail: CaseDetail;
  draft: ActionDraft;
  onChange: (next: Partial<ActionDraft>) => void;
}) {
  const id = useId();
  const { label, options } = useChoice(field, detail);
  if (options.length > SIDE_BY_SIDE_MAX) {
    return (
      <Field label={label} width="medium">
        {(control) => (
          <Select
            {...control}
            value={draft[field]}
            options={options}
            onChange={(value) => onChange({ [field]: value })}
          />
        )}
      </Field>
    );
  }
  return (
    <div className="field">
      <span id={id} className="field-label">
        {label}
      </span>
      <Radio.Group
        aria-labelledby={id}
        value={draft[field]}
        options={options}
        onChange={(event) => onChange({ [field]: event.target.value })}
      />
    </div>
  );
}

interface Choice {
  readonly label: string;
  readonly options: { readonly value: string; readonly label: string }[];
}

function useChoice(field: ChoiceFieldName, { matterFacts }: CaseDetail): Choice {
  const { stoppingByLaw: byLaw } = matterFacts;
  const { casePage, words, matterWords, review, tolerance } = useTexts();
  const { forms } = casePage;
  const choices: Readonly<Record<ChoiceFieldName, Choice>> = {
    proposal: choice(forms.proposal, ['grant', 'refuse'], forms.proposals),
    stance: choice(forms.stance, STANCES, review.stance),
    method: choice(forms.method, DELIVERY_METHODS, words.delivery),
    stopping: choice(
      forms.kind,
      [...STOPPING_PROCEDURES.filter((kind) => kind !== 'HEARING'), ...byLaw],
      matterWords.special,
    ),
    running: choice(
      forms.kind,
      RUNNING_PROCEDURES.filter((kind) => !byLaw.includes(kind)),
      matterWords.special,
    ),
    cause: choice(forms.cause, TERMINATION_CAUSES, words.terminationCause),
    outcome: choice(tolerance.outcome, CHECK_OUTCOMES, tolerance.outcomes),
    checkMethod: choice(tolerance.checkMethod, CHECK_METHODS, tolerance.checkMethods),
    way: choice(tolerance.way, SUPPLY_WAYS, tolerance.ways),
    noticeGround: choice(forms.noticeGround, NOTICE_GROUNDS, words.noticeGround),
    hearingGround: choice(forms.hearingGround, HEARING_GROUNDS, forms.hearingGrounds),
    partyKind: choice(forms.partyKind, ['person', 'organisation'], forms.partyKinds),
  };
  return choices[field];
}

function choice<T extends string>(
  label: string,
  values: readonly T[],
  names: Readonly<Record<T, string>>,
): Choice {
  return { label, options: values.map((value) => ({ value, label: names[value] })) };
}
