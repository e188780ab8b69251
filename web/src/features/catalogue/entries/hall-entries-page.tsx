import { ENTRY_VIEWS } from '@banshi/contract/entry-words';
import type { EntrySums } from '@banshi/contract/hall-entries';
import { useState } from 'react';
import { Link } from 'react-router';
import { MoreButton } from '../../../frame/more-button.tsx';
import { Page } from '../../../frame/page.tsx';
import { paths } from '../../../frame/paths.ts';
import { QueryView } from '../../../frame/query-view.tsx';
import { useFormats, useTexts } from '../../../text/language.tsx';
import { isCalendarDay } from '../../../ui/calendar.ts';
import { DayField } from '../../../ui/day-field.tsx';
import { PageState } from '../../../ui/page-state.tsx';
import { ChoiceField } from '../../../ui/plain-field.tsx';
import { useDepartments } from '../list/use-matters.ts';
import { EntryPanel } from './entry-panel.tsx';
import { EntryRows } from './entry-rows.tsx';
import { useEntryFilter, useHallEntries } from './use-hall-entries.ts';
import './hall-entries.css';

const ANY = '';

/** The register of what has entered the hall (应尽必进), as it stood on a day. */
export function HallEntriesPage() {
  const { hallEntries: texts } = useTexts();
  const [filter] = useEntryFilter();
  const [chosen, choose] = useState<number>();
  const query = useHallEntries(filter);
  return (
    <Page title={texts.title}>
      <p className="faint">{texts.lead}</p>
      <Filters />
      <QueryView query={query} rows={12}>
        {({ pages }) => {
          const entries = pages.flatMap((page) => page.entries);
          return (
            <div className="hall-entries">
              {pages[0] && <Sums sums={pages[0].sums} day={pages[0].day} />}
              {chosen !== undefined && (
                <EntryPanel key={chosen} matterId={chosen} onClose={() => choose(undefined)} />
              )}
              {entries.length === 0 ? (
                <PageState kind="empty" title={texts.empty.title}>
                  {texts.empty.detail}
                </PageState>
              ) : (
                <EntryRows entries={entries} onChoose={choose} />
              )}
              <MoreButton query={query}>
                {query.isFetchingNextPage ? texts.loadingMore : texts.more}
              </MoreButton>
            </div>
          );
        }}
      </QueryView>
    </Page>
  );
}

function Filters() {
  const { hallEntries, hallEntryWords } = useTexts();
  const { filters } = hallEntries;
  const today = useFormats().now().slice(0, 10);
  const [filter, change] = useEntryFilter();
  const [day, setDay] = useState(filter.day ?? today);
  const { data: departments = [] } = useDepartments();
  return (
    <search className="hall-entry-filters no-print">
      <ChoiceField
        label={filters.department}
        value={String(filter.departmentId ?? ANY)}
        choices={[
          { key: ANY, text: filters.any },
          ...departments.map((one) => ({ key: String(one.organisationId), text: one.shortName })),
        ]}
        onChange={(department) => change({ department })}
      />
      <ChoiceField
        label={filters.view}
        value={filter.view ?? ANY}
        choices={[
          { key: ANY, text: filters.anyView },
          ...ENTRY_VIEWS.map((key) => ({ key, text: hallEntryWords.view[key] })),
        ]}
        onChange={(view) => change({ view })}
      />
      <DayField
        label={filters.day}
        value={day}
        onChange={(typed) => {
          setDay(typed);
          if (isCalendarDay(typed)) change({ day: typed === today ? ANY : typed });
        }}
      />
    </search>
  );
}

const HUNDREDTHS = 10_000;

/** What the register comes to, and the rate that the indicators show. */
function Sums({ sums, day }: { sums: EntrySums; day: string }) {
  const { hallEntries: texts } = useTexts();
  const { number } = useFormats();
  const { shouldEnter, entered, comprehensive, exempt } = sums;
  const rate = Math.round((entered * HUNDREDTHS) / shouldEnter) / 100;
  return (
    <section className="plain-panel" aria-label={texts.title}>
      <p className="hall-entry-sums">
        <strong>{shouldEnter === 0 ? texts.noRate : texts.rate(rate.toFixed(2))}</strong>
        <span>
          {texts.sums({
            ...{ should: number(shouldEnter), entered: number(entered) },
            ...{ comprehensive: number(comprehensive), exempt: number(exempt) },
          })}
        </span>
        <Link to={paths.reports.to({ from: day, to: day, report: 'ENTRY' })}>{texts.toReport}</Link>
      </p>
    </section>
  );
}
