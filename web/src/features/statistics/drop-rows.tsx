import type { DailyDrop } from '@banshi/contract/quality';
import { useFormats, useTexts } from '../../text/language.tsx';
import type { Column } from '../../ui/data-table.tsx';
import { toCounted } from './counted.ts';
import { FigureToList } from './figure-to-list.tsx';
import { PagedRows } from './paged-rows.tsx';

/** Days on which acceptances fell; each number is the way to the cases of its day. */
export function DropRows(props: {
  drops: readonly DailyDrop[];
  more: (() => void) | undefined;
  isLoadingMore: boolean;
}) {
  const { quality, statistics } = useTexts();
  const { drops: texts } = quality;
  const columns = useDropColumns();
  const formats = useFormats();
  return (
    <PagedRows
      label={quality.list(quality.rule.Q6)}
      columns={columns}
      rows={props.drops}
      rowKey={({ day, key }) => `${day} ${key}`}
      empty={texts.empty}
      more={props.more}
      isLoadingMore={props.isLoadingMore}
      end={statistics.cases.end(formats.number(props.drops.length))}
    />
  );
}

function useDropColumns(): readonly Column<DailyDrop>[] {
  const { quality, statistics } = useTexts();
  const { columns, fall, toList } = quality.drops;
  const whoOf = ({ key, label }: DailyDrop) => (key === 'total' ? statistics.total : label);
  const cellOf = (drop: DailyDrop, count: number, day: string) => (
    <FigureToList to={dayOf(drop, day)} what={toList(whoOf(drop), day)} count={count} />
  );
  return [
    { key: 'day', header: columns.day, kind: 'short', cell: ({ day }) => day },
    { key: 'who', header: columns.who, kind: 'wide', cell: whoOf },
    {
      key: 'before',
      header: columns.before,
      kind: 'number',
      cell: (drop) => cellOf(drop, drop.before, drop.dayBefore),
    },
    {
      key: 'accepted',
      header: columns.accepted,
      kind: 'number',
      cell: (drop) => cellOf(drop, drop.accepted, drop.day),
    },
    {
      key: 'fall',
      header: columns.fall,
      kind: 'number',
      cell: (drop) => (
        <FigureToList
          to={dayOf(drop, drop.dayBefore)}
          what={`${whoOf(drop)} ${drop.day} ${columns.fall}`}
          count={fall(drop.fall)}
          list={toList(whoOf(drop), drop.dayBefore)}
        />
      ),
    },
  ];
}

function dayOf({ key, label }: DailyDrop, day: string): string {
  const which = { by: 'department', key: key === 'total' ? undefined : key } as const;
  return toCounted({ measure: 'accepted', from: day, to: day, ...which }, label);
}
