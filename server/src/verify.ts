import { assert } from './kernel/assert.ts';
import {
  type CaseId,
  differingCaseSums,
  differingDoubled,
  type RecountListener,
  recountMaterials,
  recountPapers,
  recountShares,
  type Share,
  sharesOfCases,
} from './modules/cases/index.ts';
import { recountLicences } from './modules/licences/index.ts';
import { differingDelaySums } from './modules/notices/index.ts';
import { differingRatingSums } from './modules/ratings/index.ts';
import {
  type CountedMatters,
  recountTotals,
  type TotalsRecount,
} from './modules/statistics/index.ts';
import type { SigningService } from './platform/crypto/index.ts';
import {
  type Database,
  inSharedSnapshot,
  type Reader,
  type SharedSnapshot,
} from './platform/database/index.ts';
import {
  type CheckpointReading,
  checkCheckpoints,
  countSealed,
  createChainCheck,
  createDigestBins,
  createDigestCheck,
  type DigestBins,
  type DigestCheck,
  type Head,
  readCheckpointFile,
  readCheckpoints,
  readSealed,
} from './platform/sealing.ts';

/** What is wrong, and where it is met first. */
export type Finding =
  | { readonly kind: 'entry'; readonly caseId: string; readonly version: number }
  | { readonly kind: 'seal'; readonly seq: number }
  | { readonly kind: 'head' }
  | { readonly kind: 'checkpoint'; readonly place: CheckpointPlace; readonly seq: number }
  | { readonly kind: 'case'; readonly caseId: string }
  | { readonly kind: 'total'; readonly name: string };

/** Where checkpoints are kept. */
type CheckpointPlace = 'table' | 'file';

/** What was counted, and the first finding of each kind. */
export interface Verification {
  readonly cases: number;
  readonly entries: number;
  /** Rows and totals that are not what the journal tells. */
  readonly mismatches: number;
  /** Entries and seals that do not fit the chain. */
  readonly brokenLinks: number;
  /** Checkpoints of the database with which the chain was compared, and those of the second place. */
  readonly checkpoints: number;
  readonly checkpointsInFile: number;
  /** `seq:hash` of the last seal; keep it elsewhere, and a chain made anew is found. */
  readonly head: string;
  readonly findings: readonly Finding[];
}

/** What is gone through. */
export type VerifyStage = 'seals' | 'journal';

interface VerifyDeps {
  readonly db: Database;
  readonly matters: () => Promise<CountedMatters>;
  /** Whose checkpoints the chain is compared with; without them it is only followed. */
  readonly checkpoints?: { readonly signing: SigningService; readonly file: string };
  /** Hears now and then how many entries of how many have been read: first in the seals, then in the journal. */
  readonly onProgress?: (stage: VerifyStage, entries: number, total: number) => void;
  /** About how many entries are checked at once; their digests are kept in memory, some sixty bytes each. */
  readonly entriesAtOnce?: number;
}

const ENTRIES_PER_STEP = 1_000;
const ENTRIES_AT_ONCE = 2_000_000;

/**
 * Recounts every case and every total from the journal, follows the chain, and compares it with its
 * checkpoints, in one snapshot.
 */
export async function verify(deps: VerifyDeps, kept: Head | undefined): Promise<Verification> {
  const { db, matters, checkpoints, onProgress } = deps;
  const known = await matters();
  let sealed = 0;
  const report = createReport((stage, met) => onProgress?.(stage, Math.min(met, sealed), sealed));
  const counted = await inSharedSnapshot(db, async (snapshot) => {
    const { tx } = snapshot;
    sealed = await countSealed(tx);
    const totals = recountTotals(known);
    const count = Math.ceil(sealed / (deps.entriesAtOnce ?? ENTRIES_AT_ONCE));
    const shares = await sharesOfCases(tx, { entries: sealed, shares: count });
    const head = await verifyShares(snapshot, { shares, kept }, { report, totals });
    const differing = [...(await totals.differing(tx)), ...(await differingSums(tx))];
    report.mismatched(differing.map((name) => ({ kind: 'total', name })));
    return { head, table: checkpoints && (await compareTable(tx, checkpoints)) };
  });
  // The second place may know of seals that came after the snapshot.
  const file = checkpoints && (await compareFile(db, checkpoints));
  report.broke([...brokenBy('table', counted.table), ...brokenBy('file', file)]);
  return {
    ...report.end(),
    checkpoints: counted.table?.count ?? 0,
    checkpointsInFile: file?.count ?? 0,
    head: counted.head,
  };
}

/** Sums by day, and doubled numbers, that are not what their rows come to. */
async function differingSums(tx: Reader): Promise<readonly string[]> {
  return [
    ...(await differingCaseSums(tx)),
    ...(await differingDoubled(tx)),
    ...(await differingRatingSums(tx)),
    ...(await differingDelaySums(tx)),
  ];
}

type Vouching = NonNullable<VerifyDeps['checkpoints']>;

function compareTable(db: Reader, { signing }: Vouching): Promise<CheckpointReading> {
  return checkCheckpoints({ db, signing }, () => readCheckpoints(db));
}

function compareFile(db: Reader, { signing, file }: Vouching): Promise<CheckpointReading> {
  return checkCheckpoints({ db, signing }, () => readCheckpointFile(file));
}

function brokenBy(place: CheckpointPlace, reading: CheckpointReading | undefined): Finding[] {
  const seq = reading?.firstBad;
  return seq === undefined ? [] : [{ kind: 'checkpoint', place, seq }];
}

interface Findings {
  readonly report: Report;
  readonly totals: TotalsRecount;
}

/** Reads the seals once and the journal once, share by share; gives the head of the chain. */
async function verifyShares(
  snapshot: SharedSnapshot,
  { shares, kept }: { readonly shares: readonly Share[]; readonly kept: Head | undefined },
  findings: Findings,
): Promise<string> {
  const bins = await createDigestBins(shares.flatMap(({ from }) => from ?? []));
  let head: Head | undefined;
  try {
    await recountShares(snapshot, shares, async (share, recount) => {
      // The server sorts the first share meanwhile.
      head ??= await followChain(snapshot.tx, { kept, bins }, findings.report);
      const digests = createDigestCheck(await bins.read(shares.indexOf(share)));
      const listener = listenerOf(digests, findings);
      await recount(listener);
      await recountMaterials(snapshot.tx, share, listener);
      await recountPapers(snapshot.tx, share, listener);
      await recountLicences(snapshot.tx, share, listener);
      findings.report.broke(digests.unmet().map((place) => ({ kind: 'entry', ...place })));
    });
    return headText(head);
  } finally {
    await bins.remove();
  }
}

function headText(head: Head | undefined): string {
  assert(head, 'there is always a first share, before which the chain is followed');
  return `${head.seq}:${head.hash.toString('hex')}`;
}

/** Follows the chain, and keeps its digests for the shares of cases that they belong to. */
async function followChain(
  db: Reader,
  { kept, bins }: { readonly kept: Head | undefined; readonly bins: DigestBins },
  report: Report,
): Promise<Head> {
  const chain = createChainCheck(kept);
  await readSealed(db, {
    onSeal: (seal) => {
      if (!chain.take(seal)) report.broke([{ kind: 'seal', seq: seal.seq }]);
      report.metSealed(seal.entryCount);
      return bins.add(seal.entries);
    },
    onWaiting: bins.add,
  });
  const { head, isKept } = chain.end();
  if (!isKept) report.broke([{ kind: 'head' }]);
  return head;
}

/** Hears of the cases of one share, and holds them against what was sealed of them. */
function listenerOf(digests: DigestCheck, { report, totals }: Findings): RecountListener {
  return {
    onEntry: (caseId, version, digest) => {
      report.metEntry();
      if (!digests.isSealed(caseId, version, digest)) {
        report.broke([{ kind: 'entry', caseId, version }]);
      }
    },
    onCase: (steps) => {
      report.metCase();
      steps.forEach(totals.add);
    },
    onMismatch: (caseId: CaseId) => report.mismatched([{ kind: 'case', caseId }]),
  };
}

type Report = ReturnType<typeof createReport>;

function createReport(onStep: (stage: VerifyStage, entries: number) => void) {
  const counts = { cases: 0, entries: 0, mismatches: 0, brokenLinks: 0 };
  let sealed = 0;
  const first = new Map<Finding['kind'], Finding>();
  const note = (findings: readonly Finding[]) => {
    for (const finding of findings) {
      const known = first.get(finding.kind);
      if (!known || isEarlier(finding, known)) first.set(finding.kind, finding);
    }
  };
  return {
    metEntry: () => {
      counts.entries += 1;
      if (counts.entries % ENTRIES_PER_STEP === 0) onStep('journal', counts.entries);
    },
    metSealed: (entries: number) => {
      sealed += entries;
      onStep('seals', sealed);
    },
    metCase: () => {
      counts.cases += 1;
    },
    mismatched: (findings: readonly Finding[]) => {
      counts.mismatches += findings.length;
      note(findings);
    },
    broke: (findings: readonly Finding[]) => {
      counts.brokenLinks += findings.length;
      note(findings);
    },
    end: () => ({ ...counts, findings: [...first.values()] }),
  };
}

/** Entries are met out of order: those that are gone are known last. */
function isEarlier(one: Finding, other: Finding): boolean {
  if ('seq' in one && 'seq' in other) return one.seq < other.seq;
  if (one.kind !== 'entry' || other.kind !== 'entry') return false;
  if (one.caseId !== other.caseId) return one.caseId < other.caseId;
  return one.version < other.version;
}
