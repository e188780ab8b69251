import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import { paths } from '../../frame/paths.ts';
import { ProblemNote } from '../../frame/problem-note.tsx';
import { useFormats, useTexts } from '../../text/language.tsx';
import { isCalendarDay } from '../../ui/calendar.ts';
import { DayField } from '../../ui/day-field.tsx';
import { lastWorkingWeek, useCompile } from './use-drafts.ts';

/** Compiles the issue of a week; the last working week unless chosen otherwise. */
export function CompileForm() {
  const { compile: texts } = useTexts().bulletin;
  const formats = useFormats();
  const navigate = useNavigate();
  const compile = useCompile();
  const [period, setPeriod] = useState(() => lastWorkingWeek(formats.now().slice(0, 10)));
  const fault = faultOf(period);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (fault !== undefined) return;
    compile.mutate(period, {
      onSuccess: ({ draftId }) => void navigate(paths.bulletinDraft.to(draftId)),
    });
  };
  return (
    <form className="compile-form" aria-label={texts.title} onSubmit={submit} noValidate>
      <DayField
        label={texts.from}
        value={period.from}
        onChange={(from) => setPeriod({ ...period, from })}
      />
      <DayField
        label={texts.to}
        value={period.to}
        error={fault && texts[fault]}
        onChange={(to) => setPeriod({ ...period, to })}
      />
      <Button type="primary" htmlType="submit" loading={compile.isPending}>
        {texts.submit}
      </Button>
      <p className="faint">{texts.hint}</p>
      <ProblemNote error={compile.error} />
    </form>
  );
}

function faultOf({
  from,
  to,
}: {
  from: string;
  to: string;
}): 'dayMissing' | 'dayOrder' | undefined {
  if (!isCalendarDay(from) || !isCalendarDay(to)) return 'dayMissing';
  return to < from ? 'dayOrder' : undefined;
}
