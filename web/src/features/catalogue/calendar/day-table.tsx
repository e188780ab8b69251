import {
  type CalendarView,
  releaseCalendarDay,
  type SetDay,
  type SetScope,
} from '@banshi/contract/work-calendar';
import { Button } from 'antd';
import { useState } from 'react';
import { call } from '../../../api/call.ts';
import { useFormats, useTexts } from '../../../text/language.tsx';
import { CardRows } from '../../../ui/card-rows.tsx';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { PageState } from '../../../ui/page-state.tsx';
import { DayPreview } from './day-preview.tsx';
import { useChangeCalendar } from './use-calendar.ts';

interface ScopedDay {
  readonly day: string;
  readonly scope: SetScope;
}

/** The days that are set, the latest first; each can be taken back, after a look at what moves. */
export function DayTable({ view }: { view: CalendarView }) {
  const { calendar } = useTexts();
  const release = useChangeCalendar(({ day, scope }: ScopedDay) =>
    call(releaseCalendarDay, { params: { day }, query: { scope } }),
  );
  const [asked, setAsked] = useState<ScopedDay>();
  const columns = useDayColumns();
  const act: Column<SetDay> = {
    key: 'act',
    header: calendar.columns.act,
    kind: 'short',
    cell: ({ day, scope }) => (
      <Button
        size="small"
        aria-label={calendar.releaseOf(calendar.release[scope], day)}
        disabled={release.isPending}
        onClick={() => setAsked({ day, scope })}
      >
        {calendar.release[scope]}
      </Button>
    ),
  };
  return (
    <section className="matter-panel">
      <h2>{calendar.table}</h2>
      {asked !== undefined && (
        <DayPreview
          key={`${asked.day} ${asked.scope}`}
          thought={{ ...asked, act: 'RELEASE' }}
          {...{ isPending: release.isPending, error: release.error }}
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
            rowKey={({ day, scope }) => `${day} ${scope}`}
          />
        </CardRows>
      )}
    </section>
  );
}

function useDayColumns(): readonly Column<SetDay>[] {
  const { calendar } = useTexts();
  const formats = useFormats();
  const { columns, scopes, kindOf, kind: kinds } = calendar;
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
    { key: 'scope', header: columns.scope, kind: 'short', cell: ({ scope }) => scopes[scope] },
    {
      key: 'kind',
      header: columns.kind,
      kind: 'short',
      cell: ({ kind, scope }) => kindOf[scope][kind],
    },
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
