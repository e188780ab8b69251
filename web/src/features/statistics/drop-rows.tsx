import type { DailyDrop } from '@banshi/contract/quality';
import { Button } from 'antd';
import { Link } from 'react-router';
import { paths } from '../../frame/paths.ts';
import { useFormats, useTexts } from '../../text/language.tsx';
import { CardRows } from '../../ui/card-rows.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { PageState } from '../../ui/page-state.tsx';
import { countedSearch } from './counted.ts';

/** Days on which acceptances fell, each the way to the cases of that day. */
export function DropRows(props: {
  drops: readonly DailyDrop[];
  more: (() => void) | undefined;
  isLoadingMore: boolean;
}) {
  const { quality } = useTexts();
  const { drops: texts } = quality;
  const columns = useDropColumns();
  if (props.drops.length === 0) {
    return (
      <PageState kind="empty" title={texts.empty.title}>
        {texts.empty.detail}
      </PageState>
    );
  }
  return (
    <div className="counted-rows">
      <CardRows>
        <DataTable
          label={quality.list(quality.rule.Q6)}
          columns={columns}
          rows={props.drops}
          rowKey={({ day, key }) => `${day} ${key}`}
        />
      </CardRows>
      {props.more && (
        <p className="rows-end no-print">
          <Button onClick={props.more} loading={props.isLoadingMore}>
            {props.isLoadingMore ? texts.loadingMore : texts.more}
          </Button>
        </p>
      )}
    </div>
  );
}

function useDropColumns(): readonly Column<DailyDrop>[] {
  const { quality, statistics } = useTexts();
  const formats = useFormats();
  const { columns, fall, toList } = quality.drops;
  const whoOf = ({ key, label }: DailyDrop) => (key === 'total' ? statistics.total : label);
  return [
    {
      key: 'day',
      header: columns.day,
      kind: 'short',
      cell: (drop) => (
        <Link to={dayOf(drop)} aria-label={toList(whoOf(drop), drop.day)}>
          {drop.day}
        </Link>
      ),
    },
    { key: 'who', header: columns.who, kind: 'wide', cell: whoOf },
    {
      key: 'before',
      header: columns.before,
      kind: 'number',
      cell: ({ before }) => formats.number(before),
    },
    {
      key: 'accepted',
      header: columns.accepted,
      kind: 'number',
      cell: ({ accepted }) => formats.number(accepted),
    },
    { key: 'fall', header: columns.fall, kind: 'number', cell: (drop) => fall(drop.fall) },
  ];
}

function dayOf({ day, key, label }: DailyDrop): string {
  const which = { by: 'department', key: key === 'total' ? undefined : key } as const;
  const counted = { measure: 'accepted', from: day, to: day, ...which } as const;
  return `${paths.countedCases.to()}${countedSearch(counted, label)}`;
}
