import { getRatingFigures } from '@banshi/contract/rating-figures';
import { RATING_GROUPINGS } from '@banshi/contract/rating-words';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { call } from '../../api/call.ts';
import { Page } from '../../frame/page.tsx';
import { paths } from '../../frame/paths.ts';
import { QueryView } from '../../frame/query-view.tsx';
import { useFormats, useTexts } from '../../text/language.tsx';
import { ChoiceBar } from '../../ui/choice-bar.tsx';
import { PageState } from '../../ui/page-state.tsx';
import { toRatings } from './rating-lists.ts';
import { RatingTable } from './rating-table.tsx';
import { PeriodBar } from './selection-bar.tsx';
import { usePeriodInAddress } from './use-statistics.ts';
import './statistics.css';

/** 好差评: how services were rated in a period, by whichever grouping. */
export function RatingFiguresPage() {
  const { ratings, statistics } = useTexts();
  const formats = useFormats();
  const { figures: texts } = ratings;
  const [search, setSearch] = useSearchParams();
  const period = usePeriodInAddress();
  const by = RATING_GROUPINGS.find((one) => one === search.get('by')) ?? 'department';
  const query = useRatingFigures({ ...period, by });
  const all = { period, by, key: undefined, label: '' };
  return (
    <Page title={texts.title} aside={<Link to={paths.statistics.to()}>{texts.back}</Link>}>
      <div className="selection-bar no-print">
        <PeriodBar
          period={period}
          onPeriod={(next) => setSearch({ ...next, by }, { replace: true })}
        />
        <ChoiceBar
          label={texts.grouping}
          choices={RATING_GROUPINGS.map((key) => ({ key, text: statistics.groupings[key] }))}
          chosen={by}
          onChoose={(next) => setSearch({ ...period, by: next }, { replace: true })}
        />
      </div>
      <section className="notes-panel">
        <QueryView query={query} rows={8}>
          {(data) => (
            <>
              <p className="figures-moment">
                <strong>{statistics.period(data.from, data.to)}</strong>
                <span>{statistics.asOf(formats.moment(data.asOf))}</span>
                <Link to={paths.reports.to({ from: data.from, to: data.to, report: 'T7' })}>
                  {texts.report}
                </Link>
                <Link to={toRatings(all, { view: 'excluded' })}>{texts.excluded}</Link>
                <Link to={paths.negativeReviews.to()}>{texts.reviews}</Link>
              </p>
              {data.rows.length === 0 ? (
                <PageState kind="empty" title={texts.empty.title}>
                  {texts.empty.detail}
                </PageState>
              ) : (
                <RatingTable figures={data} />
              )}
              <p className="faint">{texts.definition}</p>
            </>
          )}
        </QueryView>
      </section>
    </Page>
  );
}

interface Asked {
  readonly from: string;
  readonly to: string;
  readonly by: (typeof RATING_GROUPINGS)[number];
}

function useRatingFigures(query: Asked) {
  return useQuery({
    queryKey: ['rating-figures', query],
    queryFn: ({ signal }) => call(getRatingFigures, { query: { ...query }, signal }),
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
}
