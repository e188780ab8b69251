import { hallEntryWords } from '@banshi/contract/text/zh/entry-words';
import { lineFaults } from '@banshi/contract/text/zh/line-faults';
import { materialWords } from '@banshi/contract/text/zh/material-words';
import { matterRules } from '@banshi/contract/text/zh/matter-rules';
import { matterWords } from '@banshi/contract/text/zh/matter-words';
import { proofFindings } from '@banshi/contract/text/zh/proof-findings';
import { reportWords } from '@banshi/contract/text/zh/report-words';
import { words } from '@banshi/contract/text/zh/words';
import { applicationForm } from './zh/application-form.ts';
import { batch } from './zh/batch.ts';
import { bodies } from './zh/bodies.ts';
import { bulletin } from './zh/bulletin.ts';
import { bulletinArrange } from './zh/bulletin-arrange.ts';
import { bulletinDistribution } from './zh/bulletin-distribution.ts';
import { bulletinPlan } from './zh/bulletin-plan.ts';
import { bulletinVersions } from './zh/bulletin-versions.ts';
import { bulletinWay } from './zh/bulletin-way.ts';
import { calendar } from './zh/calendar.ts';
import { casePage } from './zh/case-page.ts';
import { catalogue } from './zh/catalogue.ts';
import { contributionPolicy, contributionThanks } from './zh/contribution-policy.ts';
import { counter } from './zh/counter.ts';
import { crossProvince, provinces } from './zh/cross-province.ts';
import { dashboard } from './zh/dashboard.ts';
import { delegations, publicDelegations } from './zh/delegations.ts';
import { desk } from './zh/desk.ts';
import { documents } from './zh/documents.ts';
import { eligibility } from './zh/eligibility.ts';
import { filters } from './zh/filters.ts';
import { guides } from './zh/guides.ts';
import { hall } from './zh/hall.ts';
import { hallDays } from './zh/hall-days.ts';
import { hallEntries } from './zh/hall-entries.ts';
import { imports } from './zh/imports.ts';
import { inbox } from './zh/inbox.ts';
import { indicators } from './zh/indicators.ts';
import { journal } from './zh/journal.ts';
import { leaderDay } from './zh/leader-day.ts';
import { bars, filings, licences, publicGrants } from './zh/licences.ts';
import { materials } from './zh/materials.ts';
import { matterLife } from './zh/matter-life.ts';
import { movedDays } from './zh/moved-days.ts';
import { negativeReviews } from './zh/negative-reviews.ts';
import { news } from './zh/news.ts';
import { notices } from './zh/notices.ts';
import { official } from './zh/official.ts';
import { papers } from './zh/papers.ts';
import { phrasebook } from './zh/phrasebook.ts';
import { policies } from './zh/policies.ts';
import { publicCheck } from './zh/public-check.ts';
import { publicDelays } from './zh/public-delays.ts';
import { publicHearings } from './zh/public-hearings.ts';
import { publicStatus } from './zh/public-status.ts';
import { quality } from './zh/quality.ts';
import { queue } from './zh/queue.ts';
import { ratings } from './zh/ratings.ts';
import { readings } from './zh/readings.ts';
import { refusals } from './zh/refusals.ts';
import { reports } from './zh/reports.ts';
import { review } from './zh/review.ts';
import { sealUses } from './zh/seal-uses.ts';
import { search } from './zh/search.ts';
import { shell, shortcuts, signIn, states } from './zh/shell.ts';
import { snapshots } from './zh/snapshots.ts';
import { ownPassword, staff } from './zh/staff.ts';
import { statistics } from './zh/statistics.ts';
import { stock } from './zh/stock.ts';
import { substitutions } from './zh/substitutions.ts';
import { supervision } from './zh/supervision.ts';
import { tolerance } from './zh/tolerance.ts';
import { undo } from './zh/undo.ts';
import { windows } from './zh/windows.ts';

/** Every sentence in Chinese, by area of the product. The English table has the same keys by type. */
export const zh = {
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
