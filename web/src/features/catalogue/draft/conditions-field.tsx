import type { Condition } from '@banshi/contract/eligibility';
import {
  CONDITION_CHECKS,
  CONDITION_STAGES,
  type ConditionCheck,
} from '@banshi/contract/eligibility-words';
import { useTexts } from '../../../text/language.tsx';
import { DayField } from '../../../ui/day-field.tsx';
import { EditedList } from '../../../ui/edited-list.tsx';
import { ChoiceField, ParagraphField, TextField } from '../../../ui/plain-field.tsx';
import type { PartProps } from './part-props.ts';

const FRESH: Condition = { stage: 'ACCEPTANCE', text: '', byLaw: '' };
const CHECKS = ['PERSON_DECIDES', ...CONDITION_CHECKS] as const;

/** 准入条件: what is looked at in each case, when, and whether data tells it. */
export function ConditionsField({ body, onChange }: PartProps) {
  const { catalogue, eligibility } = useTexts();
  const { lists, numbered } = catalogue.draft;
  const named = (place: number) => numbered(eligibility.one, place + 1);
  return (
    <EditedList
      label={eligibility.section}
      rows={body.conditions ?? []}
      rowKey={(_, index) => String(index)}
      nameOf={(_, index) => named(index)}
      texts={{ ...lists, add: lists.add(eligibility.one) }}
      fresh={() => FRESH}
      onChange={(rows) => onChange({ conditions: [...rows] })}
    >
      {(row, change, index) => (
        <div className="draft-grid">
          <div className="is-wide">
            <ParagraphField
              label={named(index)}
              value={row.text}
              onChange={(text) => change({ ...row, text })}
            />
          </div>
          <div className="is-wide">
            <TextField
              label={catalogue.fields.byLaw}
              value={row.byLaw}
              onChange={(byLaw) => change({ ...row, byLaw })}
            />
          </div>
          <Kinds row={row} change={change} />
          <DayField
            label={eligibility.from}
            value={row.from ?? ''}
            onChange={(day) => change({ ...row, from: day || null })}
          />
          <DayField
            label={eligibility.to}
            value={row.to ?? ''}
            onChange={(day) => change({ ...row, to: day || null })}
          />
        </div>
      )}
    </EditedList>
  );
}

function Kinds({ row, change }: { row: Condition; change: (row: Condition) => void }) {
  const { eligibility } = useTexts();
  const checkOf = (key: (typeof CHECKS)[number]): ConditionCheck | null =>
    key === 'PERSON_DECIDES' ? null : key;
  return (
    <>
      <ChoiceField
        label={eligibility.stageField}
        value={row.stage}
        choices={CONDITION_STAGES.map((key) => ({ key, text: eligibility.stage[key] }))}
        onChange={(stage) => change({ ...row, stage })}
      />
      <ChoiceField
        label={eligibility.checkField}
        value={row.check ?? 'PERSON_DECIDES'}
        choices={CHECKS.map((key) => ({
          key,
          text: key === 'PERSON_DECIDES' ? eligibility.byPerson : eligibility.check[key],
        }))}
        onChange={(key) => change({ ...row, check: checkOf(key) })}
      />
    </>
  );
}
