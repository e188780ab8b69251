import { createBrowserRouter } from 'react-router';
import { paths } from '../frame/paths.ts';
import { areaRoutes } from './area-routes.tsx';
import { Home } from './home.tsx';
import { NotFound } from './not-found.tsx';
import { PageCrash } from './page-crash.tsx';
import { Shell } from './shell.tsx';
import { SignedIn } from './signed-in.tsx';

/** The pages by address; each area is a chunk of its own. */
export const router = createBrowserRouter([
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
              const { CounterPage } = await import('../features/cases/counter/counter-page.tsx');
              return { Component: CounterPage };
            },
          },
          {
            path: paths.inbox.pattern,
            lazy: async () => {
              const { InboxPage } = await import('../features/cases/inbox/inbox-page.tsx');
              return { Component: InboxPage };
            },
          },
          {
            path: paths.oneCase.pattern,
            lazy: async () => {
              const { CasePage } = await import('../features/cases/case-page/case-page.tsx');
              return { Component: CasePage };
            },
          },
          ...areaRoutes,
          { path: '*', element: <NotFound /> },
        ],
      },
    ],
  },
]);
