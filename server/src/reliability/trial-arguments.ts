import { parseArgs } from 'node:util';

/** How many kills `--cycles` asks for. */
export function cyclesIn(args: readonly string[], otherwise: number): number {
  const { values } = parseArgs({ args: [...args], options: { cycles: { type: 'string' } } });
  const cycles = Number(values.cycles ?? otherwise);
  if (Number.isInteger(cycles) && cycles > 0) return cycles;
  throw new Error(`--cycles is ${values.cycles}; give a whole number above 0.`);
}
