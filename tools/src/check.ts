import { availableParallelism } from 'node:os';
import { runNode } from './run/run-node.ts';

interface NamedCheck {
  readonly name: string;
  readonly args: readonly string[];
}

/** The slow ones first, so that the quick ones fill the gaps. */
const CHECKS: readonly NamedCheck[] = [
  { name: 'types', args: ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.json'] },
  {
    name: 'types of the web',
    args: ['node_modules/typescript/bin/tsc', '-p', 'web/tsconfig.json'],
  },
  {
    name: 'types of the journeys',
    args: ['node_modules/typescript/bin/tsc', '-p', 'e2e/tsconfig.json'],
  },
  { name: 'dead code (knip)', args: ['node_modules/knip/bin/knip.js', '--no-progress'] },
  { name: 'tidy', args: ['tools/src/tidy/main.ts'] },
  { name: 'architecture', args: ['tools/src/architecture/main.ts'] },
  {
    name: 'format and lint (biome)',
    args: [
      'node_modules/@biomejs/biome/bin/biome',
      'ci',
      '.',
      '--error-on-warnings',
      ...(process.stdout.isTTY ? [] : ['--colors=off']),
    ],
  },
];

const failed: string[] = [];
const waiting = [...CHECKS];

async function work(): Promise<void> {
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await perform(next);
}

async function perform({ name, args }: NamedCheck): Promise<void> {
  const { code, output, seconds } = await runNode(args);
  const line = `${name}  ${seconds.toFixed(1)} s\n`;
  if (code === 0) return void process.stdout.write(`ok     ${line}`);
  failed.push(name);
  process.stdout.write(`FAILS  ${line}${output.trimEnd()}\n\n`);
}

await Promise.all(Array.from({ length: availableParallelism() }, work));
process.stdout.write(
  failed.length === 0
    ? `${CHECKS.length} checks passed.\n`
    : `${failed.length} of ${CHECKS.length} checks failed: ${failed.join(', ')}.\n`,
);
process.exitCode = failed.length === 0 ? 0 : 1;
