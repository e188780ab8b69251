import type { WaitingFor } from '@banshi/contract/dashboard-words';
import { paths } from '../../frame/paths.ts';
import { type Counted, toCounted } from './counted.ts';
import type { Dashboard } from './use-dashboard.ts';

type Asked = Pick<Counted, 'measure' | 'from' | 'to' | 'hour'>;

/** The list behind a figure of a dashboard: of its department, or of all. */
export function listOf({ department }: Pick<Dashboard, 'department'>, asked: Asked): string {
  const counted = { ...asked, by: 'department' as const, key: department?.code };
  return toCounted(counted, department?.name ?? '');
}

/** The list behind a figure of a row: of that department. */
export function listOfRow(
  by: 'department',
  { key, label }: { readonly key: string; readonly label: string },
  asked: Asked,
): string {
  return toCounted({ ...asked, by, key }, label);
}

/** The list behind a tile of the map: of all, or of the department of the dashboard. */
export function listOfArea(
  { department }: Pick<Dashboard, 'department'>,
  { key, label }: { readonly key: string; readonly label: string },
  asked: Asked,
): string {
  const counted = { ...asked, by: 'area' as const, key, department: department?.code };
  return toCounted(counted, department ? `${department.name} · ${label}` : label);
}

/** The open cases behind a lamp, or behind the open tolerances. */
export function waitingOf(
  { department }: Pick<Dashboard, 'department'>,
  waitingFor: WaitingFor,
): string {
  return paths.waitingCases.to({
    for: waitingFor,
    ...(department ? { department: department.code } : {}),
  });
}

/** The day on which a dashboard was read. */
export function dayOf({ spans }: Pick<Dashboard, 'spans'>): string {
  return spans.today.to;
}
