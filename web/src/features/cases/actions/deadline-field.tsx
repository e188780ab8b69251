import { TOLERANCE_DEADLINES } from '@banshi/contract/tolerance-words';
import { Input, Radio } from 'antd';
import { useId } from 'react';
import { useTexts } from '../../../text/language.tsx';
import { DayField } from '../../../ui/day-field.tsx';
import { Field } from '../../../ui/field.tsx';
import type { DeadlineDraft } from './tolerance-draft.ts';

interface DeadlineFieldProps {
  readonly deadline: DeadlineDraft;
  readonly isMissing: boolean;
  readonly onChange: (next: DeadlineDraft) => void;
}

/** 补齐期限: its kind, and what belongs to the kind. */
export function DeadlineField({ deadline, isMissing, onChange }: DeadlineFieldProps) {
  const id = useId();
  const { tolerance: texts, casePage } = useTexts();
  const { kind, on } = deadline;
  const error = isMissing ? casePage.forms.required : undefined;
  return (
    <>
      <div className="field">
        <span id={id} className="field-label">
          {texts.deadline}
        </span>
        <Radio.Group
          aria-labelledby={id}
          value={kind}
          options={TOLERANCE_DEADLINES.map((value) => ({ value, label: texts.deadlines[value] }))}
          onChange={(event) => onChange({ ...deadline, kind: event.target.value })}
        />
      </div>
      {kind === 'FIXED_DATE' ? (
        <DayField
          label={texts.deadlineOn}
          value={on}
          error={error}
          onChange={(day) => onChange({ ...deadline, on: day })}
        />
      ) : (
        <DaysField deadline={deadline} error={error} onChange={onChange} />
      )}
    </>
  );
}

function DaysField({
  deadline,
  error,
  onChange,
}: Omit<DeadlineFieldProps, 'isMissing'> & { readonly error: string | undefined }) {
  const { tolerance: texts } = useTexts();
  const { kind, days, event } = deadline;
  return (
    <>
      {kind === 'EVENT_BASED' && (
        <Field label={texts.deadlineEvent} error={error} hint={texts.deadlineEventHint}>
          {(control) => (
            <Input
              {...control}
              value={event}
              maxLength={200}
              onChange={(change) => onChange({ ...deadline, event: change.target.value })}
            />
          )}
        </Field>
      )}
      <Field label={texts.deadlineDays} width="narrow" error={error}>
        {(control) => (
          <Input
            {...control}
            inputMode="numeric"
            maxLength={3}
            value={days}
            onChange={(change) =>
              onChange({ ...deadline, days: change.target.value.replaceAll(/\D/g, '') })
            }
          />
        )}
      </Field>
    </>
  );
}
