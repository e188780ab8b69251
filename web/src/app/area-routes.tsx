import type { RouteObject } from 'react-router';
import { paths } from '../frame/paths.ts';
import { bulletinRoutes } from './bulletin-routes.tsx';
import { hallRoutes } from './hall-routes.tsx';
import { identityRoutes } from './identity-routes.tsx';
import { queueRoutes } from './queue-routes.tsx';
import { ratingRoutes } from './rating-routes.tsx';

/** The pages of paper on its way, what follows, the licences, supervision, the catalogue, the statistics, the imports and the notices. */
export const areaRoutes: RouteObject[] = [
  {
    path: paths.numberedCase.pattern,
    lazy: async () => {
      const { NumberedCase } = await import('../features/cases/search/numbered-case.tsx');
      return { Component: NumberedCase };
    },
  },
  {
    path: paths.news.pattern,
    lazy: async () => {
      const { NewsPage } = await import('../features/cases/news/news-page.tsx');
      return { Component: NewsPage };
    },
  },
  {
    path: paths.leaderDay.pattern,
    lazy: async () => {
      const { LeaderDay } = await import('./leader-day.tsx');
      return { Component: LeaderDay };
    },
  },
  {
    path: paths.phrasebook.pattern,
    lazy: async () => {
      const { PhrasebookPage } = await import('../features/cases/phrasebook/phrasebook-page.tsx');
      return { Component: PhrasebookPage };
    },
  },
  {
    path: paths.papers.pattern,
    lazy: async () => {
      const { PapersPage } = await import('../features/cases/papers/papers-page.tsx');
      return { Component: PapersPage };
    },
  },
  {
    path: paths.transfer.pattern,
    lazy: async () => {
      const { TransferPage } = await import('../features/cases/papers/transfer-page.tsx');
      return { Component: TransferPage };
    },
  },
  {
    path: paths.tolerances.pattern,
    lazy: async () => {
      const { TolerancesPage } = await import('../features/cases/tolerances/tolerances-page.tsx');
      return { Component: TolerancesPage };
    },
  },
  {
    path: paths.sealUses.pattern,
    lazy: async () => {
      const { SealUsesPage } = await import('../features/documents/seal-uses-page.tsx');
      return { Component: SealUsesPage };
    },
  },
  {
    path: paths.licences.pattern,
    lazy: async () => {
      const { LicencesPage } = await import('../features/licences/licences-page.tsx');
      return { Component: LicencesPage };
    },
  },
  {
    path: paths.licence.pattern,
    lazy: async () => {
      const { LicencePage } = await import('../features/licences/licence-page.tsx');
      return { Component: LicencePage };
    },
  },
  {
    path: paths.filings.pattern,
    lazy: async () => {
      const { FilingsPage } = await import('../features/licences/filings-page.tsx');
      return { Component: FilingsPage };
    },
  },
  {
    path: paths.supervision.pattern,
    lazy: async () => {
      const { BoardPage } = await import('../features/supervision/board-page.tsx');
      return { Component: BoardPage };
    },
  },
  {
    path: paths.supervisionRules.pattern,
    lazy: async () => {
      const { RulesPage } = await import('../features/supervision/rules-page.tsx');
      return { Component: RulesPage };
    },
  },
  {
    path: paths.readings.pattern,
    lazy: async () => {
      const { ReadingsPage } = await import('../features/supervision/readings-page.tsx');
      return { Component: ReadingsPage };
    },
  },
  {
    path: paths.alert.pattern,
    lazy: async () => {
      const { AlertPage } = await import('../features/supervision/alert-page.tsx');
      return { Component: AlertPage };
    },
  },
  {
    path: paths.catalogue.pattern,
    lazy: async () => {
      const { CataloguePage } = await import('../features/catalogue/catalogue-page.tsx');
      return { Component: CataloguePage };
    },
  },
  {
    path: paths.matter.pattern,
    lazy: async () => {
      const { MatterPage } = await import('../features/catalogue/matter/matter-page.tsx');
      return { Component: MatterPage };
    },
  },
  {
    path: paths.matterComparison.pattern,
    lazy: async () => {
      const { ComparisonPage } = await import('../features/catalogue/changes/comparison-page.tsx');
      return { Component: ComparisonPage };
    },
  },
  {
    path: paths.matterDraft.pattern,
    lazy: async () => {
      const { DraftPage } = await import('../features/catalogue/draft/draft-page.tsx');
      return { Component: DraftPage };
    },
  },
  {
    path: paths.policies.pattern,
    lazy: async () => {
      const { PoliciesPage } = await import('../features/policies/policies-page.tsx');
      return { Component: PoliciesPage };
    },
  },
  {
    path: paths.policy.pattern,
    lazy: async () => {
      const { PolicyPage } = await import('../features/policies/policy-page.tsx');
      return { Component: PolicyPage };
    },
  },
  {
    path: paths.policyDraft.pattern,
    lazy: async () => {
      const { PolicyDraftPage } = await import('../features/policies/policy-draft-page.tsx');
      return { Component: PolicyDraftPage };
    },
  },
  {
    path: paths.delegations.pattern,
    lazy: async () => {
      const { DelegationsPage } = await import('../features/delegations/delegations-page.tsx');
      return { Component: DelegationsPage };
    },
  },
  {
    path: paths.delegation.pattern,
    lazy: async () => {
      const { DelegationPage } = await import('../features/delegations/delegation-page.tsx');
      return { Component: DelegationPage };
    },
  },
  {
    path: paths.calendar.pattern,
    lazy: async () => {
      const { CalendarPage } = await import('../features/catalogue/calendar/calendar-page.tsx');
      return { Component: CalendarPage };
    },
  },
  {
    path: paths.statistics.pattern,
    lazy: async () => {
      const { StatisticsPage } = await import('../features/statistics/statistics-page.tsx');
      return { Component: StatisticsPage };
    },
  },
  {
    path: paths.indicators.pattern,
    lazy: async () => {
      const { IndicatorsPage } = await import('../features/statistics/indicators-page.tsx');
      return { Component: IndicatorsPage };
    },
  },
  {
    path: paths.reports.pattern,
    lazy: async () => {
      const { ReportsPage } = await import('../features/statistics/reports-page.tsx');
      return { Component: ReportsPage };
    },
  },
  ...ratingRoutes,
  {
    path: paths.quality.pattern,
    lazy: async () => {
      const { QualityPage } = await import('../features/statistics/quality-page.tsx');
      return { Component: QualityPage };
    },
  },
  {
    path: paths.settledTolerances.pattern,
    lazy: async () => {
      const { SettledPage } = await import('../features/statistics/settled-page.tsx');
      return { Component: SettledPage };
    },
  },
  {
    path: paths.dashboard.pattern,
    lazy: async () => {
      const { DashboardPage } = await import('../features/statistics/dashboard-page.tsx');
      return { Component: DashboardPage };
    },
  },
  {
    path: paths.waitingCases.pattern,
    lazy: async () => {
      const { WaitingPage } = await import('../features/statistics/waiting-page.tsx');
      return { Component: WaitingPage };
    },
  },
  {
    path: paths.countedCases.pattern,
    lazy: async () => {
      const { CountedPage } = await import('../features/statistics/counted-page.tsx');
      return { Component: CountedPage };
    },
  },
  ...hallRoutes,
  ...queueRoutes,
  ...bulletinRoutes,
  {
    path: paths.imports.pattern,
    lazy: async () => {
      const { ImportsPage } = await import('../features/imports/imports-page.tsx');
      return { Component: ImportsPage };
    },
  },
  ...identityRoutes,
  {
    path: paths.hallEntries.pattern,
    lazy: async () => {
      const { HallEntriesPage } = await import(
        '../features/catalogue/entries/hall-entries-page.tsx'
      );
      return { Component: HallEntriesPage };
    },
  },
  {
    path: paths.notices.pattern,
    lazy: async () => {
      const { SetAsidePage } = await import('../features/notices/set-aside-page.tsx');
      return { Component: SetAsidePage };
    },
  },
];
