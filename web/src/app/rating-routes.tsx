import type { RouteObject } from 'react-router';
import { paths } from '../frame/paths.ts';

/** 好差评: figures, single ratings, and what becomes of bad ones. */
export const ratingRoutes: RouteObject[] = [
  {
    path: paths.ratings.pattern,
    lazy: async () => {
      const { RatingFiguresPage } = await import('../features/statistics/rating-figures-page.tsx');
      return { Component: RatingFiguresPage };
    },
  },
  {
    path: paths.ratingList.pattern,
    lazy: async () => {
      const { RatingListPage } = await import('../features/ratings/rating-list-page.tsx');
      return { Component: RatingListPage };
    },
  },
  {
    path: paths.negativeReviews.pattern,
    lazy: async () => {
      const { ReviewsWithMobile } = await import('./reviews-with-mobile.tsx');
      return { Component: ReviewsWithMobile };
    },
  },
  {
    path: paths.negativeReview.pattern,
    lazy: async () => {
      const { ReviewPage } = await import('../features/ratings/reviews/review-page.tsx');
      return { Component: ReviewPage };
    },
  },
];
