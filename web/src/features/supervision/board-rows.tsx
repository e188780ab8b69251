import type { BoardAlert } from '@banshi/contract/supervision-views';
import { Link } from 'react-router';
import { paths } from '../../frame/paths.ts';
import { UrgencyLamp } from '../../frame/urgency-lamp.tsx';
import { useTexts } from '../../text/language.tsx';
import { CardRows } from '../../ui/card-rows.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { LevelMark } from './level-mark.tsx';
import { useAlertWords } from './use-alert-words.ts';

/** Warnings and cards, the newest first; each opens itself and its case. */
export function BoardRows({ alerts }: { alerts: readonly BoardAlert[] }) {
  const { board } = useTexts().supervision;
  const columns = useBoardColumns();
  return (
    <CardRows>
      <DataTable
        label={board.table}
        columns={columns}
        rows={alerts}
        rowKey={({ caseId, seq }) => `${caseId} ${seq}`}
      />
    </CardRows>
  );
}

function useBoardColumns(): readonly Column<BoardAlert>[] {
  const { supervision } = useTexts();
  const { columns: headers } = supervision.board;
  const words = useAlertWords();
  return [
    {
      key: 'number',
      header: headers.orderNo,
      cell: ({ caseId, seq, level, orderNo, rule }) => (
        <span className="alert-name">
          <LevelMark level={level} />
          <Link to={paths.alert.to(caseId, seq)}>{orderNo ?? rule}</Link>
        </span>
      ),
    },
    {
      key: 'rule',
      header: headers.rule,
      kind: 'wide',
      cell: (one) => (
        <>
          {one.orderNo !== null && `${one.rule} `}
          {words.said(one)}
        </>
      ),
    },
    {
      key: 'case',
      header: headers.case,
      kind: 'short',
      cell: ({ case: one }) => <Link to={paths.oneCase.to(one.caseId)}>{one.displayNo}</Link>,
    },
    {
      key: 'lamp',
      header: headers.lamp,
      kind: 'short',
      cell: ({ case: { due } }) => due && <UrgencyLamp urgency={due.lamp} />,
    },
    {
      key: 'person',
      header: headers.person,
      kind: 'long',
      cell: ({ organisation, personName }) =>
        personName
          ? supervision.person(personName, organisation.shortName)
          : organisation.shortName,
    },
    { key: 'status', header: headers.status, cell: words.status },
    {
      key: 'explainBy',
      header: headers.explainBy,
      kind: 'short',
      cell: (one) => <ExplainBy alert={one} />,
    },
  ];
}

function ExplainBy({ alert: { explainBy, isLate } }: { alert: BoardAlert }) {
  const { board } = useTexts().supervision;
  if (explainBy === null) return null;
  return (
    <>
      {explainBy} {isLate && <strong className="alert-late">{board.isLate}</strong>}
    </>
  );
}
