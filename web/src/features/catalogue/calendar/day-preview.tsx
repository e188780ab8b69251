import type { CalendarPreview, MovedCase } from '@banshi/contract/work-calendar';
import { Button } from 'antd';
import { Link } from 'react-router';
import { MoreButton } from '../../../frame/more-button.tsx';
import { paths } from '../../../frame/paths.ts';
import { ProblemNote } from '../../../frame/problem-note.tsx';
import { QueryView } from '../../../frame/query-view.tsx';
import { UrgencyLamp } from '../../../frame/urgency-lamp.tsx';
import { useFormats, useTexts } from '../../../text/language.tsx';
import { CardRows } from '../../../ui/card-rows.tsx';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { type DayThought, useCalendarPreview, useMovedCases } from './use-calendar.ts';

/** What a change of a day moves, and the two ways on from there: to make it, or to leave it. */
export function DayPreview(props: {
  thought: DayThought;
  isPending: boolean;
  error: unknown;
  onConfirm: () => void;
  onCancel: () => void;
}) {
  const { preview, release, form } = useTexts().calendar;
  const { thought, isPending, error, onConfirm, onCancel } = props;
  const { day, act, scope } = thought;
  const query = useCalendarPreview(thought);
  return (
    <section className="day-preview" aria-label={preview.title(day)}>
      <h3>{preview.title(day)}</h3>
      <QueryView query={query} rows={3}>
        {(found) => (
          <>
            {scope === 'HALL' ? <p role="status">{preview.hall}</p> : <Moves found={found} />}
            <p className="day-preview-acts">
              <Button type="primary" loading={isPending} onClick={onConfirm}>
                {act === 'RELEASE' ? release[scope] : form.submit}
              </Button>
              <Button disabled={isPending} onClick={onCancel}>
                {preview.cancel}
              </Button>
            </p>
            {found.cases > 0 && <MovedCases thought={thought} />}
          </>
        )}
      </QueryView>
      <ProblemNote error={error} />
    </section>
  );
}

function Moves({ found }: { found: CalendarPreview }) {
  const { preview } = useTexts().calendar;
  const formats = useFormats();
  const { cases, days, departments } = found;
  if (cases === 0) return <p role="status">{preview.none}</p>;
  const bodies = departments.map(({ name, cases: count }) =>
    preview.ofDepartment(name, formats.number(count)),
  );
  return (
    <>
      <p role="status">{preview.moves(formats.number(cases), formats.number(days))}</p>
      <p>{preview.departments(bodies)}</p>
    </>
  );
}

/** Every day that moves, a page at a time. */
function MovedCases({ thought }: { thought: DayThought }) {
  const { preview } = useTexts().calendar;
  const columns = useMovedColumns();
  const query = useMovedCases(thought);
  return (
    <QueryView query={query} rows={6}>
      {(data) => (
        <>
          <CardRows>
            <DataTable
              label={preview.tableLabel}
              columns={columns}
              rows={data.pages.flatMap(({ cases }) => cases)}
              rowKey={({ caseId, clock, isReminder }) => `${caseId}${clock}${isReminder}`}
            />
          </CardRows>
          <MoreButton query={query}>{preview.more}</MoreButton>
        </>
      )}
    </QueryView>
  );
}

function useMovedColumns(): readonly Column<MovedCase>[] {
  const { calendar, words } = useTexts();
  const { preview } = calendar;
  const { columns } = preview;
  return [
    {
      key: 'case',
      header: columns.case,
      kind: 'short',
      cell: ({ caseId, displayNo }) => <Link to={paths.oneCase.to(caseId)}>{displayNo}</Link>,
    },
    {
      key: 'lamp',
      header: columns.lamp,
      kind: 'short',
      cell: ({ due }) => due && <UrgencyLamp urgency={due.lamp} />,
    },
    { key: 'matter', header: columns.matter, kind: 'wide', cell: ({ matterName }) => matterName },
    {
      key: 'department',
      header: columns.department,
      kind: 'short',
      cell: ({ departmentName }) => departmentName,
    },
    {
      key: 'clock',
      header: columns.clock,
      kind: 'short',
      cell: ({ clock, isReminder }) =>
        isReminder ? preview.reminderOf(words.clock[clock]) : words.clock[clock],
    },
    {
      key: 'moved',
      header: columns.moved,
      kind: 'short',
      cell: ({ before, after }) => `${before} → ${after}`,
    },
  ];
}
