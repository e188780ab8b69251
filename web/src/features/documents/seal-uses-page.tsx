import { listSealUses, type SealUse } from '@banshi/contract/seal-uses';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { call } from '../../api/call.ts';
import { endOf, MoreButton } from '../../frame/more-button.tsx';
import { Page } from '../../frame/page.tsx';
import { paths } from '../../frame/paths.ts';
import { QueryView } from '../../frame/query-view.tsx';
import { useFormats, useTexts } from '../../text/language.tsx';
import { CardRows } from '../../ui/card-rows.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { PageState } from '../../ui/page-state.tsx';
import { ChoiceField } from '../../ui/plain-field.tsx';
import './documents.css';

const PAGE_ROWS = 50;

/** 用印记录: the documents that bear the seal of a body, the latest first. */
export function SealUsesPage() {
  const { sealUses: texts } = useTexts();
  const [search, setSearch] = useSearchParams();
  const query = useSealUses(search.get('body') ?? undefined);
  const [first] = query.data?.pages ?? [];
  return (
    <Page title={texts.title}>
      <p className="faint">{texts.about}</p>
      {first?.body && first.bodies.length > 1 && (
        <div className="no-print">
          <ChoiceField
            label={texts.body}
            value={String(first.body.organisationId)}
            choices={first.bodies.map(({ organisationId, name }) => ({
              key: String(organisationId),
              text: name,
            }))}
            onChange={(body) => setSearch({ body }, { replace: true })}
          />
        </div>
      )}
      <QueryView query={query} rows={12}>
        {({ pages }) => <Uses uses={pages.flatMap((page) => page.uses)} query={query} />}
      </QueryView>
    </Page>
  );
}

function useSealUses(body: string | undefined) {
  return useInfiniteQuery({
    queryKey: ['seal-uses', body],
    queryFn: ({ pageParam, signal }) => {
      const organisationId = body === undefined ? {} : { organisationId: Number(body) };
      const query = { ...organisationId, after: pageParam, limit: PAGE_ROWS };
      return call(listSealUses, { query, signal });
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  });
}

function Uses(props: { uses: readonly SealUse[]; query: ReturnType<typeof useSealUses> }) {
  const { sealUses: texts } = useTexts();
  const { uses, query } = props;
  const columns = useColumns();
  if (uses.length === 0) {
    return (
      <PageState kind="empty" title={texts.empty}>
        {texts.emptyDetail}
      </PageState>
    );
  }
  return (
    <>
      <CardRows>
        <DataTable
          label={texts.tableLabel}
          columns={columns}
          rows={uses}
          rowKey={({ caseId, seq }) => `${caseId}/${seq}`}
        />
      </CardRows>
      <MoreButton query={query}>{texts.more}</MoreButton>
      {endOf(query).more === undefined && <p className="faint">{texts.end(uses.length)}</p>}
    </>
  );
}

function useColumns(): readonly Column<SealUse>[] {
  const { sealUses: texts } = useTexts();
  const formats = useFormats();
  const { columns } = texts;
  return [
    { key: 'number', header: columns.number, kind: 'short', cell: (one) => one.number },
    { key: 'title', header: columns.title, kind: 'wide', cell: (one) => one.title },
    {
      key: 'case',
      header: columns.caseNo,
      kind: 'short',
      cell: (one) => <Link to={paths.oneCase.to(one.caseId)}>{one.displayNo}</Link>,
    },
    {
      key: 'by',
      header: columns.by,
      kind: 'short',
      cell: (one) => (one.byName === '' ? texts.byLaw : `${one.byName} · ${one.byOrganisation}`),
    },
    { key: 'at', header: columns.at, kind: 'short', cell: (one) => formats.moment(one.at) },
    {
      key: 'digest',
      header: columns.digest,
      kind: 'long',
      cell: (one) => (
        <>
          <span className="seal-digest" title={one.fileId ?? one.contentDigest}>
            {one.fileId ?? one.contentDigest}
          </span>
          {one.fileId === null && <span className="faint"> {texts.notLaidOut}</span>}
        </>
      ),
    },
  ];
}
