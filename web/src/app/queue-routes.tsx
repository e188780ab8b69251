import type { RouteObject } from 'react-router';
import { paths } from '../frame/paths.ts';
import { PageCrash } from './page-crash.tsx';

/** The queue for the staff: calling, the guide desk, what was waited, the register. */
export const queueRoutes: RouteObject[] = [
  {
    path: paths.queue.pattern,
    lazy: async () => {
      const { CallerPage } = await import('../features/queue/caller-page.tsx');
      return { Component: CallerPage };
    },
  },
  {
    path: paths.queueDesk.pattern,
    lazy: async () => {
      const { DeskPage } = await import('../features/queue/desk-page.tsx');
      return { Component: DeskPage };
    },
  },
  {
    path: paths.queueFigures.pattern,
    lazy: async () => {
      const { FiguresPage } = await import('../features/queue/figures-page.tsx');
      return { Component: FiguresPage };
    },
  },
  {
    path: paths.queueClasses.pattern,
    lazy: async () => {
      const { ClassesPage } = await import('../features/queue/classes-page.tsx');
      return { Component: ClassesPage };
    },
  },
];

/** The machine that gives numbers, and the screen that calls them: for anybody in the hall. */
export const publicQueueRoutes: RouteObject[] = [
  {
    path: paths.queueKiosk.pattern,
    errorElement: <PageCrash />,
    hydrateFallbackElement: <span />,
    lazy: async () => {
      const { PublicKiosk } = await import('./public-queue-kiosk.tsx');
      return { Component: PublicKiosk };
    },
  },
  {
    path: paths.queueBoard.pattern,
    errorElement: <PageCrash />,
    hydrateFallbackElement: <span />,
    lazy: async () => {
      const { PublicBoard } = await import('./public-queue-board.tsx');
      return { Component: PublicBoard };
    },
  },
];
