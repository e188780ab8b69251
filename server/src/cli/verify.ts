import type { Command } from 'commander';
import { MATERIAL_PLACES_FROM } from '../modules/cases/index.ts';
import { openHouse } from '../open-house.ts';
import type { Head } from '../platform/sealing.ts';
import { type Finding, verify } from '../verify.ts';
import type { CommandIo } from './io.ts';
import { type Settings, withDatabase } from './session.ts';

const HELP = `
Everything is read in one snapshot, so that it may run beside a working system. A chain that was made anew from
some seal on agrees with itself: keep the head that this command prints in another place, and give it with --head.`;

/** `banshi verify`. */
export function registerVerify(program: Command, io: CommandIo, settings: Settings): void {
  program
    .command('verify')
    .description('recount everything from the journal and check the chain of its seals')
    .option('--head <seq:hash>', 'a head of the chain that was kept elsewhere')
    .option('--json', 'print {"cases":…,"entries":…,"mismatches":…,"brokenLinks":…,"head":…}')
    .addHelpText('after', HELP)
    .action(async (options: { readonly head?: string; readonly json?: true }) => {
      const kept = headIn(options.head);
      if (kept === 'wrong') {
        io.fail(`--head ${options.head} is no head; write it as verify prints it, such as 12:9f….`);
        return;
      }
      const { findings, ...counts } = await withDatabase(settings, async ({ db }) => {
        const house = await openHouse(db, settings.config);
        return verify({ db, matters: house.catalogue.matters }, kept);
      });
      if (options.json) io.json(counts);
      else {
        const { cases, entries, mismatches, brokenLinks, head } = counts;
        io.out(`${cases} cases, ${entries} journal entries recounted; head of the chain ${head}.`);
        io.out(`${mismatches} mismatches, ${brokenLinks} broken links.`);
      }
      for (const finding of findings) io.fail(sentenceFor(finding));
    });
}

function headIn(text: string | undefined): Head | undefined | 'wrong' {
  if (text === undefined) return undefined;
  const [, seq = '', hash = ''] = /^(\d{1,15}):([0-9a-f]{64})$/.exec(text) ?? [];
  return hash === '' ? 'wrong' : { seq: Number(seq), hash: Buffer.from(hash, 'hex') };
}

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
    case 'head':
      return `The chain does not hold the head that was kept; it was cut or made anew: compare platform.seals with a backup.`;
    case 'case':
      return `Case ${finding.caseId} is not what its journal tells; compare both with a backup.`;
    case 'total':
      return `A total differs from the recount: ${finding.name}; compare statistics.totals with a backup.`;
  }
}
