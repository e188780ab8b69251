import type { CaseSummary } from '@banshi/contract/case-views';
import { Link } from 'react-router';
import { useSession } from '../../api/session.ts';
import { lacksAcceptance } from '../../frame/lacks-acceptance.ts';
import { paths } from '../../frame/paths.ts';
import { UrgencyLamp } from '../../frame/urgency-lamp.tsx';
import { useFormats, useTexts } from '../../text/language.tsx';
import type { Column } from '../../ui/data-table.tsx';
import { PagedRows } from './paged-rows.tsx';

/** Counted cases in order of the day that counts, and the way to the next fifty. */
export function CountedRows(props: {
  cases: readonly CaseSummary[];
  more: (() => void) | undefined;
  isLoadingMore: boolean;
}) {
  const { cases: texts } = useTexts().statistics;
  const formats = useFormats();
  const columns = useCountedColumns();
  return (
    <PagedRows
      label={texts.tableLabel}
      columns={columns}
      rows={props.cases}
      rowKey={(one) => one.caseId}
      empty={texts.empty}
      more={props.more}
      isLoadingMore={props.isLoadingMore}
      end={texts.end(formats.number(props.cases.length))}
    />
  );
}

function useCountedColumns(): readonly Column<CaseSummary>[] {
  const { statistics, words } = useTexts();
  const { columns } = statistics.cases;
  const { areas } = useSession();
  const mayOpen = areas.includes('inbox') || areas.includes('cases');
  return [
    {
      key: 'lamp',
      header: columns.lamp,
      kind: 'short',
      cell: ({ due }) => due && <UrgencyLamp urgency={due.lamp} />,
    },
    {
      key: 'number',
      header: columns.number,
      kind: 'short',
      cell: (one) =>
        mayOpen ? <Link to={paths.oneCase.to(one.caseId)}>{one.displayNo}</Link> : one.displayNo,
    },
    {
      key: 'matter',
      header: columns.matter,
      kind: 'wide',
      cell: (one) => <span title={one.matter.name}>{one.matter.name}</span>,
    },
    {
      key: 'department',
      header: columns.department,
      kind: 'short',
      cell: (one) => one.department.shortName,
    },
    {
      key: 'applicant',
      header: columns.applicant,
      kind: 'long',
      cell: (one) => <span title={one.applicantName}>{one.applicantName}</span>,
    },
    {
      key: 'status',
      header: columns.status,
      kind: 'short',
      cell: (one) => words.status[one.status],
    },
    dayColumn('received', columns.received, (one) => one.receivedAt),
    {
      ...dayColumn('accepted', columns.accepted, (one) => one.acceptedAt),
      cell: (one) =>
        lacksAcceptance(one) ? words.lacksAcceptance : <CountedDay moment={one.acceptedAt} />,
    },
    dayColumn('closed', columns.closed, (one) => one.closedAt),
  ];
}

function dayColumn(
  key: string,
  header: string,
  momentOf: (one: CaseSummary) => string | null,
): Column<CaseSummary> {
  return {
    key,
    header,
    kind: 'short',
    isNamed: true,
    cell: (one) => <CountedDay moment={momentOf(one)} />,
  };
}

function CountedDay({ moment }: { moment: string | null }) {
  const formats = useFormats();
  return moment === null ? null : formats.moment(moment).slice(0, 10);
}
