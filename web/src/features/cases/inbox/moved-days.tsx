import type { MovedDayNews } from '@banshi/contract/moved-days';
import { Button } from 'antd';
import { Link } from 'react-router';
import { paths } from '../../../frame/paths.ts';
import { ProblemNote } from '../../../frame/problem-note.tsx';
import { useFormats, useTexts } from '../../../text/language.tsx';
import { CaseLamp } from '../case-columns.tsx';
import { useMovedDays, useSeeMovedDays } from './use-moved-days.ts';

/** Tells whoever has or follows a case that a changed calendar has moved a day in it, until he says that he has seen it. */
export function MovedDays() {
  const { movedDays: texts } = useTexts();
  const formats = useFormats();
  const { data } = useMovedDays();
  const see = useSeeMovedDays();
  if (!data || data.total === 0) return null;
  const { days, total } = data;
  return (
    <section className="plain-panel moved-days" aria-labelledby="moved-days">
      <h2 id="moved-days">{texts.title(formats.number(total))}</h2>
      <ul>
        {days.map((one) => (
          <Moved key={`${one.caseId} ${one.version}`} moved={one} />
        ))}
      </ul>
      <ProblemNote error={see.error} />
      <Button size="small" loading={see.isPending} onClick={() => see.mutate(days)}>
        {days.length < total ? texts.seenThese(days.length) : texts.seen}
      </Button>
    </section>
  );
}

function Moved({ moved }: { moved: MovedDayNews }) {
  const { movedDays: texts, words } = useTexts();
  const formats = useFormats();
  const { caseId, displayNo, matterName, clock, isReminder, before, after } = moved;
  const what = isReminder ? texts.reminder(words.clock[clock]) : words.clock[clock];
  return (
    <li>
      <CaseLamp one={moved} /> <Link to={paths.oneCase.to(caseId)}>{displayNo}</Link>
      {texts.moved(matterName, what)}
      {texts.fromTo(formats.day(before), formats.day(after))}
    </li>
  );
}
