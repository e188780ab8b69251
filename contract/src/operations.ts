import * as bodies from './bodies.ts';
import * as bulletin from './bulletin.ts';
import * as bulletinDistribution from './bulletin-distribution.ts';
import * as bulletinIssues from './bulletin-issues.ts';
import * as bulletinPlans from './bulletin-plans.ts';
import * as bulletinRestatement from './bulletin-restatement.ts';
import * as bulletinSteps from './bulletin-steps.ts';
import * as bulletinVersions from './bulletin-versions.ts';
import * as bulletinWeeks from './bulletin-weeks.ts';
import * as acts from './case-acts.ts';
import * as batch from './case-batch.ts';
import * as desk from './case-desk.ts';
import * as endings from './case-endings.ts';
import * as news from './case-news.ts';
import * as procedures from './case-procedures.ts';
import * as promises from './case-promises.ts';
import * as tolerances from './case-tolerances.ts';
import * as cases from './cases.ts';
import * as catalogue from './catalogue.ts';
import * as dashboard from './dashboard.ts';
import * as delegationActs from './delegation-acts.ts';
import * as delegations from './delegations.ts';
import * as documents from './documents.ts';
import type { Endpoint } from './endpoint.ts';
import * as exchange from './exchange.ts';
import * as hallCodes from './hall-codes.ts';
import * as hallCommendations from './hall-commendations.ts';
import * as hallContributions from './hall-contributions.ts';
import * as hallEntries from './hall-entries.ts';
import * as hallInspection from './hall-inspection.ts';
import * as hallReminder from './hall-reminder.ts';
import * as hallTrainings from './hall-trainings.ts';
import * as hallVisits from './hall-visits.ts';
import * as hearings from './hearings.ts';
import * as identity from './identity.ts';
import * as indicators from './indicators.ts';
import * as leaderDay from './leader-day.ts';
import * as licenceActs from './licence-acts.ts';
import * as licences from './licences.ts';
import * as materials from './materials.ts';
import * as matterActs from './matter-acts.ts';
import * as matterGuides from './matter-guides.ts';
import * as movedDays from './moved-days.ts';
import * as nameSearch from './name-search.ts';
import * as negativeReviews from './negative-reviews.ts';
import * as notices from './notices.ts';
import * as officialDocuments from './official-documents.ts';
import * as officialRegister from './official-register.ts';
import * as ownMobile from './own-mobile.ts';
import * as paperTransfers from './paper-transfers.ts';
import * as policies from './policies.ts';
import * as policyActs from './policy-acts.ts';
import * as privacy from './privacy.ts';
import * as publicDelays from './public-delays.ts';
import * as quality from './quality.ts';
import * as queueClasses from './queue-classes.ts';
import * as queueFigures from './queue-figures.ts';
import * as queueKiosks from './queue-kiosks.ts';
import * as queueTickets from './queue-tickets.ts';
import * as ratingFigures from './rating-figures.ts';
import * as ratings from './ratings.ts';
import * as readings from './readings.ts';
import * as reports from './reports.ts';
import * as sealUses from './seal-uses.ts';
import * as snapshots from './snapshots.ts';
import * as staff from './staff.ts';
import * as statistics from './statistics.ts';
import * as stock from './stock.ts';
import * as substitutions from './substitutions.ts';
import * as supervision from './supervision.ts';
import * as windows from './windows.ts';
import * as workCalendar from './work-calendar.ts';
import * as workplace from './workplace.ts';

function isEndpoint(value: unknown): value is Endpoint {
  return typeof value === 'object' && value !== null && 'operationId' in value && 'path' in value;
}

/** Every operation of the API, in order of path and method: what is not here does not exist. */
export const OPERATIONS: readonly Endpoint[] = [
  identity,
  ownMobile,
  bodies,
  staff,
  substitutions,
  windows,
  catalogue,
  matterActs,
  workCalendar,
  hallEntries,
  policies,
  policyActs,
  nameSearch,
  delegations,
  delegationActs,
  acts,
  procedures,
  tolerances,
  promises,
  endings,
  desk,
  batch,
  workplace,
  movedDays,
  news,
  leaderDay,
  cases,
  materials,
  paperTransfers,
  privacy,
  readings,
  documents,
  sealUses,
  licences,
  licenceActs,
  notices,
  hearings,
  publicDelays,
  ratings,
  negativeReviews,
  queueClasses,
  queueKiosks,
  queueTickets,
  queueFigures,
  supervision,
  exchange,
  statistics,
  snapshots,
  stock,
  indicators,
  ratingFigures,
  quality,
  dashboard,
  reports,
  hallVisits,
  hallInspection,
  hallReminder,
  hallCodes,
  hallTrainings,
  hallCommendations,
  hallContributions,
  bulletin,
  bulletinDistribution,
  bulletinIssues,
  bulletinPlans,
  bulletinRestatement,
  bulletinSteps,
  bulletinVersions,
  bulletinWeeks,
  officialDocuments,
  officialRegister,
  matterGuides,
]
  .flatMap((file): unknown[] => Object.values(file))
  .filter(isEndpoint)
  .sort((one, other) => placeOf(one).localeCompare(placeOf(other), 'en'));

function placeOf({ path, method }: Endpoint): string {
  return `${path} ${method}`;
}
