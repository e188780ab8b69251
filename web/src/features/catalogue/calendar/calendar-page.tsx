import type { CalendarView } from '@banshi/contract/work-calendar';
import { Link } from 'react-router';
import { Page } from '../../../frame/page.tsx';
import { paths } from '../../../frame/paths.ts';
import { QueryView } from '../../../frame/query-view.tsx';
import { useTexts } from '../../../text/language.tsx';
import { ChangeList } from './change-list.tsx';
import { DayForm } from './day-form.tsx';
import { DayTable } from './day-table.tsx';
import { useCalendar } from './use-calendar.ts';
import '../catalogue.css';

/** The working calendar beside the published one: what is set, by whom, and the way to set a day. */
export function CalendarPage() {
  const { calendar } = useTexts();
  const query = useCalendar();
  return (
    <Page title={calendar.title} aside={<Link to={paths.catalogue.to()}>{calendar.back}</Link>}>
      <QueryView query={query} rows={8}>
        {(view) => (
          <div className="matter">
            <Lead view={view} />
            {view.mayChange && <DayForm />}
            <DayTable view={view} />
            <ChangeList changes={view.changes} />
          </div>
        )}
      </QueryView>
    </Page>
  );
}

function Lead({ view: { publishedYears, mayChange } }: { view: CalendarView }) {
  const { calendar } = useTexts();
  const years = calendar.years(Math.min(...publishedYears), Math.max(...publishedYears));
  return (
    <div className="calendar-lead">
      <p>{calendar.lead}</p>
      <p className="faint">{calendar.published(years)}</p>
      {!mayChange && <p className="faint">{calendar.readOnly}</p>}
    </div>
  );
}
