/** Ratings (好差评): what applicants say of the services of their cases, and how that is counted. The door; others enter here only. */

export { actOnReview } from './commands/act-on-review.ts';
export { giveRating, type RateRefusal } from './commands/give-rating.ts';
export { judgeRating } from './commands/judge-rating.ts';
export { keepNegativeReviews } from './commands/keep-negative-reviews.ts';
export { REVIEW_STEPS, type ReviewStep } from './core/review-steps.ts';
export type { RatingDeps } from './deps.ts';
export { ratingRoutes } from './http.ts';
export {
  countRatedCases,
  countRatings,
  countReviewed,
  differingRatingSums,
} from './queries/rating-counts.ts';
export { reviewsView } from './review-views.ts';
