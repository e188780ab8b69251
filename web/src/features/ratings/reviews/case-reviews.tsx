import { Link } from 'react-router';
import { paths } from '../../../frame/paths.ts';
import { useTexts } from '../../../text/language.tsx';
import { type ReviewSide, useReviewSide, useReviewsOfCase } from './use-reviews.ts';

/** The way from a case to its negative reviews, for those who answer for them; nothing where there are none. */
export function CaseReviews({ caseId }: { caseId: string }) {
  const side = useReviewSide();
  return side ? <Reviews side={side} caseId={caseId} /> : null;
}

function Reviews({ side, caseId }: { side: ReviewSide; caseId: string }) {
  const { negativeReviews: texts } = useTexts();
  const { data } = useReviewsOfCase(side, caseId);
  if (!data || data.reviews.length === 0) return null;
  return (
    <section className="plain-panel no-print">
      <h2>{texts.title}</h2>
      <ul>
        {data.reviews.map(({ seq, state, departmentName }) => (
          <li key={seq}>
            <Link to={paths.negativeReview.to(caseId, seq)}>
              {texts.ofCase(seq, texts.state[state], departmentName)}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
