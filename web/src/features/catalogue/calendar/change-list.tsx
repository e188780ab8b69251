import type { DayChange } from '@banshi/contract/work-calendar';
import { useFormats, useTexts } from '../../../text/language.tsx';
import { CardRows } from '../../../ui/card-rows.tsx';
import { type Column, DataTable } from '../../../ui/data-table.tsx';

/** Who changed which day, the newest first; nothing when nobody has. */
export function ChangeList({ changes }: { changes: readonly DayChange[] }) {
  const { calendar } = useTexts();
  const columns = useChangeColumns();
  if (changes.length === 0) return null;
  return (
    <section className="matter-panel no-print">
      <h2>{calendar.changes}</h2>
      <CardRows>
        <DataTable
          label={calendar.changes}
          columns={columns}
          rows={changes}
          rowKey={({ day, at, scope, kind }) => `${day} ${at} ${scope} ${kind}`}
        />
      </CardRows>
    </section>
  );
}

function useChangeColumns(): readonly Column<DayChange>[] {
  const { calendar } = useTexts();
  const formats = useFormats();
  const { changeColumns: headers, scopes, kindOf, released } = calendar;
  return [
    { key: 'at', header: headers.at, kind: 'short', cell: ({ at }) => formats.moment(at) },
    {
      key: 'by',
      header: headers.by,
      kind: 'short',
      cell: ({ byName }) => byName ?? calendar.byCommand,
    },
    { key: 'day', header: headers.day, kind: 'short', cell: ({ day }) => day },
    { key: 'scope', header: headers.scope, kind: 'short', cell: ({ scope }) => scopes[scope] },
    {
      key: 'to',
      header: headers.to,
      kind: 'short',
      cell: ({ kind, scope }) => (kind === null ? released[scope] : kindOf[scope][kind]),
    },
    { key: 'name', header: headers.name, cell: ({ name }) => name },
    { key: 'paper', header: headers.docNo, cell: ({ docNo }) => docNo },
  ];
}
