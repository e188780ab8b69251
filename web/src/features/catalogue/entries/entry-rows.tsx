import type { HallEntry } from '@banshi/contract/hall-entries';
import { Button } from 'antd';
import { Link } from 'react-router';
import { paths } from '../../../frame/paths.ts';
import { useTexts } from '../../../text/language.tsx';
import { CardRows } from '../../../ui/card-rows.tsx';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { useStandingText } from './use-standing-text.ts';

interface EntryRowsProps {
  readonly entries: readonly HallEntry[];
  readonly onChoose: (matterId: number) => void;
}

/** The matters of the register, with the way to what was noted of each. */
export function EntryRows({ entries, onChoose }: EntryRowsProps) {
  const { hallEntries: texts } = useTexts();
  const columns = useEntryColumns(onChoose);
  return (
    <CardRows>
      <DataTable
        label={texts.table}
        columns={columns}
        rows={entries}
        rowKey={({ matterId }) => String(matterId)}
      />
    </CardRows>
  );
}

function useEntryColumns(onChoose: EntryRowsProps['onChoose']): readonly Column<HallEntry>[] {
  const { hallEntries: texts } = useTexts();
  const standing = useStandingText();
  const { columns, none } = texts;
  return [
    {
      key: 'name',
      header: columns.name,
      kind: 'wide',
      cell: ({ matterId, name }) => <Link to={paths.matter.to(matterId)}>{name}</Link>,
    },
    {
      key: 'department',
      header: columns.department,
      kind: 'short',
      cell: ({ department }) => department.shortName,
    },
    { key: 'state', header: columns.state, cell: standing.what },
    { key: 'window', header: columns.window, cell: (entry) => standing.where(entry) ?? none },
    {
      key: 'since',
      header: columns.since,
      kind: 'short',
      isNamed: true,
      cell: ({ since }) => since ?? none,
    },
    { key: 'note', header: columns.note, isNamed: true, cell: ({ note }) => note ?? none },
    {
      key: 'act',
      header: columns.act,
      kind: 'short',
      cell: ({ matterId, name }) => (
        <Button size="small" aria-label={texts.openOf(name)} onClick={() => onChoose(matterId)}>
          {texts.open}
        </Button>
      ),
    },
  ];
}
