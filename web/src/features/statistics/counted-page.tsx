import { Button } from 'antd';
import { useNavigate, useSearchParams } from 'react-router';
import { Page } from '../../frame/page.tsx';
import { QueryView } from '../../frame/query-view.tsx';
import { useFormats, useTexts } from '../../text/language.tsx';
import type { Counted } from './counted.ts';
import { CountedRows } from './counted-rows.tsx';
import { useCountedCases, useCountedInAddress } from './use-counted.ts';
import { useRowLabel } from './use-row-label.ts';
import { useStatistics } from './use-statistics.ts';
import './statistics.css';

/** The cases behind one figure. */
export function CountedPage() {
  const { statistics, words } = useTexts();
  const navigate = useNavigate();
  const counted = useCountedInAddress();
  const query = useCountedCases(counted);
  const { label, count } = useFigure(counted);
  const { from, to, measure, acceptance, hour } = counted;
  const whenOf = () =>
    hour === undefined ? statistics.period(from, to) : statistics.cases.inHour(from, hour);
  const when = measure === 'open' ? statistics.cases.openOn(to) : whenOf();
  return (
    <Page
      title={statistics.cases.title(
        acceptance ? statistics.cases.acceptances[acceptance] : words.measure[measure],
        label,
      )}
      aside={
        <>
          <span>{when}</span>
          {count !== undefined && <strong>{statistics.cases.count(count)}</strong>}
          <Button className="page-print no-print" onClick={() => void navigate(-1)}>
            {statistics.cases.back}
          </Button>
        </>
      }
    >
      <QueryView query={query} rows={12}>
        {(data) => (
          <CountedRows
            cases={data.pages.flatMap((page) => page.cases)}
            more={query.hasNextPage ? () => void query.fetchNextPage() : undefined}
            isLoadingMore={query.isFetchingNextPage}
          />
        )}
      </QueryView>
    </Page>
  );
}

/** The row and the number that the list has to explain. */
function useFigure(counted: Counted): { label: string; count: string | undefined } {
  const { cases } = useTexts().statistics;
  const formats = useFormats();
  const [search] = useSearchParams();
  const { from, to, by, key, measure, acceptance, hour } = counted;
  const { data, isPlaceholderData } = useStatistics({ period: { from, to }, by });
  const labelOf = useRowLabel(by);
  const label = key === undefined ? cases.all : labelOf({ key, label: search.get('label') ?? key });
  const isPart = acceptance !== undefined || hour !== undefined;
  if (!data || isPlaceholderData || isPart) return { label, count: undefined };
  if (measure === 'received' || measure === 'refused') return { label, count: undefined };
  const rows = key === undefined ? [data.total] : data.rows.filter(isOfRow(by, key));
  const figure = measure === 'open' ? 'openEnd' : measure;
  const count = rows.reduce((sum, row) => sum + row[figure], 0);
  return { label, count: formats.number(count) };
}

/** An area of four digits is a prefecture with its counties. */
function isOfRow(by: Counted['by'], key: string) {
  return (row: { readonly key: string }) =>
    by === 'area' ? row.key.startsWith(key) : row.key === key;
}
