import { createBrowserRouter, Outlet } from 'react-router';
import { paths } from '../frame/paths.ts';
import { areaRoutes } from './area-routes.tsx';
import { Home } from './home.tsx';
import { NotFound } from './not-found.tsx';
import { PageCrash } from './page-crash.tsx';
import { publicQueueRoutes } from './queue-routes.tsx';
import { Shell } from './shell.tsx';
import { SignedIn } from './signed-in.tsx';

/** The pages by address; each area is a chunk of its own. */
export const router = createBrowserRouter([
  ...publicQueueRoutes,
  {
    path: paths.publicGuides.pattern,
    errorElement: <PageCrash />,
    hydrateFallbackElement: <span />,
    lazy: async () => {
      const { PublicGuides } = await import('./public-guides.tsx');
      return { Component: PublicGuides };
    },
  },
  {
    path: paths.publicGrants.pattern,
    errorElement: <PageCrash />,
    hydrateFallbackElement: <span />,
    lazy: async () => {
      const { PublicGrants } = await import('./public-grants.tsx');
      return { Component: PublicGrants };
    },
  },
  {
    path: paths.publicHearings.pattern,
    errorElement: <PageCrash />,
    hydrateFallbackElement: <span />,
    lazy: async () => {
      const { PublicHearings } = await import('./public-hearings.tsx');
      return { Component: PublicHearings };
    },
  },
  {
    path: paths.publicHearing.pattern,
    errorElement: <PageCrash />,
    hydrateFallbackElement: <span />,
    lazy: async () => {
      const { PublicHearing } = await import('./public-hearing.tsx');
      return { Component: PublicHearing };
    },
  },
  {
    path: paths.publicDelays.pattern,
    errorElement: <PageCrash />,
    hydrateFallbackElement: <span />,
    lazy: async () => {
      const { PublicDelays } = await import('./public-delays.tsx');
      return { Component: PublicDelays };
    },
  },
  {
    path: paths.publicDelegations.pattern,
    errorElement: <PageCrash />,
    hydrateFallbackElement: <span />,
    lazy: async () => {
      const { PublicDelegations } = await import('./public-delegations.tsx');
      return { Component: PublicDelegations };
    },
  },
  {
    path: paths.publicCheck.pattern,
    errorElement: <PageCrash />,
    hydrateFallbackElement: <span />,
    lazy: async () => {
      const { PublicCheck } = await import('./public-check.tsx');
      return { Component: PublicCheck };
    },
  },
  {
    path: paths.publicStatus.pattern,
    errorElement: <PageCrash />,
    hydrateFallbackElement: <span />,
    lazy: async () => {
      const { PublicStatus } = await import('./public-status.tsx');
      return { Component: PublicStatus };
    },
  },
  {
    element: (
      <SignedIn>
        <Outlet />
      </SignedIn>
    ),
    errorElement: <PageCrash />,
    hydrateFallbackElement: <span />,
    children: [
      {
        path: paths.screen.pattern,
        lazy: async () => {
          const { ScreenOfHall } = await import('./screen-of-hall.tsx');
          return { Component: ScreenOfHall };
        },
      },
    ],
  },
  {
    element: (
      <SignedIn>
        <Shell />
      </SignedIn>
    ),
    errorElement: <PageCrash />,
    hydrateFallbackElement: <span />,
    children: [
      {
        errorElement: <PageCrash />,
        children: [
          { path: paths.home.pattern, element: <Home /> },
          {
            path: paths.counter.pattern,
            lazy: async () => {
              const { CounterWithDocuments } = await import('./counter-with-documents.tsx');
              return { Component: CounterWithDocuments };
            },
          },
          {
            path: paths.inbox.pattern,
            lazy: async () => {
              const { SupervisedInbox } = await import('./supervised-inbox.tsx');
              return { Component: SupervisedInbox };
            },
          },
          {
            path: paths.oneCase.pattern,
            lazy: async () => {
              const { WholeCase } = await import('./whole-case.tsx');
              return { Component: WholeCase };
            },
          },
          ...areaRoutes,
          { path: '*', element: <NotFound /> },
        ],
      },
    ],
  },
]);
