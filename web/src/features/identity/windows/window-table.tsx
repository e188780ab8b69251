import type { HallWindow, HallWindows } from '@banshi/contract/windows';
import { Button } from 'antd';
import { useTexts } from '../../../text/language.tsx';
import { CardRows } from '../../../ui/card-rows.tsx';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { PageState } from '../../../ui/page-state.tsx';

interface WindowTableProps {
  readonly view: HallWindows;
  readonly isPending: boolean;
  readonly onSit: (windowId: number) => void;
  readonly onChange: (window: HallWindow) => void;
}

/** All windows by number, with the way to sit down and, for their head, to change them. */
export function WindowTable(props: WindowTableProps) {
  const { windows: texts } = useTexts();
  const columns = useWindowColumns();
  const act: Column<HallWindow> = {
    key: 'act',
    header: texts.columns.act,
    kind: 'short',
    cell: (window) => <WindowActs window={window} {...props} />,
  };
  return (
    <section className="plain-panel">
      <h2>{texts.table}</h2>
      {props.view.windows.length === 0 ? (
        <PageState kind="empty" title={texts.none.title}>
          {texts.none.detail}
        </PageState>
      ) : (
        <CardRows>
          <DataTable
            label={texts.table}
            columns={[...columns, act]}
            rows={props.view.windows}
            rowKey={({ windowId }) => String(windowId)}
          />
        </CardRows>
      )}
    </section>
  );
}

function WindowActs({ window, view, ...props }: WindowTableProps & { window: HallWindow }) {
  const { windows: texts } = useTexts();
  const { windowId, number, isOpen, maySit, mayKeep } = window;
  const isMine = view.mine === windowId;
  return (
    <span className="window-acts">
      {isMine && <strong>{texts.seat.here}</strong>}
      {!isMine && isOpen && maySit && (
        <Button
          size="small"
          aria-label={texts.seat.sitOf(number)}
          disabled={props.isPending}
          onClick={() => props.onSit(windowId)}
        >
          {texts.seat.sit}
        </Button>
      )}
      {mayKeep && (
        <Button
          size="small"
          aria-label={texts.changeOf(number)}
          onClick={() => props.onChange(window)}
        >
          {texts.change}
        </Button>
      )}
    </span>
  );
}

function useWindowColumns(): readonly Column<HallWindow>[] {
  const { windows: texts } = useTexts();
  const { columns } = texts;
  return [
    { key: 'number', header: columns.number, kind: 'short', cell: ({ number }) => number },
    { key: 'name', header: columns.name, kind: 'wide', cell: ({ name }) => name },
    {
      key: 'organisation',
      header: columns.organisation,
      kind: 'short',
      cell: ({ organisation }) => organisation.shortName,
    },
    {
      key: 'departments',
      header: columns.departments,
      cell: ({ departments }) =>
        departments.length === 0
          ? texts.all
          : departments.map(({ shortName }) => shortName).join(' · '),
    },
    {
      key: 'days',
      header: columns.days,
      kind: 'short',
      cell: (window) => <Days window={window} />,
    },
    {
      key: 'seated',
      header: columns.seated,
      cell: ({ seated }) => (seated.length === 0 ? texts.nobody : seated.join(' · ')),
    },
  ];
}

function Days({ window: { from, to, isOpen } }: { window: HallWindow }) {
  const { windows: texts } = useTexts();
  return (
    <>
      {daysIn(texts, from, to)}
      {!isOpen && <span className="fact-note">{texts.closed}</span>}
    </>
  );
}

type WindowTexts = ReturnType<typeof useTexts>['windows'];

function daysIn(texts: WindowTexts, from: string | null, to: string | null): string {
  if (from !== null && to !== null) return texts.between(from, to);
  if (from !== null) return texts.since(from);
  return to === null ? texts.always : texts.until(to);
}
