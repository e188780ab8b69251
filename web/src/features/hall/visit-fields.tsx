import { LEADER_RANKS, VISIT_ACTIVITIES } from '@banshi/contract/hall-words';
import { useTexts } from '../../text/language.tsx';
import { DayField } from '../../ui/day-field.tsx';
import { ChoiceField, TextField, TickField } from '../../ui/plain-field.tsx';
import { type Body, BodyField } from './body-field.tsx';
import { TaskFields } from './task-fields.tsx';
import type { TypedVisit } from './typed-visit.ts';

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
      <Served {...props} />
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

/** Whom he received at the window may have a case. */
function Served({ typed, onChange }: Props) {
  const { fields } = useTexts().hall.visits;
  if (!typed.activities.includes('RECEPTION')) return null;
  return (
    <TextField
      label={fields.served}
      value={typed.served}
      maxLength={60}
      onChange={(served) => onChange({ served })}
    />
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
  const { requirements: label, requirement: text, owner, dueOn } = fields;
  return (
    <TaskFields
      texts={{ label, text, owner, dueOn, list: listTexts }}
      tasks={typed.requirements}
      onChange={(requirements) => onChange({ requirements })}
    />
  );
}
