import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { createDigestBins } from './digest-bins.ts';
import { ENTRY_BYTES, placesIn } from './digest-check.ts';

const CUTS = ['40000000-0000-0000-0000-000000000000', 'c0000000-0000-0000-0000-000000000000'];
const ENTRIES = 50_000;
const PORTIONS = 10;

async function allOf(cuts: readonly string[], portions: readonly Buffer[]): Promise<Buffer[]> {
  const bins = await createDigestBins(cuts);
  for (const portion of portions) await bins.add(portion);
  const found: Buffer[] = [];
  for (let range = 0; range <= cuts.length; range += 1) found.push(await bins.read(range));
  await bins.remove();
  return found;
}

test('each digest comes back in its range, in the order in which it came, from memory and from the disk', async () => {
  const portion = () => randomBytes((ENTRIES / PORTIONS) * ENTRY_BYTES);
  const portions = Array.from({ length: PORTIONS }, portion);
  const [alone] = await allOf([], portions);
  expect(alone?.equals(Buffer.concat(portions))).toBe(true);

  const ranges = (await allOf(CUTS, portions)).map(placesIn);
  const bounds = ['0', ...CUTS, 'g'];
  ranges.forEach((places, range) => {
    const isOutside = ({ caseId }: { caseId: string }) =>
      caseId < (bounds[range] ?? '') || caseId >= (bounds[range + 1] ?? '');
    expect(places.some(isOutside)).toBe(false);
  });
  const places = placesIn(Buffer.concat(portions));
  const told = ranges.map((own) => own.map(({ caseId }) => caseId));
  const wanted = bounds.slice(1).map((before, range) => {
    const from = bounds[range] ?? '';
    return places.map(({ caseId }) => caseId).filter((id) => id >= from && id < before);
  });
  expect(told).toEqual(wanted);
});
