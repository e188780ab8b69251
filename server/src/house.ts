import type { NoticeChannel } from '@banshi/contract/notice-words';
import { REVISIT_ATTEMPTS } from '@banshi/contract/review-words';
import { type Duties, dutiesOf } from './house-duties.ts';
import { subscribe } from './house-subscriptions.ts';
import type { Instant } from './kernel/instant.ts';
import { localDateOf } from './kernel/local-date.ts';
import { mattersAbout } from './matters-about.ts';
import {
  type BulletinDeps,
  bulletinRoutes,
  provinceOwnFigures,
  provinceOwnSnapshots,
} from './modules/bulletin/index.ts';
import { type CaseDeps, createCases } from './modules/cases/index.ts';
import { type Catalogue, createCatalogue } from './modules/catalogue/index.ts';
import {
  createDelegations,
  type DelegationDeps,
  type Delegations,
} from './modules/delegations/index.ts';
import {
  type DocumentDeps,
  documentRoutes,
  issueBeside,
  issueOwed,
  sealUseRoutes,
} from './modules/documents/index.ts';
import { exchangeRoutes, type ImportDeps } from './modules/exchange/index.ts';
import { type HallDeps, hallRoutes } from './modules/hall/index.ts';
import { type Actor, createIdentity, type Identity } from './modules/identity/index.ts';
import {
  createLicensing,
  type LicenceDeps,
  licenceRoutes,
  readAftermath,
} from './modules/licences/index.ts';
import {
  type NoticeDeps,
  noticeRoutes,
  provenCase,
  tellBeside,
  tellStaff,
} from './modules/notices/index.ts';
import { type QueueDeps, queueRoutes } from './modules/queue/index.ts';
import { type RatingDeps, ratingRoutes } from './modules/ratings/index.ts';
import { foldAll, type SnapshotDeps, statisticsRoutes } from './modules/statistics/index.ts';
import {
  alertsNaming,
  hasOpenAlert,
  lookAgain,
  type SupervisionDeps,
  supervisionRoutes,
} from './modules/supervision/index.ts';
import { nodeCrypto, type Protection, type SigningService } from './platform/crypto/index.ts';
import type { Database } from './platform/database/index.ts';
import type { FileStore } from './platform/files/index.ts';
import type { Route } from './platform/http/index.ts';
import { createSubscriptions, type Subscription, type Subscriptions } from './platform/outbox.ts';
import { sealAll } from './platform/sealing.ts';
import { fontDirectories } from './platform/typesetting/font-directories.ts';
import { createTypesetter } from './platform/typesetting/typesetter.ts';

/** What the house stands on; the same for the server, the command line and the tests. */
export interface Ground {
  readonly db: Database;
  readonly now: () => Instant;
  readonly newId: () => string;
  readonly protection: Protection;
  readonly files: FileStore;
  readonly cookie: { readonly name: string; readonly secure: boolean };
  /** The site's own fonts, looked at before the shipped ones. */
  readonly fontDirectory: string | undefined;
  /** Signs issued documents for the authority. */
  readonly signing: SigningService;
  /** Where the public reaches this house; printed in QR codes. */
  readonly publicAddress: string;
  /** The ways by which notices go out to applicants. */
  readonly noticeChannels: readonly NoticeChannel[];
  /** On how many working days who rated badly is called in vain at least; three if left out. */
  readonly missedDaysNeeded?: number;
  /** How long is waited before figures are frozen for what was decided and not written yet; tests write before they ask. */
  readonly settleMs?: number;
}

/** From the decision of a step to its first write it takes milliseconds. */
const SETTLE_MS = 1_000;

/** The modules, wired by hand in order of their dependence. */
export interface House extends Duties {
  readonly identity: Identity;
  readonly catalogue: Catalogue;
  readonly delegationDeps: DelegationDeps;
  readonly caseDeps: CaseDeps;
  readonly documentDeps: DocumentDeps;
  readonly licenceDeps: LicenceDeps;
  readonly noticeDeps: NoticeDeps;
  readonly ratingDeps: RatingDeps;
  readonly queueDeps: QueueDeps;
  readonly supervisionDeps: SupervisionDeps;
  readonly importDeps: ImportDeps;
  readonly statisticsDeps: SnapshotDeps;
  readonly hallDeps: HallDeps;
  readonly bulletinDeps: BulletinDeps;
  readonly routes: readonly Route<Actor>[];
  /** Who hears of what happens to a case. */
  readonly subscriptions: readonly Subscription[];
  /** Ends what runs beside: the typesetter. */
  readonly close: () => Promise<void>;
}

/** Wires the modules; nothing runs until somebody calls. */
export function createHouse(ground: Ground): House {
  const { db, now, newId, files, cookie, missedDaysNeeded = REVISIT_ATTEMPTS } = ground;
  const identity = createIdentity({ db, now, newId, cookie, protection: ground.protection });
  const { organisations, staffNames } = identity;
  const catalogue = createCatalogue({ db, now, organisations, staffNames });
  const delegationDeps = { ...catalogue, db, now, organisations, staffNames };
  const delegations = createDelegations(delegationDeps);
  const subscriptions = createSubscriptions();
  const caseDeps = caseDepsOf(ground, { identity, catalogue, delegations, subscriptions });
  const cases = createCases({ ...caseDeps, files });
  const statisticsDeps = statisticsDepsOf(ground, catalogue, staffNames);
  const typesetter = typesetterOf(ground);
  const { matter, matters } = catalogue;
  const documentDeps = documentDepsOf(ground, { ...caseDeps, matter, typesetter });
  const noticeDeps = noticeDepsOf(ground, { ...caseDeps, ...identity }, catalogue);
  const ratingDeps = ratingDepsOf({ ...caseDeps, missedDaysNeeded }, catalogue, noticeDeps);
  const queueDeps = { db, now, newId, organisations, staffNames, matters };
  const licenceDeps = licenceDepsOf(caseDeps, catalogue, { documentDeps, noticeDeps });
  const supervisionDeps = supervisionDepsOf(caseDeps, identity, noticeDeps);
  const downstream = { documentDeps, licenceDeps, noticeDeps, supervisionDeps };
  subscribe(subscriptions, cases.subscriptions, downstream);
  const hallDeps = hallDepsOf(ground, identity, catalogue);
  const bulletinDeps = bulletinDepsOf(ground, hallDeps, { catalogue, statisticsDeps, typesetter });
  const importDeps = importDepsOf(ground, catalogue, statisticsDeps);
  const routes = [
    ...identity.routes,
    ...catalogue.routes,
    ...delegations.routes,
    ...cases.routes,
    ...documentRoutes(documentDeps),
    ...sealUseRoutes(caseDeps),
    ...licenceRoutes(licenceDeps),
    ...noticeRoutes(noticeDeps),
    ...ratingRoutes(ratingDeps),
    ...queueRoutes(queueDeps),
    ...supervisionRoutes(supervisionDeps),
    ...exchangeRoutes(importDeps),
    ...statisticsRoutes({
      ...{ ...statisticsDeps, calendar: catalogue.calendar },
      ...{ cases: caseDeps, typesetter },
    }),
    ...hallRoutes(hallDeps),
    ...bulletinRoutes(bulletinDeps),
  ];
  return {
    ...{ identity, catalogue, delegationDeps, caseDeps, importDeps },
    ...downstream,
    ...{ ratingDeps, queueDeps, statisticsDeps, hallDeps, bulletinDeps },
    routes,
    subscriptions: subscriptions.all,
    ...dutiesOf({ catalogue, caseDeps, ratingDeps, queueDeps, statisticsDeps, ...downstream }),
    close: () => typesetter.close(),
  };
}

function statisticsDepsOf(
  { db, now, newId, settleMs = SETTLE_MS }: Ground,
  { matters }: Catalogue,
  staffNames: SnapshotDeps['staffNames'],
): SnapshotDeps {
  return { db, now, newId, matters, staffNames, settleMs };
}

function typesetterOf({ fontDirectory }: Ground): BulletinDeps['typesetter'] {
  return createTypesetter({ fontDirectories: fontDirectories(fontDirectory) });
}

function hallDepsOf(
  { db, now, newId, files }: Ground,
  { organisations, staffNames, departmentStaff }: Identity,
  { calendar, matters }: Catalogue,
): HallDeps {
  const people = { organisations, staffNames, departmentStaff };
  return { db, now, newId, files, ...people, calendar, matters };
}

function bulletinDepsOf(
  { signing }: Pick<Ground, 'signing'>,
  hallDeps: HallDeps,
  {
    catalogue,
    statisticsDeps,
    ...beside
  }: Pick<House, 'catalogue' | 'statisticsDeps'> & Pick<BulletinDeps, 'typesetter'>,
): BulletinDeps {
  const figures = provinceOwnFigures(statisticsDeps);
  const snapshots = provinceOwnSnapshots(statisticsDeps);
  return { ...hallDeps, ...{ ...beside, signing, figures, snapshots }, ...catalogue };
}

function licenceDepsOf(
  caseDeps: CaseDeps,
  { matter, matters }: Catalogue,
  { documentDeps, noticeDeps }: Pick<House, 'documentDeps' | 'noticeDeps'>,
): LicenceDeps {
  return {
    ...caseDeps,
    matter,
    matters,
    issueBeside: (tx, given) => issueBeside(documentDeps, tx, given),
    issueOwed: (caseId) => issueOwed(documentDeps, caseId),
    tellBeside: (tx, given) => tellBeside(noticeDeps, tx, given),
    watch: (tx, caseId) => lookAgain(tx, caseId, localDateOf(caseDeps.now())),
  };
}

function ratingDepsOf(
  caseDeps: CaseDeps & Pick<RatingDeps, 'missedDaysNeeded'>,
  { matters, calendar }: Catalogue,
  noticeDeps: NoticeDeps,
): RatingDeps {
  const { db, now, protection, organisations, staffNames, departmentStaff } = caseDeps;
  return {
    ...{ db, now, protection, organisations, staffNames, departmentStaff, matters, calendar },
    missedDaysNeeded: caseDeps.missedDaysNeeded,
    provenCase: (proof) => provenCase(noticeDeps, proof),
    tellStaff: (tx, told) => tellStaff(noticeDeps, tx, told),
  };
}

function supervisionDepsOf(
  caseDeps: CaseDeps,
  { staffWindow }: Identity,
  noticeDeps: NoticeDeps,
): SupervisionDeps {
  return {
    ...{ ...caseDeps, staffWindow, aftermathOf: readAftermath },
    tellStaff: (tx, told) => tellStaff(noticeDeps, tx, told),
  };
}

function noticeDepsOf(
  { db, now, protection, noticeChannels: channels, publicAddress }: Ground,
  {
    organisations,
    staffNames,
    mobiles,
    hasOpenAlert: isAlertOpen,
  }: CaseDeps & Pick<Identity, 'mobiles'>,
  { matter, calendar, hallDays }: Catalogue,
): NoticeDeps {
  const reading = { db, now, hasOpenAlert: isAlertOpen };
  const outside = { protection, channels, publicAddress };
  return { ...reading, ...outside, organisations, staffNames, mobiles, calendar, hallDays, matter };
}

interface Upstream {
  readonly identity: Identity;
  readonly catalogue: Catalogue;
  readonly delegations: Delegations;
  readonly subscriptions: Subscriptions;
}

function caseDepsOf(
  { db, now, newId, protection }: Ground,
  { identity, catalogue, delegations, subscriptions }: Upstream,
): CaseDeps {
  const { organisations, staffNames, departmentStaff, roleHolders } = identity;
  const { calendar, matter, versionAt, policyChanges } = catalogue;
  return {
    ...{ db, now, newId, protection, organisations, staffNames, departmentStaff, calendar, matter },
    ...{ versionAt, policyChanges, roleHolders },
    entrustment: delegations.entrustment,
    licensing: createLicensing(db),
    hasOpenAlert: (caseId) => hasOpenAlert(db, caseId),
    alertsNaming: (staffId) => alertsNaming(db, staffId),
    mattersAbout: (about) => mattersAbout(catalogue, about),
    subscribersOf: subscriptions.subscribersOf,
  };
}

function importDepsOf(
  { db, now, protection }: Ground,
  { matters }: Catalogue,
  statisticsDeps: SnapshotDeps,
): ImportDeps {
  const settle = async () => {
    await foldAll(statisticsDeps);
    await sealAll(db);
  };
  return { db, now, protection, matters, settle };
}

function documentDepsOf(
  { files, signing, publicAddress }: Ground,
  wired: Omit<DocumentDeps, 'random' | 'files' | 'signing' | 'publicAddress'>,
): DocumentDeps {
  return { ...wired, random: nodeCrypto.random, files, signing, publicAddress };
}
