import type { ReplyOf } from '@banshi/contract/endpoint';
import type { listAlerts } from '@banshi/contract/supervision';
import { ALERT_LEVELS, type AlertLevel } from '@banshi/contract/supervision-words';
import { useFormats, useTexts } from '../../text/language.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { LevelMark } from './level-mark.tsx';
import type { BoardFilter } from './use-supervision.ts';

type Open = ReplyOf<typeof listAlerts>['open'];

/** One department: how many of each level are open, and how many explanations are overdue. */
interface Tally {
  readonly organisationId: number;
  readonly shortName: string;
  readonly count: Readonly<Record<AlertLevel, number>>;
  readonly late: number;
}

/** What is open by department and level; a number opens its list. */
export function BoardTally(props: { open: Open; onPick: (next: BoardFilter) => void }) {
  const { board } = useTexts().supervision;
  const columns = useTallyColumns(props.onPick);
  const rows = talliesOf(props.open);
  if (rows.length === 0) return null;
  return (
    <section className="alert-panel" aria-label={board.tally}>
      <DataTable
        label={board.tally}
        columns={columns}
        rows={rows}
        rowKey={(one) => String(one.organisationId)}
      />
    </section>
  );
}

function useTallyColumns(onPick: (next: BoardFilter) => void): readonly Column<Tally>[] {
  const { supervision } = useTexts();
  const { board } = supervision;
  return [
    { key: 'body', header: board.department, kind: 'wide', cell: (one) => one.shortName },
    ...ALERT_LEVELS.map((level) => ({
      key: level,
      header: <LevelMark level={level} />,
      kind: 'number' as const,
      cell: ({ organisationId, shortName, count }: Tally) => (
        <Figure
          name={`${shortName} ${supervision.level[level]}`}
          value={count[level]}
          onPick={() =>
            onPick({ of: 'bodies', state: 'open', level, rule: undefined, organisationId })
          }
        />
      ),
    })),
    {
      key: 'late',
      header: board.isLate,
      kind: 'number',
      cell: ({ organisationId, shortName, late }) => (
        <Figure
          name={`${shortName} ${board.late}`}
          value={late}
          onPick={() =>
            onPick({
              of: 'bodies',
              state: 'late',
              level: undefined,
              rule: undefined,
              organisationId,
            })
          }
        />
      ),
    },
  ];
}

function Figure({ name, value, onPick }: { name: string; value: number; onPick: () => void }) {
  const formats = useFormats();
  if (value === 0) return <span className="faint">0</span>;
  const text = formats.number(value);
  return (
    <button
      type="button"
      className="plain-button figure-link"
      aria-label={`${name} ${text}`}
      onClick={onPick}
    >
      {text}
    </button>
  );
}

function talliesOf(open: Open): readonly Tally[] {
  const byBody = Map.groupBy(open, (one) => one.organisationId);
  return [...byBody.values()].flatMap((own) => {
    const [first] = own;
    if (!first) return [];
    const { organisationId, shortName } = first;
    const of = (level: AlertLevel) =>
      sum(
        own.filter((one) => one.level === level),
        'count',
      );
    const count = {
      WARNING: of('WARNING'),
      TASK: of('TASK'),
      YELLOW: of('YELLOW'),
      RED: of('RED'),
    };
    return [{ organisationId, shortName, count, late: sum(own, 'late') }];
  });
}

function sum(rows: Open, of: 'count' | 'late'): number {
  return rows.reduce((total, row) => total + row[of], 0);
}
