import { parseArgs } from 'node:util';

/** How many of `name` the arguments ask for, as in `--cycles 50`. */
export function countIn(args: readonly string[], name: string, otherwise: number): number {
  const { values } = parseArgs({ args: [...args], options: { [name]: { type: 'string' } } });
  const given = values[name];
  const count = Number(given ?? otherwise);
  if (Number.isInteger(count) && count > 0) return count;
  throw new Error(`--${name} is ${given}; give a whole number above 0.`);
}
