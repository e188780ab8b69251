import type { Contribution } from '@banshi/contract/hall-contributions';
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import { useSession } from '../../api/session.ts';
import { Page } from '../../frame/page.tsx';
import { paths } from '../../frame/paths.ts';
import { QueryView } from '../../frame/query-view.tsx';
import { useFormats, useTexts } from '../../text/language.tsx';
import { addDays, isCalendarDay } from '../../ui/calendar.ts';
import { DayField } from '../../ui/day-field.tsx';
import { PageState } from '../../ui/page-state.tsx';
import { ContributionCard } from './contribution-card.tsx';
import { ContributionForm } from './contribution-form.tsx';
import type { Whose } from './reported-files.tsx';
import { TrainingAnswers } from './training-answers.tsx';
import { useWeekContributions } from './use-hall.ts';
import './hall.css';

const DAYS_A_WEEK = 7;

/** What windows report for the bulletin of a week: to the editor all of it, to a window its own. */
export function ContributionsPage() {
  const { contributions: texts } = useTexts().hall;
  const { areas } = useSession();
  const [day, setDay] = useState(useFormats().now().slice(0, 10));
  const isEditor = areas.includes('bulletin');
  return (
    <Page title={texts.title} aside={<Link to={paths.contributionBoard.to()}>{texts.board}</Link>}>
      <div className="record-grid hall-days no-print">
        <DayField label={texts.week} value={day} onChange={setDay} />
        {isCalendarDay(day) && (
          <div className="hall-buttons">
            <Button onClick={() => setDay(addDays(day, -DAYS_A_WEEK))}>{texts.earlier}</Button>
            <Button onClick={() => setDay(addDays(day, DAYS_A_WEEK))}>{texts.later}</Button>
          </div>
        )}
      </div>
      {!isEditor && <TrainingAnswers />}
      {isCalendarDay(day) && <Week key={day} day={day} whose={isEditor ? 'all' : 'own'} />}
    </Page>
  );
}

function Week({ day, whose }: { day: string; whose: Whose }) {
  const { contributions: texts } = useTexts().hall;
  const query = useWeekContributions(day, whose);
  return (
    <QueryView query={query} rows={6}>
      {({ contributions, bodies, ...week }) => (
        <div className="hall">
          <WeekNote {...week} />
          {contributions.length === 0 && (
            <PageState kind="empty" title={texts.empty.title}>
              {texts.empty.detail}
            </PageState>
          )}
          <Cards contributions={contributions} whose={whose} />
          {bodies.length > 0 && <ContributionForm bodies={bodies} week={week.from} />}
        </div>
      )}
    </QueryView>
  );
}

function WeekNote(week: {
  from: string;
  to: string;
  deadline: string;
  isPast: boolean;
  plannedOn: string | null;
}) {
  const { contributions: texts } = useTexts().hall;
  const formats = useFormats();
  return (
    <p>
      <strong>{texts.days(week.from, week.to)}</strong>
      <span className="hall-note">{texts.deadline(formats.moment(week.deadline))}</span>
      {week.plannedOn && <span className="hall-note">{texts.planned(week.plannedOn)}</span>}
      {week.isPast && <span className="hall-note">{texts.past}</span>}
    </p>
  );
}

function Cards({
  contributions,
  whose,
}: {
  contributions: readonly Contribution[];
  whose: Whose;
}): ReactNode {
  return contributions.map((one) => (
    <ContributionCard
      key={one.contributionId}
      contribution={one}
      among={contributions}
      whose={whose}
    />
  ));
}
