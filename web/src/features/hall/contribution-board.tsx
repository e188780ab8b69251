import { useState } from 'react';
import { Link } from 'react-router';
import { Page } from '../../frame/page.tsx';
import { paths } from '../../frame/paths.ts';
import { QueryView } from '../../frame/query-view.tsx';
import { useFormats, useTexts } from '../../text/language.tsx';
import { isCalendarDay } from '../../ui/calendar.ts';
import { CardRows } from '../../ui/card-rows.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { DayField } from '../../ui/day-field.tsx';
import { PageState } from '../../ui/page-state.tsx';
import { type Days, useAdoptions } from './use-hall.ts';
import '../../frame/record-form.css';
import './hall.css';

/** How many contributions of each department the bulletin adopted, this year unless chosen otherwise. */
export function ContributionBoard() {
  const { contributions: texts, ...hall } = useTexts().hall;
  const today = useFormats().now().slice(0, 10);
  const [days, setDays] = useState<Days>({ from: `${today.slice(0, 4)}-01-01`, to: today });
  const isSound = isCalendarDay(days.from) && isCalendarDay(days.to) && days.from <= days.to;
  return (
    <Page title={texts.board} aside={<Link to={paths.contributions.to()}>{texts.title}</Link>}>
      <div className="record-grid hall-days no-print">
        <DayField
          label={hall.shownFrom}
          value={days.from}
          onChange={(from) => setDays((before) => ({ ...before, from }))}
        />
        <DayField
          label={hall.shownTo}
          value={days.to}
          error={isSound ? undefined : hall.daysWrong}
          onChange={(to) => setDays((before) => ({ ...before, to }))}
        />
      </div>
      {isSound && <Board days={days} />}
    </Page>
  );
}

function Board({ days }: { days: Days }) {
  const { boardPage: texts } = useTexts().hall.contributions;
  const query = useAdoptions(days);
  return (
    <QueryView query={query} rows={6}>
      {({ departments }) =>
        departments.length === 0 ? (
          <PageState kind="empty" title={texts.empty.title}>
            {texts.empty.detail}
          </PageState>
        ) : (
          <CardRows>
            <DataTable
              label={texts.table}
              columns={[
                { key: 'name', header: texts.name, kind: 'wide', cell: (one) => one.name },
                {
                  key: 'reported',
                  header: texts.reported,
                  kind: 'number',
                  cell: (one) => one.reported,
                },
                {
                  key: 'adopted',
                  header: texts.adopted,
                  kind: 'number',
                  cell: (one) => one.adopted,
                },
                { key: 'score', header: texts.score, kind: 'number', cell: (one) => one.score },
              ]}
              rows={departments}
              rowKey={({ organisationId }) => String(organisationId)}
            />
          </CardRows>
        )
      }
    </QueryView>
  );
}
