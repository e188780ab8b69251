import type { ReviewNotice } from '@banshi/contract/negative-reviews';
import { Link } from 'react-router';
import { paths } from '../../../frame/paths.ts';
import { useFormats, useTexts } from '../../../text/language.tsx';
import { useReviewNotices, useReviewSide } from './use-reviews.ts';
import '../ratings.css';

/** As many stand before the cases of a desk; the list has the others. */
const SHOWN_MAX = 3;

/** Before the cases of whoever answers for bad ratings: which wait for him; nothing for others. */
export function InboxReviewNotices() {
  return useReviewSide() ? <ReviewNotices /> : null;
}

/** The bad ratings that wait for this person: which, what is to be done until when, and who left it so. */
export function ReviewNotices() {
  const { notice: texts } = useTexts().negativeReviews;
  const { data } = useReviewNotices();
  if (!data || data.notices.length === 0) return null;
  const hasMore = data.hasMore || data.notices.length > SHOWN_MAX;
  return (
    <section className="plain-panel no-print">
      <h2>{texts.title}</h2>
      <ul className="review-notices">
        {data.notices.slice(0, SHOWN_MAX).map((one) => (
          <Notice key={`${one.caseId}_${one.seq}`} notice={one} />
        ))}
      </ul>
      {hasMore && (
        <p>
          {texts.more} <Link to={paths.negativeReviews.to()}>{texts.toAll}</Link>
        </p>
      )}
    </section>
  );
}

function Notice({ notice }: { notice: ReviewNotice }) {
  const { negativeReviews: texts, ratings } = useTexts();
  const formats = useFormats();
  const { due, since, byName, matterName, departmentName, state } = notice;
  const at = formats.moment(since);
  return (
    <li>
      <Link to={paths.negativeReview.to(notice.caseId, notice.seq)}>{notice.displayNo}</Link>{' '}
      {texts.notice.one({
        ...{ matter: matterName, body: departmentName, waits: texts.waits[state] },
        grade: ratings.grade[notice.grade],
      })}
      {due && texts.notice.until(texts.clock[due.clock], formats.day(due.on), formats.due(due))}
      {byName === null ? texts.notice.received(at) : texts.notice.since(byName, at)}
    </li>
  );
}
