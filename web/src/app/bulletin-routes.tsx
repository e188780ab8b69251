import type { RouteObject } from 'react-router';
import { paths } from '../frame/paths.ts';

/** The pages of the bulletin: drafts, other documents, versions, issues, recipients, and what was received. */
export const bulletinRoutes: RouteObject[] = [
  {
    path: paths.bulletin.pattern,
    lazy: async () => {
      const { DraftsPage } = await import('../features/bulletin/drafts-page.tsx');
      return { Component: DraftsPage };
    },
  },
  {
    path: paths.bulletinIssues.pattern,
    lazy: async () => {
      const { IssuesPage } = await import('../features/bulletin/issues/issues-page.tsx');
      return { Component: IssuesPage };
    },
  },
  {
    path: paths.bulletinRecipients.pattern,
    lazy: async () => {
      const { RecipientsPage } = await import(
        '../features/bulletin/distribution/recipients-page.tsx'
      );
      return { Component: RecipientsPage };
    },
  },
  {
    path: paths.officialDocument.pattern,
    lazy: async () => {
      const { OfficialPage } = await import('../features/bulletin/official/official-page.tsx');
      return { Component: OfficialPage };
    },
  },
  {
    path: paths.keptOfficial.pattern,
    lazy: async () => {
      const { KeptOfficialPage } = await import('../features/bulletin/official/kept-page.tsx');
      return { Component: KeptOfficialPage };
    },
  },
  {
    path: paths.received.pattern,
    lazy: async () => {
      const { ReceivedPage } = await import('../features/bulletin/received/received-page.tsx');
      return { Component: ReceivedPage };
    },
  },
  {
    path: paths.receivedBulletin.pattern,
    lazy: async () => {
      const { ReceivedIssuePage } = await import(
        '../features/bulletin/received/received-issue-page.tsx'
      );
      return { Component: ReceivedIssuePage };
    },
  },
  {
    path: paths.bulletinDraft.pattern,
    lazy: async () => {
      const { EditorPage } = await import('../features/bulletin/editor/editor-page.tsx');
      return { Component: EditorPage };
    },
  },
  {
    path: paths.bulletinVersions.pattern,
    lazy: async () => {
      const { VersionsPage } = await import('../features/bulletin/versions/versions-page.tsx');
      return { Component: VersionsPage };
    },
  },
];
