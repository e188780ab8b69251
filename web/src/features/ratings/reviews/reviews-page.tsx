import { REVIEW_STATES, type ReviewState } from '@banshi/contract/review-words';
import type { ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import { MoreButton } from '../../../frame/more-button.tsx';
import { Page } from '../../../frame/page.tsx';
import { paths } from '../../../frame/paths.ts';
import { QueryView } from '../../../frame/query-view.tsx';
import { useTexts } from '../../../text/language.tsx';
import { PageState } from '../../../ui/page-state.tsx';
import { ChoiceField, TickField } from '../../../ui/plain-field.tsx';
import { ReviewNotices } from './review-notices.tsx';
import { ReviewRows } from './review-rows.tsx';
import {
  type AskedReviews,
  type ReviewSide,
  useAskedReviews,
  useReviewSide,
  useReviews,
} from './use-reviews.ts';
import '../ratings.css';

/** Negative reviews (差评处置): what is open, what is due first before; or those behind a figure. */
export function ReviewsPage({ foot }: { foot?: ReactNode }) {
  const { negativeReviews: texts, statistics } = useTexts();
  const side = useReviewSide();
  const asked = useAskedReviews();
  const { from, to, progress, label } = asked;
  const what = [label, progress && texts.progress[progress]].filter(Boolean);
  return (
    <Page
      title={texts.title}
      aside={
        <>
          {from && to && <span>{[...what, statistics.period(from, to)].join(' · ')}</span>}
          {from && <Link to={paths.negativeReviews.to()}>{texts.toOpen}</Link>}
          <Link to={paths.ratings.to()}>{texts.toFigures}</Link>
        </>
      }
    >
      {side ? (
        <>
          <List side={side} asked={asked} />
          {foot}
        </>
      ) : (
        <PageState kind="empty" title={texts.closed.title}>
          {texts.closed.detail}
        </PageState>
      )}
    </Page>
  );
}

function List({ side, asked }: { side: ReviewSide; asked: AskedReviews }) {
  const { negativeReviews: texts } = useTexts();
  const query = useReviews(side, asked);
  return (
    <QueryView query={query} rows={8}>
      {({ pages }) => {
        const reviews = pages.flatMap((page) => page.reviews);
        return (
          <div className="ratings">
            <ReviewNotices />
            <Filters asked={asked} departments={pages[0]?.departments ?? []} />
            {reviews.length === 0 ? (
              <PageState kind="empty" title={texts.empty.title}>
                {texts.empty.detail}
              </PageState>
            ) : (
              <ReviewRows reviews={reviews} />
            )}
            <MoreButton query={query}>
              {query.isFetchingNextPage ? texts.loadingMore : texts.more}
            </MoreButton>
          </div>
        );
      }}
    </QueryView>
  );
}

const ANY = '';

interface FiltersProps {
  readonly asked: AskedReviews;
  readonly departments: readonly { readonly code: string; readonly name: string }[];
}

function Filters({ asked, departments }: FiltersProps) {
  const { filters, state } = useTexts().negativeReviews;
  const [search, setSearch] = useSearchParams();
  const change = (changed: Readonly<Record<string, string>>) => {
    const next = { ...Object.fromEntries(search), ...changed };
    const kept = Object.entries(next).filter(([, value]) => value !== ANY);
    setSearch(Object.fromEntries(kept), { replace: true });
  };
  const chosen = asked.by === 'department' ? (asked.key ?? ANY) : ANY;
  const isListed = chosen === ANY || departments.some(({ code }) => code === chosen);
  const others = isListed ? [] : [{ code: chosen, name: asked.label ?? chosen }];
  const choose = (code: string) => {
    const label = departments.find((one) => one.code === code)?.name ?? ANY;
    change({ by: code === ANY ? ANY : 'department', key: code, label });
  };
  return (
    <div className="review-filters no-print">
      <ChoiceField<ReviewState | typeof ANY>
        label={filters.state}
        value={asked.state ?? ANY}
        choices={[
          { key: ANY, text: filters.any },
          ...REVIEW_STATES.map((key) => ({ key, text: state[key] })),
        ]}
        onChange={(next) => change({ state: next })}
      />
      <ChoiceField
        label={filters.department}
        value={chosen}
        choices={[
          { key: ANY, text: filters.any },
          ...[...departments, ...others].map(({ code: key, name: text }) => ({ key, text })),
        ]}
        onChange={choose}
      />
      <TickField
        label={filters.overdue}
        isTicked={asked.lateness !== undefined}
        onChange={(isTicked) => change({ lateness: isTicked ? 'overdue' : ANY })}
      />
    </div>
  );
}
