import type { RouteObject } from 'react-router';
import { paths } from '../frame/paths.ts';

/** The registers of the hall, and what windows report for the bulletin. */
export const hallRoutes: RouteObject[] = [
  {
    path: paths.hall.pattern,
    lazy: async () => {
      const { VisitsPage } = await import('../features/hall/visits-page.tsx');
      return { Component: VisitsPage };
    },
  },
  {
    path: paths.hallInspection.pattern,
    lazy: async () => {
      const { InspectionPage } = await import('../features/hall/inspection-page.tsx');
      return { Component: InspectionPage };
    },
  },
  {
    path: paths.hallFinding.pattern,
    lazy: async () => {
      const { FindingPage } = await import('../features/hall/finding-page.tsx');
      return { Component: FindingPage };
    },
  },
  {
    path: paths.hallCodes.pattern,
    lazy: async () => {
      const { CodesPage } = await import('../features/hall/codes-page.tsx');
      return { Component: CodesPage };
    },
  },
  {
    path: paths.hallVisitPlan.pattern,
    lazy: async () => {
      const { VisitPlanPage } = await import('../features/hall/visit-plan-page.tsx');
      return { Component: VisitPlanPage };
    },
  },
  {
    path: paths.hallTrainings.pattern,
    lazy: async () => {
      const { TrainingsPage } = await import('../features/hall/trainings-page.tsx');
      return { Component: TrainingsPage };
    },
  },
  {
    path: paths.hallCommendations.pattern,
    lazy: async () => {
      const { CommendationsPage } = await import('../features/hall/commendations-page.tsx');
      return { Component: CommendationsPage };
    },
  },
  {
    path: paths.contributions.pattern,
    lazy: async () => {
      const { ContributionsPage } = await import('../features/hall/contributions-page.tsx');
      return { Component: ContributionsPage };
    },
  },
  {
    path: paths.contributionBoard.pattern,
    lazy: async () => {
      const { ContributionBoard } = await import('../features/hall/contribution-board.tsx');
      return { Component: ContributionBoard };
    },
  },
];
