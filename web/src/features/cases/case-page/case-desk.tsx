import type { CaseDesk as Desk } from '@banshi/contract/case-desk';
import { Button } from 'antd';
import { useRef, useState } from 'react';
import { useSession } from '../../../api/session.ts';
import { ProblemNote } from '../../../frame/problem-note.tsx';
import { useFormats, useTexts } from '../../../text/language.tsx';
import { useShortcuts } from '../../../ui/shortcuts.ts';
import { UndoNote } from '../undo-note.tsx';
import { AssignForm } from './assign-form.tsx';
import { CaseComments } from './case-comments.tsx';
import { undoOf } from './undo-of.ts';
import { type DeskAct, useDesk, useDeskAct } from './use-desk.ts';

/** On whose desk the case lies, whether one follows it, and what colleagues say of it. */
export function CaseDesk(props: { caseId: string; version: number; isOpen: boolean }) {
  const { caseId, version, isOpen } = props;
  const { data: desk } = useDesk(caseId, version);
  return desk ? <Panel caseId={caseId} desk={desk} isOpen={isOpen} /> : null;
}

function Panel({ caseId, desk, isOpen }: { caseId: string; desk: Desk; isOpen: boolean }) {
  const { desk: texts } = useTexts();
  const { staffId: me } = useSession();
  const act = useDeskAct(caseId);
  const panel = useRef<HTMLElement>(null);
  const [undoing, setUndoing] = useState<DeskAct>();
  const perform = (asked: DeskAct) =>
    act.mutate(asked, { onSuccess: () => setUndoing(undoOf(asked, desk, me)) });
  const undo = (asked: DeskAct) => act.mutate(asked, { onSuccess: () => setUndoing(undefined) });
  useShortcuts({
    claim: () => desk.mayClaim && perform({ act: 'claim' }),
    follow: () => perform({ act: 'follow', follows: !desk.follows }),
    comment: () => panel.current?.querySelector('textarea')?.focus(),
  });
  return (
    <section ref={panel} className="panel case-desk" aria-label={texts.title}>
      <h2>{texts.title}</h2>
      {(isOpen || desk.assignee) && (
        <p>
          <Holder desk={desk} />
        </p>
      )}
      <DeskButtons desk={desk} isPending={act.isPending} onAct={perform} />
      {desk.colleagues.length > 0 && (
        <AssignForm
          key={desk.assignee?.staffId}
          desk={desk}
          onAssign={(staffId) => perform({ act: 'assign', staffId })}
        />
      )}
      {undoing && (
        <UndoNote
          key={JSON.stringify(undoing)}
          onUndo={() => undo(undoing)}
          onGone={() => setUndoing(undefined)}
        />
      )}
      <ProblemNote error={act.error} />
      <Handovers desk={desk} />
      <CaseComments caseId={caseId} comments={desk.comments} />
    </section>
  );
}

function Holder({ desk }: { desk: Desk }) {
  const { desk: texts } = useTexts();
  const formats = useFormats();
  if (!desk.assignee) return texts.liesNowhere;
  return texts.lies(desk.assignee.name, desk.since ? formats.moment(desk.since) : '');
}

function DeskButtons(props: { desk: Desk; isPending: boolean; onAct: (act: DeskAct) => void }) {
  const { desk: texts } = useTexts();
  const { desk, isPending, onAct } = props;
  const follow = { act: 'follow', follows: !desk.follows } as const;
  return (
    <p className="desk-buttons no-print">
      {desk.mayClaim && (
        <Button disabled={isPending} onClick={() => onAct({ act: 'claim' })}>
          {texts.claim}
        </Button>
      )}
      {desk.mayRelease && (
        <Button disabled={isPending} onClick={() => onAct({ act: 'release' })}>
          {texts.release}
        </Button>
      )}
      <Button disabled={isPending} onClick={() => onAct(follow)}>
        {desk.follows ? texts.unfollow : texts.follow}
      </Button>
    </p>
  );
}

function Handovers({ desk }: { desk: Desk }) {
  const { desk: texts } = useTexts();
  const formats = useFormats();
  if (desk.handovers.length === 0) return null;
  return (
    <details>
      <summary>{texts.handovers}</summary>
      <ol className="desk-handovers">
        {desk.handovers.map((one) => (
          <li key={`${one.at}${one.byName}${one.toName}`}>
            <span className="faint">{formats.moment(one.at)}</span>{' '}
            {texts.handedOver(one.byName, one.toName)}
          </li>
        ))}
      </ol>
    </details>
  );
}
