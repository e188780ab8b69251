import type { OfficialLine } from '@banshi/contract/official-register';
import { Link } from 'react-router';
import { paths } from '../../../frame/paths.ts';
import { QueryView } from '../../../frame/query-view.tsx';
import { useFormats, useTexts } from '../../../text/language.tsx';
import { CardRows } from '../../../ui/card-rows.tsx';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { useRegister } from './use-register.ts';

/** The documents that are written here, the last changed first. */
export function OfficialList() {
  const { register: texts } = useTexts().official;
  const query = useRegister();
  const columns = useColumns();
  return (
    <QueryView query={query} rows={3}>
      {({ documents, areMore }) =>
        documents.length === 0 ? (
          <p className="faint">{texts.none}</p>
        ) : (
          <>
            <CardRows>
              <DataTable
                label={texts.label}
                columns={columns}
                rows={documents}
                rowKey={({ documentId }) => documentId}
              />
            </CardRows>
            {areMore && <p className="faint">{texts.more}</p>}
          </>
        )
      }
    </QueryView>
  );
}

function useColumns(): readonly Column<OfficialLine>[] {
  const { register, profiles } = useTexts().official;
  const { columns, states } = register;
  const formats = useFormats();
  return [
    {
      key: 'title',
      header: columns.title,
      cell: (one) => <Link to={paths.keptOfficial.to(one.documentId)}>{one.title}</Link>,
    },
    {
      key: 'profile',
      header: columns.profile,
      kind: 'short',
      cell: (one) => profiles[one.profile],
    },
    {
      key: 'number',
      header: columns.number,
      kind: 'short',
      cell: (one) => one.number ?? states[one.state],
    },
    {
      key: 'updated',
      header: columns.updated,
      kind: 'short',
      cell: (one) => formats.moment(one.updatedAt),
    },
    { key: 'by', header: columns.by, kind: 'short', cell: (one) => one.updatedByName },
  ];
}
