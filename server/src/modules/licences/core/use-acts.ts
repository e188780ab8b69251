import { assert } from '../../../kernel/assert.ts';
import type { Instant } from '../../../kernel/instant.ts';
import { parseLocalDate } from '../../../kernel/local-date.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import type { UsePeriod } from '../../cases/index.ts';
import type { StaffId } from '../../identity/index.ts';
import type { Licence } from './licence.ts';
import type { LicenceEventOf } from './licence-event.ts';
import type { LicenceRefusal } from './refusal.ts';

/** Who puts the use of a filing right or prolongs it, and when. */
interface Keeper {
  readonly by: StaffId;
  readonly at: Instant;
}

/** 更正使用期: the days were written down wrongly; what was missed by them was not missed. */
export function correctUse(
  { term }: Licence,
  { by, at }: Keeper,
  given: { readonly reason: string; readonly from: string; readonly to: string },
): Result<LicenceEventOf<'licences/use-corrected'>, LicenceRefusal> {
  const { reason } = given;
  const [from, to] = [parseLocalDate(given.from), parseLocalDate(given.to)];
  if (from === undefined || to === undefined || to < from) {
    return refuse({ code: 'licences/use-impossible', from: given.from, to: given.to });
  }
  const before = useOf(term);
  if (from === before.from && to === before.to) {
    return refuse({ code: 'licences/use-unchanged', from, to });
  }
  return ok({ type: 'licences/use-corrected', at, by, reason, term: { from, to }, before });
}

/** 延长使用期: while it is in use, its holder uses it to a later day. */
export function prolongUse(
  { term }: Licence,
  { by, at }: Keeper,
  { reason, to: asked }: { readonly reason: string; readonly to: string },
): Result<LicenceEventOf<'licences/use-prolonged'>, LicenceRefusal> {
  const before = useOf(term);
  const to = parseLocalDate(asked);
  if (to === undefined || to <= before.to) {
    return refuse({ code: 'licences/use-not-longer', on: asked, to: before.to });
  }
  const { from } = before;
  return ok({ type: 'licences/use-prolonged', at, by, reason, term: { from, to }, before });
}

function useOf({ from, to }: Licence['term']): UsePeriod {
  assert(to !== undefined, 'the use of a filing has a last day');
  return { from, to };
}
