import type { OfficialLine } from '@banshi/contract/official-register';
import { Link } from 'react-router';
import { MoreButton } from '../../../frame/more-button.tsx';
import { paths } from '../../../frame/paths.ts';
import { QueryView } from '../../../frame/query-view.tsx';
import { useFormats, useTexts } from '../../../text/language.tsx';
import { CardRows } from '../../../ui/card-rows.tsx';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { OfficialSearch, useAskedRegister } from './official-search.tsx';
import { useRegister } from './use-register.ts';

/** The documents that are written here, the last changed first; the address keeps what they are searched for. */
export function OfficialList() {
  const asked = useAskedRegister();
  const query = useRegister(asked);
  const { register: texts } = useTexts().official;
  return (
    <QueryView query={query} rows={3}>
      {({ pages }) => (
        <>
          <OfficialSearch asked={asked} />
          <Documents
            documents={pages.flatMap((page) => page.documents)}
            isSearch={Object.values(asked).some((one) => one !== undefined)}
          />
          <MoreButton query={query}>
            {query.isFetchingNextPage ? texts.loadingMore : texts.more}
          </MoreButton>
        </>
      )}
    </QueryView>
  );
}

function Documents({
  documents,
  isSearch,
}: {
  documents: readonly OfficialLine[];
  isSearch: boolean;
}) {
  const { register: texts } = useTexts().official;
  const columns = useColumns();
  if (documents.length === 0) return <p className="faint">{isSearch ? texts.empty : texts.none}</p>;
  return (
    <CardRows>
      <DataTable
        label={texts.label}
        columns={columns}
        rows={documents}
        rowKey={({ documentId }) => documentId}
      />
    </CardRows>
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
