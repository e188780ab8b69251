import { refuse } from '../../../kernel/result.ts';
import type { MatterCodes } from './report-line.ts';

/** The matters of these bodies alone: who reports for one department cannot report for another. */
export function mattersWithin(bodies: ReadonlySet<number>, matters: MatterCodes): MatterCodes {
  return {
    find: (given) => {
      const found = matters.find(given);
      if (!found.ok || bodies.has(found.value.departmentId)) return found;
      return refuse({ code: 'exchange/other-organisation' });
    },
  };
}
