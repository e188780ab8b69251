import type { Command } from 'commander';
import { dumpChain } from '../dump-chain.ts';
import { MATERIAL_PLACES_FROM } from '../modules/cases/index.ts';
import { openHouse } from '../open-house.ts';
import { systemNow } from '../platform/clock.ts';
import { inSnapshot } from '../platform/database/index.ts';
import {
  type CheckpointDeps,
  type Head,
  lastCheckpoint,
  makeCheckpoints,
  sealAll,
} from '../platform/sealing.ts';
import { type Finding, type Verification, verify } from '../verify.ts';
import type { CommandIo } from './io.ts';
import { type Settings, withDatabase } from './session.ts';
import { startStages } from './stages.ts';
import { writeWhole } from './write-whole.ts';

const CHECKPOINT_FILE = 'checkpoints.ndjson';
const OWNER_ONLY = 0o600;

const HELP = `
Everything is read in one snapshot, so that it may run beside a working system. A running server signs a checkpoint of
the chain each minute, in the database and in BANSHI_DATA/${CHECKPOINT_FILE}; a chain that was cut or made anew does not
agree with them. Whoever could change both places and has the key could change the chain: keep that file, or the head
that this command prints, in another place too. --dump writes the chain for "npm run audit-verify".
Names of applicants are not in the journal, by design: what was changed in one is not found.`;

interface Options {
  readonly head?: string;
  readonly dump?: string;
  readonly json?: true;
}

/** `banshi verify`. */
export function registerVerify(program: Command, io: CommandIo, settings: Settings): void {
  program
    .command('verify')
    .description('recount everything from the journal and check the chain of its seals')
    .option('--head <seq:hash>', 'a head of the chain that was kept elsewhere')
    .option('--dump <file>', 'also write the chain with its checkpoints, as NDJSON')
    .option(
      '--json',
      'print {"cases":…,"entries":…,"mismatches":…,"brokenLinks":…,"checkpoints":…,"checkpointsInFile":…,"head":…}',
    )
    .addHelpText('after', HELP)
    .action(async (options: Options) => {
      const kept = headIn(options.head);
      if (kept === 'wrong') {
        io.fail(`--head ${options.head} is no head; write it as verify prints it, such as 12:9f….`);
        return;
      }
      const { checkpointFile } = settings.config;
      await withDatabase(settings, async ({ db, stopped }) => {
        const house = await openHouse(db, settings.config);
        const { signing } = house.documentDeps;
        const matters = house.catalogue.matters;
        const checkpoints = { signing, file: checkpointFile };
        const progress = startStages({ units: UNITS, first: 'seals', stopped });
        const asked = { db, matters, checkpoints, onProgress: progress.update };
        tell(io, await verify(asked, kept).finally(progress.end), options);
        if (options.dump !== undefined) {
          await dump({ db, signing, checkpointFile, now: systemNow }, io, options.dump);
        }
      });
    });
}

const UNITS = { seals: 'sealed digests', journal: 'journal entries' } as const;

function tell(io: CommandIo, { findings, ...counts }: Verification, options: Options): void {
  if (options.json) io.json(counts);
  else {
    const { cases, entries, mismatches, brokenLinks, head } = counts;
    io.out(`${cases} cases, ${entries} journal entries recounted; head of the chain ${head}.`);
    io.out(`${counts.checkpoints} checkpoints, ${counts.checkpointsInFile} in ${CHECKPOINT_FILE}.`);
    io.out(`${mismatches} mismatches, ${brokenLinks} broken links.`);
  }
  for (const finding of findings) io.fail(sentenceFor(finding));
}

/** What was sealed until now gets its checkpoint first, unless the chain is not what was signed before. */
async function dump(deps: CheckpointDeps, io: CommandIo, path: string): Promise<void> {
  const { db } = deps;
  await sealAll(db);
  await makeCheckpoints(deps);
  if (!(await lastCheckpoint(db)))
    return io.fail('Nothing was sealed yet; there is no chain to write.');
  const written = await inSnapshot(db, (tx) => writeWhole(path, dumpChain(tx), OWNER_ONLY));
  if (!written.ok) io.fail(written.refusal);
}

function headIn(text: string | undefined): Head | undefined | 'wrong' {
  if (text === undefined) return undefined;
  const [, seq = '', hash = ''] = /^(\d{1,15}):([0-9a-f]{64})$/.exec(text) ?? [];
  return hash === '' ? 'wrong' : { seq: Number(seq), hash: Buffer.from(hash, 'hex') };
}

const PLACES = { table: 'platform.checkpoints', file: `the file ${CHECKPOINT_FILE}` } as const;

/** Entries of the materials' own journal are sealed behind those of the case. */
function placeIn({ caseId, version }: Extract<Finding, { kind: 'entry' }>): string {
  if (version < MATERIAL_PLACES_FROM) return `case ${caseId} at version ${version}`;
  return `the materials of case ${caseId} at version ${version - MATERIAL_PLACES_FROM}`;
}

/** The first of each kind is named; more of them follow from it as often as not. */
function sentenceFor(finding: Finding): string {
  switch (finding.kind) {
    case 'entry':
      return `The journal of ${placeIn(finding)} does not agree with its seal; compare it with a backup.`;
    case 'seal':
      return `The chain is broken at seal ${finding.seq}; compare platform.seals with a backup.`;
    case 'checkpoint':
      return `The chain is not what ${PLACES[finding.place]} vouches for, from seal ${finding.seq} on; it was cut or made anew: compare platform.seals and both places of checkpoints with a backup.`;
    case 'head':
      return `The chain does not hold the head that was kept; it was cut or made anew: compare platform.seals with a backup.`;
    case 'case':
      return `Case ${finding.caseId} is not what its journal tells; compare both with a backup.`;
    case 'total':
      return `A total differs from the recount: ${finding.name}; compare statistics.totals with a backup.`;
  }
}
