import { LEADER_RANKS, VISIT_ACTIVITIES } from '@banshi/contract/hall-words';
import { useTexts } from '../../text/language.tsx';
import { DayField } from '../../ui/day-field.tsx';
import { EditedList } from '../../ui/edited-list.tsx';
import { ChoiceField, TextField, TickField } from '../../ui/plain-field.tsx';
import { type Body, BodyField } from './body-field.tsx';
import type { TypedRequirement, TypedVisit } from './typed-visit.ts';

interface Props {
  readonly typed: TypedVisit;
  readonly onChange: (part: Partial<TypedVisit>) => void;
}

/** The fields of a visit: who came, when, with whom, for what, and what he asked for. */
export function VisitFields(props: Props & { readonly bodies: readonly Body[] }) {
  return (
    <>
      <Visitor {...props} />
      <Activities {...props} />
      <Requirements {...props} />
    </>
  );
}

function Visitor({ typed, onChange, bodies }: Props & { readonly bodies: readonly Body[] }) {
  const { fields, rank } = useTexts().hall.visits;
  return (
    <div className="record-grid">
      <BodyField label={fields.body} value={typed.organisationId} {...{ bodies, onChange }} />
      <TextField
        label={fields.leaderName}
        value={typed.leaderName}
        maxLength={50}
        onChange={(leaderName) => onChange({ leaderName })}
      />
      <ChoiceField
        label={fields.rank}
        value={typed.rank}
        choices={LEADER_RANKS.map((key) => ({ key, text: rank[key] }))}
        onChange={(chosen) => onChange({ rank: chosen })}
      />
      <TextField
        label={fields.posts}
        value={typed.posts}
        onChange={(posts) => onChange({ posts })}
      />
      <DayField label={fields.from} value={typed.from} onChange={(from) => onChange({ from })} />
      <DayField label={fields.to} value={typed.to} onChange={(to) => onChange({ to })} />
      <TextField
        label={fields.accompanying}
        value={typed.accompanying}
        onChange={(accompanying) => onChange({ accompanying })}
      />
    </div>
  );
}

function Activities({ typed, onChange }: Props) {
  const { fields, activity } = useTexts().hall.visits;
  return (
    <fieldset className="hall-ticks">
      <legend>{fields.activities}</legend>
      {VISIT_ACTIVITIES.map((one) => (
        <TickField
          key={one}
          label={activity[one]}
          isTicked={typed.activities.includes(one)}
          onChange={(isTicked) =>
            onChange({
              activities: VISIT_ACTIVITIES.filter((each) =>
                each === one ? isTicked : typed.activities.includes(each),
              ),
            })
          }
        />
      ))}
    </fieldset>
  );
}

function Requirements({ typed, onChange }: Props) {
  const { fields, listTexts } = useTexts().hall.visits;
  return (
    <EditedList<TypedRequirement>
      label={fields.requirements}
      rows={typed.requirements}
      rowKey={(_, index) => String(index)}
      nameOf={(_, index) => fields.requirement(index + 1)}
      texts={listTexts}
      onChange={(requirements) => onChange({ requirements })}
      fresh={() => ({ text: '', owner: '', dueOn: '' })}
    >
      {(row, change, index) => (
        <div className="record-grid">
          <TextField
            label={fields.requirement(index + 1)}
            value={row.text}
            maxLength={200}
            onChange={(text) => change({ ...row, text })}
          />
          <TextField
            label={fields.owner(index + 1)}
            value={row.owner}
            maxLength={100}
            onChange={(owner) => change({ ...row, owner })}
          />
          <DayField
            label={fields.dueOn(index + 1)}
            value={row.dueOn}
            onChange={(dueOn) => change({ ...row, dueOn })}
          />
        </div>
      )}
    </EditedList>
  );
}
