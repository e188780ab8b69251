import { BUCKETS } from '@banshi/contract/case-words';
import type { ReplyOf } from '@banshi/contract/endpoint';
import { getStockCheck } from '@banshi/contract/stock';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../api/call.ts';
import { QueryView } from '../../frame/query-view.tsx';
import { useFormats, useTexts } from '../../text/language.tsx';
import { CardRows } from '../../ui/card-rows.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';

type Breach = ReplyOf<typeof getStockCheck>['breaches'][number];

/** Whether the accounts of the figures balanced when the standing duty checked them last. */
export function StockPanel() {
  const { stock: texts } = useTexts();
  const formats = useFormats();
  const columns = useBreachColumns();
  const query = useQuery({
    queryKey: ['stock-check'],
    queryFn: ({ signal }) => call(getStockCheck, { signal }),
    staleTime: 0,
  });
  return (
    <section className="notes-panel" aria-label={texts.title}>
      <h2>{texts.title}</h2>
      <p className="faint">{texts.lead}</p>
      <QueryView query={query} rows={1}>
        {({ checkedAt, compared, breaches }) => {
          if (checkedAt === null) return <p>{texts.never}</p>;
          const at = formats.moment(checkedAt);
          if (breaches.length === 0) {
            return <p>{texts.balanced(at, formats.number(compared))}</p>;
          }
          return (
            <>
              <p className="explanation-wrong">
                {texts.broken(at, formats.number(breaches.length))}
              </p>
              <CardRows>
                <DataTable
                  label={texts.title}
                  columns={columns}
                  rows={breaches}
                  rowKey={({ from, key }) => `${from} ${key}`}
                />
              </CardRows>
            </>
          );
        }}
      </QueryView>
    </section>
  );
}

function useBreachColumns(): readonly Column<Breach>[] {
  const { stock: texts, statistics, words } = useTexts();
  const formats = useFormats();
  const { columns } = texts;
  const nameOf = (key: string) => {
    const bucket = BUCKETS.find((each) => each === key);
    return bucket ? words.bucket[bucket] : key;
  };
  return [
    {
      key: 'account',
      header: columns.account,
      kind: 'wide',
      cell: ({ check, key }) => `${texts.checks[check]}：${nameOf(key)}`,
    },
    {
      key: 'period',
      header: columns.period,
      kind: 'short',
      cell: ({ from, to }) => (from && to ? statistics.period(from, to) : texts.allDays),
    },
    {
      key: 'expected',
      header: columns.expected,
      kind: 'number',
      cell: ({ expected }) => formats.number(expected),
    },
    { key: 'told', header: columns.told, kind: 'number', cell: ({ told }) => formats.number(told) },
  ];
}
