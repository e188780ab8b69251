import { type Looks, listLooks } from '@banshi/contract/readings';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../api/call.ts';
import { QueryView } from '../../frame/query-view.tsx';
import { useTexts } from '../../text/language.tsx';
import { CardRows } from '../../ui/card-rows.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';

/** 今日查看: who looked today for people by name, or behind masks, and who wanted to more often than he may. */
export function LooksOfToday() {
  const { looks: texts } = useTexts().readings;
  const columns = useColumns();
  const query = useQuery({
    queryKey: ['looks'],
    queryFn: () => call(listLooks, {}),
    staleTime: 0,
  });
  return (
    <section className="plain-panel" aria-label={texts.title}>
      <h2>{texts.title}</h2>
      <QueryView query={query} rows={2}>
        {({ looks, isCut }) =>
          looks.length === 0 ? (
            <p className="faint">{texts.none}</p>
          ) : (
            <>
              <CardRows>
                <DataTable
                  label={texts.table}
                  columns={columns}
                  rows={looks}
                  rowKey={({ byName, byOrganisation, kind }) =>
                    `${byName} ${byOrganisation} ${kind}`
                  }
                />
              </CardRows>
              {isCut && <p className="faint">{texts.cut(looks.length)}</p>}
            </>
          )
        }
      </QueryView>
    </section>
  );
}

function useColumns(): readonly Column<Looks>[] {
  const { looks: texts, list } = useTexts().readings;
  const { columns: headers } = texts;
  return [
    {
      key: 'by',
      header: headers.by,
      kind: 'short',
      cell: ({ byName, byOrganisation }) => list.person(byName, byOrganisation),
    },
    { key: 'kind', header: headers.kind, kind: 'short', cell: ({ kind }) => texts.kinds[kind] },
    {
      key: 'looked',
      header: headers.looked,
      kind: 'number',
      cell: ({ looked }) => texts.times(looked),
    },
    {
      key: 'refused',
      header: headers.refused,
      kind: 'number',
      cell: ({ refused }) => (refused === 0 ? '—' : texts.refused(refused)),
    },
  ];
}
