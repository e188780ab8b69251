import type { HallWindow, HallWindows } from '@banshi/contract/windows';
import { Button } from 'antd';
import { useState } from 'react';
import { Page } from '../../../frame/page.tsx';
import { ProblemNote } from '../../../frame/problem-note.tsx';
import { QueryView } from '../../../frame/query-view.tsx';
import { useTexts } from '../../../text/language.tsx';
import { useSit, useWindows } from './use-windows.ts';
import { WindowForm } from './window-form.tsx';
import { WindowTable } from './window-table.tsx';
import './windows.css';

/** The windows of the hall: where one sits today, and for their head the way to keep them. */
export function WindowsPage() {
  const { windows } = useTexts();
  const query = useWindows();
  return (
    <Page title={windows.title}>
      <p className="faint">{windows.lead}</p>
      <QueryView query={query} rows={8}>
        {(view) => <Register view={view} />}
      </QueryView>
    </Page>
  );
}

function Register({ view }: { view: HallWindows }) {
  const sit = useSit();
  const [changing, change] = useState<HallWindow>();
  return (
    <div className="windows">
      <Seat view={view} onLeave={() => sit.mutate(null)} isPending={sit.isPending} />
      <ProblemNote error={sit.error} />
      <WindowTable
        view={view}
        isPending={sit.isPending}
        onSit={(windowId) => sit.mutate(windowId)}
        onChange={change}
      />
      {view.bodies.length > 0 && (
        <WindowForm
          key={changing ? `${changing.windowId} ${changing.version}` : 'new'}
          bodies={view.bodies}
          changing={changing}
          onDone={() => change(undefined)}
        />
      )}
    </div>
  );
}

function Seat(props: { view: HallWindows; onLeave: () => void; isPending: boolean }) {
  const { seat } = useTexts().windows;
  const { windows, mine } = props.view;
  const mineNow = windows.find((one) => one.windowId === mine);
  return (
    <section className="plain-panel" aria-label={seat.title}>
      <p className="windows-seat">
        <span>{mineNow ? seat.at(mineNow.number, mineNow.name) : seat.none}</span>
        {mineNow && (
          <Button size="small" disabled={props.isPending} onClick={props.onLeave}>
            {seat.leave}
          </Button>
        )}
      </p>
    </section>
  );
}
