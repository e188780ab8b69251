import { type CalendarView, releaseCalendarDay, type SetDay } from '@banshi/contract/work-calendar';
import { Button } from 'antd';
import { useState } from 'react';
import { call } from '../../../api/call.ts';
import { useFormats, useTexts } from '../../../text/language.tsx';
import { CardRows } from '../../../ui/card-rows.tsx';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { PageState } from '../../../ui/page-state.tsx';
import { DayPreview } from './day-preview.tsx';
import { useChangeCalendar } from './use-calendar.ts';

/** The days that are set, the latest first; each can be given back to the published calendar, after a look at what moves. */
export function DayTable({ view }: { view: CalendarView }) {
  const { calendar } = useTexts();
  const release = useChangeCalendar((day: string) => call(releaseCalendarDay, { params: { day } }));
  const [asked, setAsked] = useState<string>();
  const columns = useDayColumns();
  const act: Column<SetDay> = {
    key: 'act',
    header: calendar.columns.act,
    kind: 'short',
    cell: ({ day }) => (
      <Button
        size="small"
        aria-label={calendar.releaseOf(day)}
        disabled={release.isPending}
        onClick={() => setAsked(day)}
      >
        {calendar.release}
      </Button>
    ),
  };
  return (
    <section className="matter-panel">
      <h2>{calendar.table}</h2>
      {asked !== undefined && (
        <DayPreview
          key={asked}
          {...{ day: asked, act: 'RELEASE', isPending: release.isPending, error: release.error }}
          onConfirm={() => release.mutate(asked, { onSuccess: () => setAsked(undefined) })}
          onCancel={() => setAsked(undefined)}
        />
      )}
      {view.days.length === 0 ? (
        <PageState kind="empty" title={calendar.none.title}>
          {view.mayChange ? calendar.none.detail : calendar.readOnly}
        </PageState>
      ) : (
        <CardRows>
          <DataTable
            label={calendar.table}
            columns={view.mayChange ? [...columns, act] : columns}
            rows={view.days}
            rowKey={({ day }) => day}
          />
        </CardRows>
      )}
    </section>
  );
}

function useDayColumns(): readonly Column<SetDay>[] {
  const { calendar } = useTexts();
  const formats = useFormats();
  const { columns, kind: kinds } = calendar;
  return [
    {
      key: 'day',
      header: columns.day,
      kind: 'short',
      cell: ({ day }) => (
        <>
          {day} <span className="faint">{formats.weekday(day)}</span>
        </>
      ),
    },
    { key: 'kind', header: columns.kind, kind: 'short', cell: ({ kind }) => kinds[kind] },
    { key: 'name', header: columns.name, cell: ({ name }) => name },
    { key: 'paper', header: columns.docNo, cell: ({ docNo }) => docNo },
    {
      key: 'published',
      header: columns.published,
      kind: 'short',
      cell: ({ published: { kind, name } }) =>
        name === null ? kinds[kind] : calendar.publishedAs(kinds[kind], name),
    },
    {
      key: 'set',
      header: columns.set,
      kind: 'short',
      cell: ({ setAt, setByName }) => (
        <>
          {setByName ?? calendar.byCommand}
          {setAt !== null && <span className="fact-note">{formats.moment(setAt)}</span>}
        </>
      ),
    },
  ];
}
