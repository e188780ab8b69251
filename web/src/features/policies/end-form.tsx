import { endPolicy } from '@banshi/contract/policy-acts';
import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { call } from '../../api/call.ts';
import { ProblemNote } from '../../frame/problem-note.tsx';
import { useTexts } from '../../text/language.tsx';
import { isCalendarDay } from '../../ui/calendar.ts';
import { DayField } from '../../ui/day-field.tsx';
import { TextField } from '../../ui/plain-field.tsx';
import { usePolicyAct } from './use-policies.ts';

const EMPTY = { lastDay: '', reason: '', supersededBy: '' };

/** Says on which day the document acts for the last time, why, and what takes its place. */
export function EndForm({ policyId }: { policyId: number }) {
  const { end } = useTexts().policies;
  const [typed, setTyped] = useState(EMPTY);
  const [isChecked, setChecked] = useState(false);
  const act = usePolicyAct(({ lastDay, reason, supersededBy }: typeof EMPTY, idempotencyKey) =>
    call(endPolicy, {
      params: { policyId },
      body: { lastDay, reason: reason.trim(), supersededBy: supersededBy.trim() || null },
      idempotencyKey,
    }),
  );
  const isComplete = isCalendarDay(typed.lastDay) && typed.reason.trim() !== '';
  const change = (part: Partial<typeof EMPTY>) => setTyped((before) => ({ ...before, ...part }));
  const send = (event: FormEvent) => {
    event.preventDefault();
    setChecked(!isComplete);
    if (isComplete) act.mutate(typed);
  };
  return (
    <form className="policy-panel no-print" onSubmit={send} noValidate>
      <h2>{end.title}</h2>
      <div className="policy-grid">
        <DayField
          label={end.lastDay}
          value={typed.lastDay}
          onChange={(lastDay) => change({ lastDay })}
        />
        <TextField
          label={end.reason}
          value={typed.reason}
          maxLength={1000}
          onChange={(reason) => change({ reason })}
        />
        <TextField
          label={end.supersededBy}
          value={typed.supersededBy}
          maxLength={50}
          onChange={(supersededBy) => change({ supersededBy })}
        />
      </div>
      {isChecked && !isComplete && <p role="alert">{end.missing}</p>}
      <div>
        <Button htmlType="submit" loading={act.isPending}>
          {end.act}
        </Button>
      </div>
      <ProblemNote error={act.error} />
    </form>
  );
}
