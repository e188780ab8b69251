import type { Session } from '@banshi/contract/identity';
import { REPORT_COLUMNS, type ReportName } from '@banshi/contract/report-words';
import { REVIEW_ANSWERERS, type RoleId } from '@banshi/contract/roles';
import type { Searchable } from '@banshi/contract/search-words';
import { useMemo } from 'react';
import { useSession } from '../../api/session.ts';
import { paths } from '../../frame/paths.ts';
import { useTexts } from '../../text/language.tsx';
import type { Texts } from '../../text/texts.ts';
import { AREAS } from '../areas.tsx';
import { termsOfTitle } from './title-terms.ts';

/** A page of the workbench, and whose it is: of an area, or of who holds a role. */
interface WorkbenchPage {
  readonly to: string;
  readonly title: string;
  readonly areas?: Session['areas'];
  readonly roles?: readonly RoleId[];
}

/** A page with what it is found by. */
export interface NamedPage extends WorkbenchPage, Searchable {}

/** The pages that this person may open. */
export function usePages(): readonly NamedPage[] {
  const texts = useTexts();
  const { areas, grants } = useSession();
  return useMemo(() => {
    const mayOpen = (page: WorkbenchPage) =>
      page.areas?.some((area) => areas.includes(area)) ||
      page.roles?.some((role) => grants.some((grant) => grant.role === role));
    return workbenchPages(texts)
      .filter(mayOpen)
      .map((page) => ({ ...page, terms: termsOfTitle(page.title) }));
  }, [texts, areas, grants]);
}

/** Every page of the workbench that has a name of its own. */
export function workbenchPages(texts: Texts): readonly WorkbenchPage[] {
  const { shell } = texts;
  return [
    ...AREAS.map(({ area, to }) => ({ to, title: shell.areas[area], areas: [area] })),
    ...pagesOfCases(texts),
    ...pagesOfFigures(texts),
    ...pagesOfCatalogue(texts),
    ...pagesOfHall(texts),
    ...pagesOfBulletin(texts),
    { to: paths.bodies.to(), title: texts.bodies.title, areas: ['staff'] },
  ];
}

function pagesOfCases(texts: Texts): WorkbenchPage[] {
  const { news, phrasebook, filings, readings, supervision, negativeReviews, queue } = texts;
  return [
    { to: paths.news.to(), title: news.title, areas: ['inbox', 'counter', 'cases'] },
    { to: paths.phrasebook.to(), title: phrasebook.title, areas: ['inbox', 'cases'] },
    { to: paths.filings.to(), title: filings.title, areas: ['licences'] },
    { to: paths.supervisionRules.to(), title: supervision.rules.title, areas: ['supervision'] },
    { to: paths.readings.to(), title: readings.list.title, roles: ['SUPERVISOR'] },
    {
      ...{ to: paths.negativeReviews.to(), title: negativeReviews.title },
      roles: ['EVAL_ADMIN', ...REVIEW_ANSWERERS],
    },
    { to: paths.queueFigures.to(), title: queue.figures.title, areas: ['queue'] },
    { to: paths.queueClasses.to(), title: queue.classes.title, areas: ['queue'] },
  ];
}

function pagesOfFigures(texts: Texts): WorkbenchPage[] {
  const { dashboard, reports, indicators, ratings, quality, reportWords } = texts;
  const names = Object.keys(REPORT_COLUMNS) as ReportName[];
  const all: readonly (readonly [string, string])[] = [
    [paths.dashboard.to(), dashboard.title],
    [paths.reports.to(), reports.title],
    [paths.indicators.to(), indicators.title],
    [paths.ratings.to(), ratings.figures.title],
    [paths.quality.to(), quality.title],
    ...names.map((report) => [paths.reports.to({ report }), reportWords.report[report]] as const),
  ];
  return all.map(([to, title]) => ({ to, title, areas: ['statistics'] }));
}

function pagesOfCatalogue({
  policies,
  delegations,
  calendar,
  hallEntries,
}: Texts): WorkbenchPage[] {
  const all: readonly (readonly [string, string])[] = [
    [paths.policies.to(), policies.title],
    [paths.delegations.to(), delegations.title],
    [paths.calendar.to(), calendar.title],
    [paths.hallEntries.to(), hallEntries.title],
  ];
  return all.map(([to, title]) => ({ to, title, areas: ['catalogue'] }));
}

function pagesOfHall({ hall }: Texts): WorkbenchPage[] {
  const { registers, visits, inspection, contributions } = hall;
  const all: readonly (readonly [string, string])[] = [
    [paths.hall.to(), registers.visits],
    [paths.hallInspection.to(), registers.inspection],
    [paths.hallTrainings.to(), registers.trainings],
    [paths.hallCommendations.to(), registers.commendations],
    [paths.hallVisitPlan.to(), visits.planPage.title],
    [paths.hallCodes.to(), inspection.codePage.title],
  ];
  return [
    ...all.map(([to, title]): WorkbenchPage => ({ to, title, areas: ['hall'] })),
    { to: paths.contributionBoard.to(), title: contributions.board, areas: ['contributions'] },
  ];
}

function pagesOfBulletin({ bulletinWay, bulletinDistribution, official }: Texts): WorkbenchPage[] {
  const all: readonly (readonly [string, string])[] = [
    [paths.bulletinIssues.to(), bulletinWay.issues.title],
    [paths.bulletinRecipients.to(), bulletinDistribution.register.title],
    [paths.officialDocument.to(), official.title],
  ];
  return all.map(([to, title]) => ({ to, title, areas: ['bulletin'] }));
}
