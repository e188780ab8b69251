import type { ComponentType } from 'react';

/** What shows the official documents of a case at this version; the app puts it in its place. */
export type DocumentsPart = ComponentType<{ readonly caseId: string; readonly version: number }>;
