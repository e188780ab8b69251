import { STAFF_FIGURE_READERS } from '@banshi/contract/roles';
import type { Grouping } from '@banshi/contract/statistics';
import { useSession } from '../../api/session.ts';

/** The groupings that this person may choose: who accepted how much is not for everybody. */
export function useSeenGroupings<By extends Grouping>(all: readonly By[]): readonly By[] {
  const { grants } = useSession();
  const readers: readonly string[] = STAFF_FIGURE_READERS;
  const seesStaff = grants.some(({ role }) => readers.includes(role));
  return all.filter((key) => key !== 'staff' || seesStaff);
}
