import type { HallFinding } from '@banshi/contract/hall-inspection';
import { Link } from 'react-router';
import { paths } from '../../frame/paths.ts';
import { useTexts } from '../../text/language.tsx';
import { CardRows } from '../../ui/card-rows.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { FindingLamp } from './finding-lamp.tsx';

/** Findings of the inspection, each with its lamp and the way to its page. */
export function FindingTable({
  label,
  findings,
}: {
  label: string;
  findings: readonly HallFinding[];
}) {
  const columns = useColumns();
  return (
    <CardRows>
      <DataTable
        label={label}
        columns={columns}
        rows={findings}
        rowKey={({ findingId }) => findingId}
      />
    </CardRows>
  );
}

function useColumns(): readonly Column<HallFinding>[] {
  const { inspection: texts } = useTexts().hall;
  const { columns } = texts;
  return [
    {
      key: 'found',
      header: columns.found,
      kind: 'wide',
      cell: (one) => <Found finding={one} />,
    },
    {
      key: 'heading',
      header: columns.heading,
      kind: 'short',
      cell: (one) => texts.heading[one.heading],
    },
    { key: 'code', header: columns.code, kind: 'short', cell: (one) => one.code },
    { key: 'points', header: columns.points, kind: 'number', cell: (one) => one.points },
    { key: 'day', header: columns.day, kind: 'short', isNamed: true, cell: (one) => one.foundOn },
    {
      key: 'mendBy',
      header: columns.mendBy,
      kind: 'short',
      isNamed: true,
      cell: (one) => one.mendBy,
    },
    {
      key: 'state',
      header: columns.state,
      kind: 'short',
      cell: (one) => <FindingLamp finding={one} />,
    },
    { key: 'by', header: columns.by, kind: 'short', cell: (one) => one.recordedByName },
  ];
}

function Found({ finding: one }: { finding: HallFinding }) {
  const { inspection: texts } = useTexts().hall;
  const beside = [
    one.windowNumber === null ? '' : texts.atWindow(one.windowNumber),
    one.staffNames.length === 0 ? '' : texts.staff(one.staffNames.join('、')),
    one.photoCount === 0 ? '' : texts.photos(one.photoCount),
  ].filter((each) => each !== '');
  return (
    <>
      <Link to={paths.hallFinding.to(one.findingId)}>
        {texts.found(one.where, one.problem, texts.counted(one.heading, one.count))}
      </Link>
      {beside.length > 0 && <span className="hall-note">{beside.join(' · ')}</span>}
      {one.note && (
        <span className="hall-note">{texts.note(one.settledByName ?? '', one.note)}</span>
      )}
    </>
  );
}
