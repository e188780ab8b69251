import type { CaseDetail } from '@banshi/contract/case-views';
import { Input } from 'antd';
import { useTexts } from '../../../text/language.tsx';
import { DayField } from '../../../ui/day-field.tsx';
import { Field } from '../../../ui/field.tsx';
import { TickField } from '../../../ui/plain-field.tsx';
import { OpinionPhrases } from '../phrasebook/opinion-phrases.tsx';
import { type ActionDraft, isToleranceField } from './action-draft.ts';
import {
  type CountFieldName,
  type DayFieldName,
  type FieldName,
  isCount,
  type TextFieldName,
} from './action-fields.ts';
import { ChoiceField, isChoice } from './choice-field.tsx';
import { ConditionsField } from './conditions-field.tsx';
import { DefectsField } from './defects-field.tsx';
import { HandedField } from './handed-field.tsx';
import { StaffField } from './staff-field.tsx';
import { ToleranceField } from './tolerance-field.tsx';

interface ActionFieldProps {
  readonly field: FieldName;
  readonly detail: CaseDetail;
  readonly draft: ActionDraft;
  readonly onChange: (next: Partial<ActionDraft>) => void;
  readonly isMissing: boolean;
}

/** One field of an action's form. */
export function ActionField(props: ActionFieldProps) {
  const { field, draft, onChange } = props;
  if (isToleranceField(field)) return <ToleranceField {...props} field={field} />;
  if (isListed(field)) return <ListField {...props} />;
  if (field === 'fraud') return <FraudField draft={draft} onChange={onChange} />;
  if (field === 'byApplicant') return <ByApplicantField {...props} />;
  if (field === 'visitors' || field === 'host') return <StaffField {...props} field={field} />;
  if (isDay(field)) return <DayActionField {...props} field={field} />;
  if (isCount(field)) return <CountField {...props} field={field} />;
  if (isChoice(field)) return <ChoiceField {...props} field={field} />;
  return <TextActionField {...props} field={field} />;
}

/** An organisation is received for by somebody who is named. */
function ByApplicantField({ detail, draft, onChange }: ActionFieldProps) {
  const { forms } = useTexts().casePage;
  if (detail.applicant.kind !== 'person') return null;
  return (
    <TickField
      label={forms.byApplicant}
      isTicked={draft.byApplicant}
      onChange={(byApplicant) => onChange({ byApplicant })}
    />
  );
}

/** Fields that are lists: of defects, of what was handed in, of conditions. */
const LISTED = ['defects', 'handed', 'conditions'] as const satisfies readonly FieldName[];

function isListed(field: FieldName): field is (typeof LISTED)[number] {
  return (LISTED as readonly FieldName[]).includes(field);
}

function ListField(props: ActionFieldProps) {
  if (props.field === 'conditions') return <ConditionsField {...props} />;
  return props.field === 'defects' ? <DefectsField {...props} /> : <HandedField {...props} />;
}

function FraudField({ draft, onChange }: Pick<ActionFieldProps, 'draft' | 'onChange'>) {
  const { forms } = useTexts().casePage;
  return (
    <TickField
      label={forms.fraud}
      isTicked={draft.fraud}
      onChange={(fraud) => onChange({ fraud })}
    />
  );
}

const DAYS: readonly FieldName[] = ['visitedOn', 'heldOn', 'arrivedOn', 'endedOn', 'rectifyBy'];

function isDay(field: FieldName): field is DayFieldName {
  return DAYS.includes(field);
}

const SHORT: readonly TextFieldName[] = [
  'competentBody',
  'resultName',
  'resultNo',
  'receiver',
  'proof',
  'procedureName',
  'announcement',
  'fee',
  'place',
  'hearingPlace',
  'party',
  'signedBy',
  'toBody',
];

function TextActionField({
  field,
  draft,
  onChange,
  isMissing,
}: ActionFieldProps & { readonly field: TextFieldName }) {
  const { forms } = useTexts().casePage;
  return (
    <Field
      label={forms[field]}
      error={isMissing ? forms.required : undefined}
      hint={field === 'proof' ? forms.proofHint : undefined}
    >
      {(control) =>
        SHORT.includes(field) ? (
          <Input
            {...control}
            value={draft[field]}
            maxLength={100}
            onChange={(event) => onChange({ [field]: event.target.value })}
          />
        ) : (
          <>
            <Input.TextArea
              {...control}
              rows={3}
              value={draft[field]}
              maxLength={1000}
              onChange={(event) => onChange({ [field]: event.target.value })}
            />
            {field === 'opinion' && (
              <OpinionPhrases text={draft.opinion} onChange={(opinion) => onChange({ opinion })} />
            )}
          </>
        )
      }
    </Field>
  );
}

function DayActionField({
  field,
  draft,
  onChange,
  isMissing,
}: ActionFieldProps & { readonly field: DayFieldName }) {
  const { forms } = useTexts().casePage;
  return (
    <DayField
      label={forms[field]}
      value={draft[field]}
      error={isMissing ? forms.required : undefined}
      onChange={(day) => onChange({ [field]: day })}
    />
  );
}

function CountField({
  field,
  detail: {
    matterFacts: { extension },
  },
  draft,
  onChange,
  isMissing,
}: ActionFieldProps & { readonly field: CountFieldName }) {
  const { forms } = useTexts().casePage;
  const hints: Partial<Record<CountFieldName, string>> = {
    days: forms.daysHint(extension.days, extension.byLaw),
    correctionDays: forms.correctionDaysHint,
  };
  return (
    <Field
      label={forms[field]}
      width="narrow"
      error={isMissing ? forms.required : undefined}
      hint={hints[field]}
    >
      {(control) => (
        <Input
          {...control}
          inputMode="numeric"
          maxLength={3}
          value={draft[field]}
          onChange={(event) => onChange({ [field]: event.target.value.replaceAll(/\D/g, '') })}
        />
      )}
    </Field>
  );
}
