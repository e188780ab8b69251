import { OwnMobile } from '../features/cases/news/own-mobile.tsx';
import { ReviewsPage } from '../features/ratings/reviews/reviews-page.tsx';

/** Negative reviews, and below them where this person is told of those that wait for him outside the house. */
export function ReviewsWithMobile() {
  return <ReviewsPage foot={<OwnMobile />} />;
}
