import type { CaseDetail } from '@banshi/contract/case-views';
import { useRef, useState } from 'react';
import { useTexts } from '../../../text/language.tsx';
import { useShortcuts } from '../../../ui/shortcuts.ts';
import { Tabs } from '../../../ui/tabs.tsx';
import { type ActionDraft, defectsIn, startingDraft } from './action-draft.ts';
import type { OfferedAction } from './action-fields.ts';
import { ActionForm } from './action-form.tsx';
import { BlockedActions } from './blocked-actions.tsx';
import { likeliestFirst } from './likeliest-first.ts';
import './actions.css';

/** Where the work of an act begins: its first field, or its button. */
const FIRST_FIELD = 'form :is(textarea, input, [type="submit"])';

/**
 * What this person may do with the case now: exactly what the server lists. The likeliest action is
 * open, the others are one key away; a blocked one says why. What was typed stays when the case is
 * read again.
 */
export function ActionPanel({
  detail,
  isFirst = false,
}: {
  detail: CaseDetail;
  /** Puts the focus on the first action, where the work goes on there. */
  isFirst?: boolean;
}) {
  const { casePage } = useTexts();
  const { remediesDefault, notHandedIn } = casePage.forms;
  const [typed, setTyped] = useState<ActionDraft>(() =>
    startingDraft(detail, { remedies: remediesDefault, notHandedIn }),
  );
  const [hasDefects, setHasDefects] = useState(false);
  // Until somebody ticks, the notice says what the examination says.
  const draft = hasDefects ? typed : { ...typed, defects: defectsIn(detail, notHandedIn) };
  const panel = useRef<HTMLElement>(null);
  useShortcuts({ act: () => panel.current?.querySelector<HTMLElement>(FIRST_FIELD)?.focus() });
  const [picked, setPicked] = useState<OfferedAction | null>(null);
  const open = likeliestFirst(detail);
  const current = picked !== null && open.includes(picked) ? picked : open[0];
  const change = (next: Partial<ActionDraft>) => {
    if (next.defects) setHasDefects(true);
    setTyped((before) => ({ ...before, ...next }));
  };
  return (
    <section ref={panel} className="actions" aria-label={casePage.actions.title}>
      <h2>{casePage.actions.title}</h2>
      {current === undefined ? (
        <p className="faint">{detail.actions.length === 0 && <NothingToDo detail={detail} />}</p>
      ) : (
        <>
          <ActionChoice actions={open} current={current} onPick={setPicked} />
          <ActionForm
            key={`${current}${detail.version}`}
            action={current}
            detail={detail}
            draft={draft}
            onChange={change}
            hasFocus={isFirst}
          />
        </>
      )}
      <BlockedActions actions={detail.actions} />
    </section>
  );
}

function NothingToDo({ detail }: { detail: CaseDetail }) {
  const { actions } = useTexts().casePage;
  if (detail.imported) return actions.noneImported;
  return detail.due === null ? actions.final : actions.none;
}

function ActionChoice(props: {
  actions: readonly OfferedAction[];
  current: OfferedAction;
  onPick: (action: OfferedAction) => void;
}) {
  const { words, casePage } = useTexts();
  if (props.actions.length < 2) return null;
  return (
    <Tabs
      label={casePage.actions.title}
      current={props.current}
      onPick={props.onPick}
      tabs={props.actions.map((action) => ({ value: action, content: words.action[action] }))}
    />
  );
}
