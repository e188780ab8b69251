import type { WaitingFor } from '@banshi/contract/dashboard-words';
import { paths } from '../../frame/paths.ts';
import { type Counted, closedBy, toCounted } from './counted.ts';
import type { Dashboard } from './use-dashboard.ts';

type Asked = Pick<Counted, 'measure' | 'from' | 'to' | 'hour'>;
type Counting = Pick<Dashboard, 'definition'>;

/** By the definition of the dashboard. */
function defined({ definition }: Counting, asked: Asked): Asked {
  return asked.measure === 'closed' ? { ...asked, measure: closedBy(definition) } : asked;
}

/** The list behind a figure of a dashboard: of its department, or of all. */
export function listOf(data: Pick<Dashboard, 'department' | 'definition'>, asked: Asked): string {
  const { department } = data;
  const counted = { ...defined(data, asked), by: 'department' as const, key: department?.code };
  return toCounted(counted, department?.name ?? '');
}

/** The list behind a figure of a row: of that department. */
export function listOfRow(
  data: Counting,
  { key, label }: { readonly key: string; readonly label: string },
  asked: Asked,
): string {
  return toCounted({ ...defined(data, asked), by: 'department', key }, label);
}

/** The list behind a tile of the map: of all, or of the department of the dashboard. */
export function listOfArea(
  data: Pick<Dashboard, 'department' | 'definition'>,
  { key, label }: { readonly key: string; readonly label: string },
  asked: Asked,
): string {
  const { department } = data;
  const counted = {
    ...defined(data, asked),
    by: 'area' as const,
    key,
    department: department?.code,
  };
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
