import type { BulletinAddressee } from '@banshi/contract/bulletin-distribution';
import { QueryView } from '../../../frame/query-view.tsx';
import { useFormats, useTexts } from '../../../text/language.tsx';
import { CardRows } from '../../../ui/card-rows.tsx';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { HandoverForm } from './handover-form.tsx';
import { useDistribution } from './use-distribution.ts';

/** To whom an issue went, copies against the print count, what became of the paper and who has read it. */
export function Distribution({ issueId, mayHandOver }: { issueId: string; mayHandOver: boolean }) {
  const { bulletinDistribution, bulletinPlan } = useTexts();
  const { issue: texts, ...common } = bulletinDistribution;
  const query = useDistribution(issueId);
  const columns = useColumns();
  return (
    <QueryView query={query} rows={3}>
      {({ addressees, given, printed, printing }) =>
        addressees.length === 0 ? (
          <p className="faint">{texts.empty}</p>
        ) : (
          <>
            <p>
              {printed === null ? common.givenOnly(given) : common.given(given, printed)}
              {printing && (
                <span>
                  {bulletinPlan.printing.told(printing.copies, printing.on, printing.byName)}
                </span>
              )}
            </p>
            <CardRows>
              <DataTable
                label={texts.label}
                columns={columns}
                rows={addressees}
                rowKey={({ ordinal }) => String(ordinal)}
              />
            </CardRows>
            {mayHandOver && <HandoverForm issueId={issueId} addressees={addressees} />}
          </>
        )
      }
    </QueryView>
  );
}

function useColumns(): readonly Column<BulletinAddressee>[] {
  const { kinds, issue: texts } = useTexts().bulletinDistribution;
  const { columns } = texts;
  const paper = ({ handover }: BulletinAddressee) =>
    handover
      ? texts.handover(texts.ways[handover.way], handover.on, handover.byName)
      : texts.notYet;
  return [
    { key: 'kind', header: columns.kind, kind: 'short', cell: (one) => kinds[one.kind] },
    { key: 'name', header: columns.name, cell: (one) => one.name },
    { key: 'copies', header: columns.copies, kind: 'number', cell: (one) => one.copies ?? '—' },
    { key: 'paper', header: columns.paper, cell: paper },
    { key: 'readers', header: columns.readers, cell: (one) => <Readers {...one} /> },
  ];
}

function Readers({ organisationName, readers }: BulletinAddressee) {
  const { issue: texts } = useTexts().bulletinDistribution;
  const formats = useFormats();
  if (organisationName === null) return texts.outside;
  if (readers.length === 0) return texts.nobody;
  return (
    <ul className="plain-list">
      {readers.map(({ name, at }) => (
        <li key={`${name} ${at}`}>{texts.read(name, formats.moment(at))}</li>
      ))}
    </ul>
  );
}
