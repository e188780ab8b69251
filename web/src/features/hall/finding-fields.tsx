import type { InspectionCode } from '@banshi/contract/hall-codes';
import type { Inspection } from '@banshi/contract/hall-inspection';
import { useTexts } from '../../text/language.tsx';
import { DayField } from '../../ui/day-field.tsx';
import { ChoiceField, NumberField, TextField } from '../../ui/plain-field.tsx';
import type { Body } from './body-field.tsx';
import { WindowField } from './people-fields.tsx';
import { type TypedFinding, withCode } from './typed-finding.ts';

interface Props {
  readonly bodies: readonly Body[];
  readonly inspections: readonly Inspection[];
  readonly codes: readonly InspectionCode[];
  /** The code that is chosen. */
  readonly entry: InspectionCode | undefined;
  readonly typed: TypedFinding;
  readonly onChange: (part: Partial<TypedFinding>) => void;
}

/** The fields of a finding: when, what, how often, where. */
export function FindingFields(props: Props) {
  return (
    <div className="record-grid">
      <DayFields {...props} />
      <CodeFields {...props} />
      <PlaceFields {...props} />
    </div>
  );
}

function DayFields({ typed, inspections, onChange }: Props) {
  const { fields, rounds } = useTexts().hall.inspection;
  const ofDay = inspections.filter(({ on }) => on === typed.foundOn);
  return (
    <>
      <DayField
        label={fields.foundOn}
        value={typed.foundOn}
        onChange={(foundOn) => onChange({ foundOn, inspectionId: '' })}
      />
      <ChoiceField
        label={fields.round}
        value={typed.inspectionId}
        choices={[
          { key: '', text: fields.noRound },
          ...ofDay.map(({ inspectionId, on, time, zone }) => ({
            ...{ key: inspectionId, text: rounds.told(on, time, zone) },
          })),
        ]}
        onChange={(inspectionId) => onChange({ inspectionId })}
      />
      <DayField
        label={fields.mendBy}
        value={typed.mendBy}
        onChange={(mendBy) => onChange({ mendBy })}
      />
    </>
  );
}

const POINTS_MAX = 20;
const COUNT_MAX = 1000;

function CodeFields({ codes, entry, typed, onChange }: Props) {
  const { fields } = useTexts().hall.inspection;
  const choose = (code: string) => {
    const chosen = codes.find((one) => one.code === code);
    onChange(chosen ? withCode(chosen) : { code: '' });
  };
  return (
    <>
      <ChoiceField
        label={fields.code}
        value={typed.code}
        choices={[
          { key: '', text: '—' },
          ...codes.map(({ code, problem, note }) => ({
            ...{ key: code, text: fields.codeOf(code, problem, note ?? '') },
          })),
        ]}
        onChange={choose}
      />
      <NumberField
        label={fields.points(entry?.least ?? 0, entry?.most ?? POINTS_MAX)}
        value={typed.points}
        min={entry?.least ?? 0}
        max={entry?.most ?? POINTS_MAX}
        step={0.1}
        onChange={(points) => onChange({ points })}
      />
      <NumberField
        label={fields.count}
        value={typed.count}
        min={1}
        max={COUNT_MAX}
        onChange={(count) => onChange({ count })}
      />
      <TextField
        label={fields.problem}
        value={typed.problem}
        maxLength={60}
        onChange={(problem) => onChange({ problem })}
      />
    </>
  );
}

function PlaceFields({ bodies, typed, onChange }: Props) {
  const { fields } = useTexts().hall.inspection;
  const departments = bodies.map((one) => ({ key: String(one.organisationId), text: one.name }));
  return (
    <>
      <ChoiceField
        label={fields.department}
        value={typed.organisationId}
        choices={[...departments, { key: '', text: fields.noWindow }]}
        onChange={(organisationId) => onChange({ organisationId, windowId: '', staffIds: [] })}
      />
      {typed.organisationId === '' ? (
        <TextField
          label={fields.place}
          value={typed.place}
          maxLength={50}
          onChange={(place) => onChange({ place })}
        />
      ) : (
        <WindowField
          texts={fields}
          organisationId={typed.organisationId}
          chosen={typed}
          onChange={onChange}
        />
      )}
    </>
  );
}
