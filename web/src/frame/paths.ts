import type { WaitingFor } from '@banshi/contract/dashboard-words';
/** Every address of the workbench, pattern and builder together. */
export const paths = {
  home: { pattern: '/', to: () => '/' },
  counter: { pattern: '/counter', to: () => '/counter' },
  queue: { pattern: '/queue', to: () => '/queue' },
  queueDesk: { pattern: '/queue/desk', to: () => '/queue/desk' },
  queueFigures: {
    pattern: '/queue/figures',
    to: (search: { from?: string; to?: string } = {}) => withSearch('/queue/figures', search),
  },
  queueClasses: { pattern: '/queue/classes', to: () => '/queue/classes' },
  queueKiosk: { pattern: '/public/queue/kiosk', to: () => '/public/queue/kiosk' },
  queueBoard: { pattern: '/public/queue', to: () => '/public/queue' },
  inbox: { pattern: '/inbox', to: () => '/inbox' },
  news: { pattern: '/news', to: () => '/news' },
  leaderDay: {
    pattern: '/leader',
    to: (search: { matter?: string } = {}) => withSearch('/leader', search),
  },
  phrasebook: { pattern: '/phrasebook', to: () => '/phrasebook' },
  papers: { pattern: '/papers', to: () => '/papers' },
  transfer: {
    pattern: '/papers/:transferId',
    to: (transferId: string) => `/papers/${transferId}`,
  },
  tolerances: { pattern: '/tolerances', to: () => '/tolerances' },
  oneCase: { pattern: '/cases/:caseId', to: (caseId: string) => `/cases/${caseId}` },
  numberedCase: {
    pattern: '/cases/numbered/:caseNo',
    to: (caseNo: string) => `/cases/numbered/${encodeURIComponent(caseNo)}`,
  },
  sealUses: {
    pattern: '/seal-uses',
    to: (search: Readonly<Record<string, string>> = {}) => withSearch('/seal-uses', search),
  },
  licences: { pattern: '/licences', to: () => '/licences' },
  licence: {
    pattern: '/licences/:licenceId',
    to: (licenceId: string) => `/licences/${licenceId}`,
  },
  filings: { pattern: '/filings', to: () => '/filings' },
  publicGuides: { pattern: '/public/guides', to: () => '/public/guides' },
  publicGrants: { pattern: '/public/grants', to: () => '/public/grants' },
  publicHearings: { pattern: '/public/hearings', to: () => '/public/hearings' },
  publicDelays: { pattern: '/public/delays', to: () => '/public/delays' },
  publicHearing: {
    pattern: '/public/hearings/:hearingId',
    to: (hearingId: string) => `/public/hearings/${hearingId}`,
  },
  publicStatus: {
    pattern: '/status',
    to: (search: { via?: string } = {}) => withSearch('/status', search),
  },
  publicCheck: {
    pattern: '/check/:checkCode?',
    to: (checkCode = '') => `/check/${checkCode}`,
  },
  catalogue: {
    pattern: '/catalogue',
    to: (search: Readonly<Record<string, string>> = {}) => withSearch('/catalogue', search),
  },
  matter: {
    pattern: '/catalogue/:matterId',
    to: (matterId: number) => `/catalogue/${matterId}`,
  },
  matterComparison: {
    pattern: '/catalogue/:matterId/comparison',
    to: (matterId: number) => `/catalogue/${matterId}/comparison`,
  },
  matterDraft: {
    pattern: '/catalogue/:matterId/draft',
    to: (matterId: number) => `/catalogue/${matterId}/draft`,
  },
  policies: { pattern: '/policies', to: () => '/policies' },
  policy: {
    pattern: '/policies/:policyId',
    to: (policyId: number) => `/policies/${policyId}`,
  },
  policyDraft: {
    pattern: '/policies/:policyId/draft',
    to: (policyId: number) => `/policies/${policyId}/draft`,
  },
  delegations: { pattern: '/delegations', to: () => '/delegations' },
  delegation: {
    pattern: '/delegations/:delegationId',
    to: (delegationId: number) => `/delegations/${delegationId}`,
  },
  publicDelegations: { pattern: '/public/delegations', to: () => '/public/delegations' },
  calendar: { pattern: '/catalogue/calendar', to: () => '/catalogue/calendar' },
  statistics: { pattern: '/statistics', to: () => '/statistics' },
  indicators: { pattern: '/statistics/indicators', to: () => '/statistics/indicators' },
  reports: {
    pattern: '/statistics/reports',
    to: (search: { from?: string; to?: string; report?: string } = {}) =>
      withSearch('/statistics/reports', search),
  },
  ratings: { pattern: '/statistics/ratings', to: () => '/statistics/ratings' },
  ratingList: {
    pattern: '/statistics/ratings/list',
    to: (search: Record<string, string>) => withSearch('/statistics/ratings/list', search),
  },
  negativeReviews: {
    pattern: '/ratings/reviews',
    to: (search: Readonly<Record<string, string>> = {}) => withSearch('/ratings/reviews', search),
  },
  negativeReview: {
    pattern: '/ratings/reviews/:rating',
    to: (caseId: string, seq: number) => `/ratings/reviews/${caseId}_${seq}`,
  },
  quality: { pattern: '/statistics/quality', to: () => '/statistics/quality' },
  settledTolerances: {
    pattern: '/statistics/tolerances',
    to: (search: { from: string; to: string; outcome?: 'onTime' | 'late'; department?: string }) =>
      `/statistics/tolerances?${new URLSearchParams(search).toString()}`,
  },
  dashboard: {
    pattern: '/dashboard',
    to: (search: Readonly<Record<string, string>> = {}) => withSearch('/dashboard', search),
  },
  screen: {
    pattern: '/screen',
    to: (search: Readonly<Record<string, string>> = {}) => withSearch('/screen', search),
  },
  waitingCases: {
    pattern: '/statistics/waiting',
    to: (search: { for: WaitingFor; department?: string; matter?: string }) =>
      withSearch('/statistics/waiting', search),
  },
  countedCases: { pattern: '/statistics/cases', to: () => '/statistics/cases' },
  hall: { pattern: '/hall', to: () => '/hall' },
  hallInspection: { pattern: '/hall/inspection', to: () => '/hall/inspection' },
  hallFinding: {
    pattern: '/hall/inspection/:findingId',
    to: (findingId: string) => `/hall/inspection/${findingId}`,
  },
  hallCodes: { pattern: '/hall/codes', to: () => '/hall/codes' },
  hallVisitPlan: { pattern: '/hall/plan', to: () => '/hall/plan' },
  hallTrainings: { pattern: '/hall/trainings', to: () => '/hall/trainings' },
  hallCommendations: { pattern: '/hall/commendations', to: () => '/hall/commendations' },
  contributions: { pattern: '/contributions', to: () => '/contributions' },
  contributionBoard: { pattern: '/contributions/board', to: () => '/contributions/board' },
  bulletin: { pattern: '/bulletin', to: () => '/bulletin' },
  bulletinIssues: { pattern: '/bulletin/issues', to: () => '/bulletin/issues' },
  officialDocument: { pattern: '/bulletin/official', to: () => '/bulletin/official' },
  keptOfficial: {
    pattern: '/bulletin/official/:officialId',
    to: (officialId: string) => `/bulletin/official/${officialId}`,
  },
  bulletinRecipients: { pattern: '/bulletin/recipients', to: () => '/bulletin/recipients' },
  received: { pattern: '/received', to: () => '/received' },
  receivedBulletin: {
    pattern: '/received/:issueId',
    to: (issueId: string) => `/received/${issueId}`,
  },
  bulletinDraft: {
    pattern: '/bulletin/:draftId',
    to: (draftId: string) => `/bulletin/${draftId}`,
  },
  bulletinVersions: {
    pattern: '/bulletin/:draftId/versions',
    to: (draftId: string) => `/bulletin/${draftId}/versions`,
  },
  supervision: { pattern: '/supervision', to: () => '/supervision' },
  supervisionRules: {
    pattern: '/supervision/rules',
    to: (rule?: string) => (rule ? `/supervision/rules#${rule}` : '/supervision/rules'),
  },
  readings: { pattern: '/supervision/readings', to: () => '/supervision/readings' },
  alert: {
    pattern: '/supervision/:caseId/:seq',
    to: (caseId: string, seq: number) => `/supervision/${caseId}/${seq}`,
  },
  substitutions: { pattern: '/substitutions', to: () => '/substitutions' },
  hallEntries: {
    pattern: '/hall-entries',
    to: (search: Readonly<Record<string, string>> = {}) => withSearch('/hall-entries', search),
  },
  windows: { pattern: '/windows', to: () => '/windows' },
  staff: {
    pattern: '/staff',
    to: (search: Readonly<Record<string, string>> = {}) => withSearch('/staff', search),
  },
  staffMember: { pattern: '/staff/:staffId', to: (staffId: string) => `/staff/${staffId}` },
  bodies: { pattern: '/bodies', to: () => '/bodies' },
  ownPassword: { pattern: '/own-password', to: () => '/own-password' },
  notices: { pattern: '/notices', to: () => '/notices' },
  imports: { pattern: '/imports', to: () => '/imports' },
} as const;

function withSearch(path: string, search: Readonly<Record<string, string>>): string {
  const query = new URLSearchParams(search).toString();
  return query === '' ? path : `${path}?${query}`;
}
