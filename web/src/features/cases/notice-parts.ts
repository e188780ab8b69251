import type { ComponentType } from 'react';

/** What shows what the applicant of a case was told; the app puts it in its place. */
export type NoticesPart = ComponentType<{ readonly caseId: string; readonly version: number }>;

/** What shows the query password of a case just taken in; the app puts it in its place. */
export type PasswordPart = ComponentType<{ readonly caseId: string }>;
