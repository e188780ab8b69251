import type { NegativeReview } from '@banshi/contract/negative-reviews';
import { Link, useParams } from 'react-router';
import { Page } from '../../../frame/page.tsx';
import { paths } from '../../../frame/paths.ts';
import { QueryView } from '../../../frame/query-view.tsx';
import { useFormats, useTexts } from '../../../text/language.tsx';
import { FactList, type Row } from '../../../ui/fact-list.tsx';
import { PageState } from '../../../ui/page-state.tsx';
import { RaterContact } from './rater-contact.tsx';
import { ReviewForm } from './review-form.tsx';
import { ReviewLamp } from './review-lamp.tsx';
import { ReviewStory } from './review-story.tsx';
import { type ReviewKey, type ReviewSide, useReview, useReviewSide } from './use-reviews.ts';
import '../../../frame/record-form.css';
import '../ratings.css';

/** One negative review: what was said, its limits, what was done about it, and what may be. */
export function ReviewPage() {
  const { negativeReviews: texts } = useTexts();
  const { rating = '' } = useParams();
  const [caseId = '', seq = ''] = rating.split('_');
  const side = useReviewSide();
  return (
    <Page title={texts.one} aside={<Link to={paths.negativeReviews.to()}>{texts.back}</Link>}>
      {side ? (
        <Review side={side} of={{ caseId, seq: Number(seq) || 1 }} />
      ) : (
        <PageState kind="empty" title={texts.closed.title}>
          {texts.closed.detail}
        </PageState>
      )}
    </Page>
  );
}

function Review({ side, of }: { side: ReviewSide; of: ReviewKey }) {
  const query = useReview(side, of);
  return (
    <QueryView query={query} rows={8}>
      {(review) => (
        <div className="ratings">
          <Facts side={side} review={review} />
          <ReviewStory story={review.story} />
          <RaterContact side={side} review={review} />
          {review.acts.length > 0 && (
            <ReviewForm key={review.version} side={side} review={review} />
          )}
        </div>
      )}
    </QueryView>
  );
}

function Facts({ side, review }: { side: ReviewSide; review: NegativeReview }) {
  const { negativeReviews: texts, ratings } = useTexts();
  const said = useSaid(review);
  const done = useDone(review);
  const { due, state, displayNo, caseId } = review;
  const toCase = side === 'department' && <Link to={paths.oneCase.to(caseId)}>{displayNo}</Link>;
  return (
    <section className="plain-panel">
      <h2>{texts.heading(displayNo, ratings.grade[review.grade], texts.state[state])}</h2>
      <p>
        {due && <ReviewLamp due={due} />} {texts.waits[state]}
      </p>
      <FactList rows={[...said, [texts.facts.case, toCase], ...done]} />
    </section>
  );
}

/** What was said of which service. */
function useSaid(review: NegativeReview): readonly Row[] {
  const { negativeReviews: texts, ratings } = useTexts();
  const formats = useFormats();
  const { facts } = texts;
  const { supplement: more } = review;
  const supplement =
    more &&
    ratings.list.supplement(ratings.grade[more.grade], more.text ?? '', formats.moment(more.at));
  return [
    [facts.said, review.text],
    [facts.options, review.options.join('；')],
    [facts.supplement, supplement],
    [facts.service, ratings.stage[review.stage]],
    [facts.at, formats.moment(review.ratedAt)],
    [facts.matter, review.matterName],
    [facts.department, review.departmentName],
  ];
}

/** What it was found to be, how it is mended, and until when. */
function useDone(review: NegativeReview): readonly Row[] {
  const { negativeReviews: texts } = useTexts();
  const formats = useFormats();
  const { facts } = texts;
  const { kind, isComplex, way, outcome, replyBy, appealBy } = review;
  return [
    [facts.kind, kind && texts.kind[kind]],
    [facts.isComplex, isComplex !== null && texts.complexity[isComplex ? 'yes' : 'no']],
    [facts.way, way && texts.way[way]],
    [facts.outcome, outcome && texts.outcome[outcome]],
    [facts.replyBy, replyBy && formats.day(replyBy)],
    [facts.appealBy, appealBy && formats.day(appealBy)],
    [facts.isReopened, review.isReopened && texts.reopened],
    [
      facts.missed,
      review.missedDays > 0 && texts.missed(review.missedDays, review.missedDaysNeeded),
    ],
  ];
}
