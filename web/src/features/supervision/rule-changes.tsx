import type { RuleChange } from '@banshi/contract/supervision-views';
import { useFormats, useTexts } from '../../text/language.tsx';
import { CardRows } from '../../ui/card-rows.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { useValueWords } from './use-value-words.ts';

/** Who set which number to what, and why; the newest first. */
export function RuleChanges({ changes }: { changes: readonly RuleChange[] }) {
  const { rules } = useTexts().supervision;
  const columns = useChangeColumns();
  return (
    <section className="alert-panel" aria-label={rules.changes}>
      <h2>{rules.changes}</h2>
      {changes.length === 0 ? (
        <p className="faint">{rules.noChanges}</p>
      ) : (
        <CardRows>
          <DataTable
            label={rules.changes}
            columns={columns}
            rows={changes}
            rowKey={({ rule, parameter, at }) => `${at} ${rule} ${parameter}`}
          />
        </CardRows>
      )}
    </section>
  );
}

function useChangeColumns(): readonly Column<RuleChange>[] {
  const { rules } = useTexts().supervision;
  const formats = useFormats();
  const wordsOf = useValueWords();
  const { changeColumns: headers } = rules;
  return [
    { key: 'at', header: headers.at, kind: 'short', cell: ({ at }) => formats.moment(at) },
    { key: 'by', header: headers.by, kind: 'short', cell: ({ byName }) => byName },
    { key: 'rule', header: headers.rule, kind: 'short', cell: ({ rule }) => rule },
    {
      key: 'to',
      header: headers.to,
      kind: 'short',
      cell: ({ parameter, value }) =>
        rules.value(rules.parameters[parameter], wordsOf(parameter, value)),
    },
    { key: 'reason', header: headers.reason, kind: 'wide', cell: ({ reason }) => reason },
  ];
}
