import { Button } from 'antd';
import { useState } from 'react';
import { ProblemNote } from '../../../frame/problem-note.tsx';
import { QueryView } from '../../../frame/query-view.tsx';
import { RecordForm } from '../../../frame/record-form.tsx';
import { useFormats, useTexts } from '../../../text/language.tsx';
import { isCalendarDay } from '../../../ui/calendar.ts';
import { DayField } from '../../../ui/day-field.tsx';
import { TextField } from '../../../ui/plain-field.tsx';
import { useResumeWeek, useSkippedWeeks, useSkipWeek } from './use-skipped-weeks.ts';

/** The weeks that have no issue; an editor records another, and takes one back. */
export function SkippedWeeks({ isEditor }: { isEditor: boolean }) {
  const { bulletin, bulletinWay } = useTexts();
  const { weeks: texts } = bulletinWay;
  const query = useSkippedWeeks();
  const resume = useResumeWeek();
  return (
    <section className="after-signing" aria-label={texts.title}>
      <h2>{texts.title}</h2>
      <QueryView query={query} rows={1}>
        {({ weeks }) =>
          weeks.length === 0 ? (
            <p className="faint">{texts.none}</p>
          ) : (
            <ul className="plain-list">
              {weeks.map(({ from, to, reason, byName }) => (
                <li key={from} className="after-signing-act">
                  <span>{bulletin.period(from, to)}</span>
                  <span>{texts.because(reason, byName)}</span>
                  {isEditor && (
                    <Button
                      size="small"
                      aria-label={texts.resumeOf(from)}
                      disabled={resume.isPending}
                      onClick={() => resume.mutate(from)}
                    >
                      {texts.resume}
                    </Button>
                  )}
                </li>
              ))}
            </ul>
          )
        }
      </QueryView>
      <ProblemNote error={resume.error} />
      {isEditor && <SkipForm />}
    </section>
  );
}

function SkipForm() {
  const { weeks: texts } = useTexts().bulletinWay;
  const today = useFormats().now().slice(0, 10);
  const [day, setDay] = useState(today);
  const [reason, setReason] = useState('');
  const record = useSkipWeek();
  const onSend = () =>
    record.mutate({ day, reason: reason.trim() }, { onSuccess: () => setReason('') });
  const isComplete = isCalendarDay(day) && reason.trim() !== '';
  return (
    <RecordForm {...{ texts, record, onSend, isComplete }}>
      <div className="record-grid">
        <DayField label={texts.day} value={day} onChange={setDay} />
        <TextField label={texts.reason} value={reason} maxLength={500} onChange={setReason} />
      </div>
    </RecordForm>
  );
}
