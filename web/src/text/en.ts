import { hallEntryWords } from '@banshi/contract/text/en/entry-words';
import { lineFaults } from '@banshi/contract/text/en/line-faults';
import { materialWords } from '@banshi/contract/text/en/material-words';
import { matterRules } from '@banshi/contract/text/en/matter-rules';
import { matterWords } from '@banshi/contract/text/en/matter-words';
import { proofFindings } from '@banshi/contract/text/en/proof-findings';
import { reportWords } from '@banshi/contract/text/en/report-words';
import { words } from '@banshi/contract/text/en/words';
import { applicationForm } from './en/application-form.ts';
import { batch } from './en/batch.ts';
import { bodies } from './en/bodies.ts';
import { bulletin } from './en/bulletin.ts';
import { bulletinArrange } from './en/bulletin-arrange.ts';
import { bulletinDistribution } from './en/bulletin-distribution.ts';
import { bulletinPlan } from './en/bulletin-plan.ts';
import { bulletinVersions } from './en/bulletin-versions.ts';
import { bulletinWay } from './en/bulletin-way.ts';
import { calendar } from './en/calendar.ts';
import { casePage } from './en/case-page.ts';
import { catalogue } from './en/catalogue.ts';
import { contributionPolicy, contributionThanks } from './en/contribution-policy.ts';
import { counter } from './en/counter.ts';
import { crossProvince, provinces } from './en/cross-province.ts';
import { dashboard } from './en/dashboard.ts';
import { delegations, publicDelegations } from './en/delegations.ts';
import { desk } from './en/desk.ts';
import { documents } from './en/documents.ts';
import { eligibility } from './en/eligibility.ts';
import { filters } from './en/filters.ts';
import { guides } from './en/guides.ts';
import { hall } from './en/hall.ts';
import { hallDays } from './en/hall-days.ts';
import { hallEntries } from './en/hall-entries.ts';
import { imports } from './en/imports.ts';
import { inbox } from './en/inbox.ts';
import { indicators } from './en/indicators.ts';
import { journal } from './en/journal.ts';
import { leaderDay } from './en/leader-day.ts';
import { bars, filings, licences, publicGrants } from './en/licences.ts';
import { materials } from './en/materials.ts';
import { matterLife } from './en/matter-life.ts';
import { movedDays } from './en/moved-days.ts';
import { negativeReviews } from './en/negative-reviews.ts';
import { news } from './en/news.ts';
import { notices } from './en/notices.ts';
import { official } from './en/official.ts';
import { papers } from './en/papers.ts';
import { phrasebook } from './en/phrasebook.ts';
import { policies } from './en/policies.ts';
import { publicCheck } from './en/public-check.ts';
import { publicDelays } from './en/public-delays.ts';
import { publicHearings } from './en/public-hearings.ts';
import { publicStatus } from './en/public-status.ts';
import { quality } from './en/quality.ts';
import { queue } from './en/queue.ts';
import { ratings } from './en/ratings.ts';
import { readings } from './en/readings.ts';
import { refusals } from './en/refusals.ts';
import { reports } from './en/reports.ts';
import { review } from './en/review.ts';
import { sealUses } from './en/seal-uses.ts';
import { search } from './en/search.ts';
import { shell, shortcuts, signIn, states } from './en/shell.ts';
import { snapshots } from './en/snapshots.ts';
import { ownPassword, staff } from './en/staff.ts';
import { statistics } from './en/statistics.ts';
import { stock } from './en/stock.ts';
import { substitutions } from './en/substitutions.ts';
import { supervision } from './en/supervision.ts';
import { tolerance } from './en/tolerance.ts';
import { undo } from './en/undo.ts';
import { windows } from './en/windows.ts';
import type { Texts } from './texts.ts';

/** Every sentence in English, complete by type. */
export const en: Texts = {
  words,
  batch,
  phrasebook,
  papers,
  quality,
  queue,
  negativeReviews,
  ratings,
  sealUses,
  readings,
  reports,
  reportWords,
  refusals,
  review,
  search,
  shell,
  signIn,
  states,
  shortcuts,
  inbox,
  counter,
  hallEntries,
  hallEntryWords,
  contributionPolicy,
  contributionThanks,
  crossProvince,
  provinces,
  casePage,
  journal,
  bulletin,
  bulletinArrange,
  bulletinDistribution,
  bulletinVersions,
  bulletinPlan,
  bulletinWay,
  official,
  guides,
  materials,
  materialWords,
  matterWords,
  matterRules,
  matterLife,
  catalogue,
  calendar,
  dashboard,
  desk,
  documents,
  applicationForm,
  eligibility,
  filters,
  hall,
  imports,
  leaderDay,
  licences,
  publicGrants,
  filings,
  bars,
  news,
  notices,
  policies,
  delegations,
  publicDelegations,
  publicCheck,
  movedDays,
  publicDelays,
  hallDays,
  publicHearings,
  publicStatus,
  lineFaults,
  proofFindings,
  indicators,
  snapshots,
  statistics,
  stock,
  bodies,
  staff,
  ownPassword,
  substitutions,
  windows,
  tolerance,
  supervision,
  undo,
};
