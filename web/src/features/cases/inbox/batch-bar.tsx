import type { BatchAct } from '@banshi/contract/case-batch';
import type { CaseSummary } from '@banshi/contract/case-views';
import { Button } from 'antd';
import { useRef, useState } from 'react';
import { useSession } from '../../../api/session.ts';
import { ProblemNote } from '../../../frame/problem-note.tsx';
import { useTexts } from '../../../text/language.tsx';
import { useShortcuts } from '../../../ui/shortcuts.ts';
import { UndoNote } from '../undo-note.tsx';
import { batchActsOf, isBare } from './batch-acts.ts';
import { BatchForm } from './batch-form.tsx';
import { BatchResults } from './batch-results.tsx';
import type { BatchAsked, BatchRun } from './use-batch.ts';

interface Props {
  readonly marked: readonly CaseSummary[];
  readonly run: BatchRun;
  readonly onClear: () => void;
}

/** What can be done to all marked cases at a press, what came of each, and for a minute the way back. */
export function BatchBar({ marked, run: { batch, isUndone, undoing, ...run }, onClear }: Props) {
  const { batch: texts } = useTexts();
  const bar = useRef<HTMLElement>(null);
  const [picked, setPicked] = useState<BatchAct | null>(null);
  useShortcuts({ batch: () => bar.current?.querySelector('button')?.focus() });
  const perform = (asked: BatchAsked) => run.perform(asked, () => setPicked(null));
  const pick = (act: BatchAct) =>
    isBare(act) ? perform({ act, cases: marked, opinion: null, staffId: null }) : setPicked(act);
  return (
    <section ref={bar} className="batch-bar no-print" aria-label={texts.title}>
      {marked.length > 0 && (
        <BatchButtons
          count={marked.length}
          isPending={batch.isPending}
          onPick={pick}
          onClear={onClear}
        />
      )}
      {marked.length > 0 && picked && (
        <BatchForm
          key={picked}
          act={picked}
          marked={marked}
          isPending={batch.isPending}
          onPerform={(given) => perform({ act: picked, cases: marked, ...given })}
          onCancel={() => setPicked(null)}
        />
      )}
      <ProblemNote error={batch.error} />
      {batch.data && (
        <BatchResults results={batch.data} isUndone={isUndone} onClose={batch.reset} />
      )}
      {undoing && (
        <UndoNote key={undoing.act} onUndo={() => run.undo(undoing)} onGone={run.forget} />
      )}
    </section>
  );
}

function BatchButtons(props: {
  count: number;
  isPending: boolean;
  onPick: (act: BatchAct) => void;
  onClear: () => void;
}) {
  const { inbox, batch: texts } = useTexts();
  const session = useSession();
  return (
    <>
      <p className="inbox-marks" role="status">
        {inbox.marked(props.count)}
      </p>
      <p className="batch-buttons">
        {batchActsOf(session).map((act) => (
          <Button key={act} disabled={props.isPending} onClick={() => props.onPick(act)}>
            {texts.acts[act]}
          </Button>
        ))}
        <Button type="link" onClick={props.onClear}>
          {inbox.clearMarks}
        </Button>
      </p>
    </>
  );
}
