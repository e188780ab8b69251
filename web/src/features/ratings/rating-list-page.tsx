import type { ListedRating } from '@banshi/contract/ratings';
import { useState } from 'react';
import { Link } from 'react-router';
import { useSession } from '../../api/session.ts';
import { MoreButton } from '../../frame/more-button.tsx';
import { Page } from '../../frame/page.tsx';
import { paths } from '../../frame/paths.ts';
import { QueryView } from '../../frame/query-view.tsx';
import { useTexts } from '../../text/language.tsx';
import { PageState } from '../../ui/page-state.tsx';
import { JudgeForm } from './judge-form.tsx';
import { RatingRows } from './rating-rows.tsx';
import { useAskedRatings, useRatings } from './use-ratings.ts';
import './ratings.css';

/** What stands behind figures of ratings: each rating for who looks after them, and for nobody else. */
export function RatingListPage() {
  const { ratings: texts, statistics } = useTexts();
  const asked = useAskedRatings();
  const { from, to, view, grade, label } = asked;
  const { grants } = useSession();
  const isAdmin = grants.some(({ role }) => role === 'EVAL_ADMIN');
  const words: Readonly<Record<string, string>> = { ...texts.grade, ...texts.list.group };
  const what = [label, grade && words[grade]].filter(Boolean);
  return (
    <Page
      title={texts.list.view[view]}
      aside={
        <>
          <span>{[...what, statistics.period(from, to)].join(' · ')}</span>
          <Link to={`${paths.ratings.to()}?${new URLSearchParams({ from, to })}`}>
            {texts.list.back}
          </Link>
        </>
      }
    >
      {isAdmin ? (
        <List asked={asked} />
      ) : (
        <PageState kind="empty" title={texts.list.closed.title}>
          {texts.list.closed.detail}
        </PageState>
      )}
    </Page>
  );
}

function List({ asked }: { asked: ReturnType<typeof useAskedRatings> }) {
  const { list: texts } = useTexts().ratings;
  const query = useRatings(asked);
  const [judging, setJudging] = useState<string>();
  return (
    <QueryView query={query} rows={8}>
      {({ pages }) => {
        const all = pages.flatMap(({ ratings }) => ratings);
        const chosen = all.find((one) => keyOf(one) === judging);
        if (all.length === 0) {
          return (
            <PageState kind="empty" title={texts.empty.title}>
              {texts.empty.detail}
            </PageState>
          );
        }
        return (
          <div className="ratings">
            <RatingRows ratings={all} onJudge={(one) => setJudging(keyOf(one))} />
            <MoreButton query={query}>
              {query.isFetchingNextPage ? texts.loadingMore : texts.more}
            </MoreButton>
            {chosen && <JudgeForm key={keyOf(chosen)} rating={chosen} />}
          </div>
        );
      }}
    </QueryView>
  );
}

/** One rating, as it stands. */
function keyOf({ caseId, seq, excluded }: ListedRating): string {
  return `${caseId}_${seq}_${excluded === null}`;
}
