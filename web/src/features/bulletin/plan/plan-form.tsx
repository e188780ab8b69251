import { PLAN_KINDS } from '@banshi/contract/bulletin-words';
import { useState } from 'react';
import { Link } from 'react-router';
import { paths } from '../../../frame/paths.ts';
import { RecordForm } from '../../../frame/record-form.tsx';
import { useFormats, useTexts } from '../../../text/language.tsx';
import { isCalendarDay } from '../../../ui/calendar.ts';
import { DayField } from '../../../ui/day-field.tsx';
import { ChoiceField } from '../../../ui/plain-field.tsx';
import { type Planned, planOfWeek, usePlan } from './use-plan.ts';

const DAYS = ['from', 'to', 'issueOn', 'deadlineOn'] as const;
const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

/** Plans the issue of a week, this one unless chosen otherwise. */
export function PlanForm() {
  const { bulletin, bulletinPlan: texts } = useTexts();
  const today = useFormats().now().slice(0, 10);
  const [plan, setPlan] = useState(() => planOfWeek(today));
  const record = usePlan();
  const isComplete = DAYS.every((day) => isCalendarDay(plan[day])) && plan.from <= plan.to;
  const change = (part: Partial<Planned>) => setPlan({ ...plan, ...part });
  const made = record.data;
  return (
    <section className="after-signing" aria-label={texts.title}>
      <h2>{texts.title}</h2>
      <p className="faint">{texts.hint}</p>
      <RecordForm {...{ texts, record, isComplete }} onSend={() => record.mutate(plan)}>
        <PlanFields plan={plan} onChange={change} />
      </RecordForm>
      <p role="status">
        {made && (
          <>
            {texts.planned(bulletin.period(made.from, made.to))}
            <Link to={paths.bulletinDraft.to(made.draftId)}>{texts.open}</Link>
          </>
        )}
      </p>
    </section>
  );
}

function PlanFields(props: { plan: Planned; onChange: (part: Partial<Planned>) => void }) {
  const { plan, onChange } = props;
  const { fields, hour, kinds } = useTexts().bulletinPlan;
  return (
    <div className="record-grid">
      <DayField label={fields.from} value={plan.from} onChange={(from) => onChange({ from })} />
      <DayField label={fields.to} value={plan.to} onChange={(to) => onChange({ to })} />
      <ChoiceField
        label={fields.kind}
        value={plan.kind}
        choices={PLAN_KINDS.map((key) => ({ key, text: kinds[key] }))}
        onChange={(kind) => onChange({ kind })}
      />
      <DayField
        label={fields.issueOn}
        value={plan.issueOn}
        onChange={(issueOn) => onChange({ issueOn })}
      />
      <DayField
        label={fields.deadlineOn}
        value={plan.deadlineOn}
        onChange={(deadlineOn) => onChange({ deadlineOn })}
      />
      <ChoiceField
        label={fields.deadlineHour}
        value={String(plan.deadlineHour)}
        choices={HOURS.map((each) => ({ key: String(each), text: hour(each) }))}
        onChange={(chosen) => onChange({ deadlineHour: Number(chosen) })}
      />
    </div>
  );
}
