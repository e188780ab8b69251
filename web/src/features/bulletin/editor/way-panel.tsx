import type { BulletinDraft } from '@banshi/contract/bulletin';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { ProblemNote } from '../../../frame/problem-note.tsx';
import { ReasonDialog } from '../../../frame/reason-dialog.tsx';
import { useFormats, useTexts } from '../../../text/language.tsx';
import { TickField } from '../../../ui/plain-field.tsx';
import { useDraftStep } from './use-draft-step.ts';
import type { EditorState } from './use-editor.ts';

type TakeStep = ReturnType<typeof useDraftStep>;

interface ActProps {
  readonly step: TakeStep;
  readonly isDisabled: boolean;
}

/** The acts that are buttons here; saving has its own place. */
const ACTS = { SUBMIT: Submit, PASS: Pass, RETURN: Return, SIGN: Sign } as const;
const ACT_NAMES = ['SUBMIT', 'PASS', 'SIGN', 'RETURN'] as const;

/** How the draft stands on its way to print, what this person may do with it, and what was done. */
export function WayPanel({ state }: { state: EditorState }) {
  const { bulletinWay: texts } = useTexts();
  const { read, isDirty, canEdit } = state;
  const step = useDraftStep(state);
  const acts = ACT_NAMES.filter((act) => read.mayDo.includes(act));
  return (
    <section className="way" aria-label={texts.title}>
      <div className="way-acts">
        <strong role="status">{texts.states[read.state]}</strong>
        {acts.map((act) => {
          const Act = ACTS[act];
          return <Act key={act} step={step} isDisabled={isDirty || step.isPending} />;
        })}
      </div>
      {acts.length > 0 && isDirty && <p className="faint">{texts.saveFirst}</p>}
      <ReturnedFor draft={read} />
      {!canEdit && <p>{texts.locked[read.state]}</p>}
      {!isAsked(step) && <ProblemNote error={step.error} />}
      <Story draft={read} />
    </section>
  );
}

/** A dialog shows its refusal itself. */
function isAsked({ variables }: TakeStep): boolean {
  return variables?.act === 'RETURN' || variables?.act === 'SIGN';
}

function Submit({ step, isDisabled }: ActProps) {
  const { bulletinWay: texts } = useTexts();
  const [areWarningsChecked, setChecked] = useState(false);
  return (
    <>
      <TickField label={texts.checked} isTicked={areWarningsChecked} onChange={setChecked} />
      <Button
        type="primary"
        disabled={isDisabled}
        onClick={() => step.mutate({ act: 'SUBMIT', areWarningsChecked })}
      >
        {texts.acts.SUBMIT}
      </Button>
    </>
  );
}

function Pass({ step, isDisabled }: ActProps) {
  const { acts } = useTexts().bulletinWay;
  return (
    <Button type="primary" disabled={isDisabled} onClick={() => step.mutate({ act: 'PASS' })}>
      {acts.PASS}
    </Button>
  );
}

function Return({ step, isDisabled }: ActProps) {
  const { bulletinWay: texts } = useTexts();
  const [isAsking, setAsking] = useState(false);
  const close = () => setAsking(false);
  return (
    <>
      <Button disabled={isDisabled} onClick={() => opened(step, setAsking)}>
        {texts.acts.RETURN}
      </Button>
      {isAsking && (
        <ReasonDialog
          name={texts.acts.RETURN}
          lead={texts.returnLead}
          texts={texts}
          act={step}
          onPerform={(reason) => step.mutate({ act: 'RETURN', reason }, { onSuccess: close })}
          onClose={close}
        />
      )}
    </>
  );
}

function Sign({ step, isDisabled }: ActProps) {
  const { bulletinWay: texts, shell } = useTexts();
  const [isAsking, setAsking] = useState(false);
  const [areWarningsChecked, setChecked] = useState(false);
  const close = () => setAsking(false);
  return (
    <>
      <Button type="primary" disabled={isDisabled} onClick={() => opened(step, setAsking)}>
        {texts.acts.SIGN}
      </Button>
      <Modal
        title={texts.acts.SIGN}
        open={isAsking}
        okText={texts.acts.SIGN}
        cancelText={shell.cancel}
        confirmLoading={step.isPending}
        onOk={() => step.mutate({ act: 'SIGN', areWarningsChecked }, { onSuccess: close })}
        onCancel={close}
      >
        <p>{texts.signLead}</p>
        <TickField label={texts.checked} isTicked={areWarningsChecked} onChange={setChecked} />
        <ProblemNote error={step.error} />
      </Modal>
    </>
  );
}

/** A dialog begins without the refusal of the step before. */
function opened(step: TakeStep, setAsking: (isAsking: boolean) => void) {
  step.reset();
  setAsking(true);
}

/** Why the draft came back, where its editors begin. */
function ReturnedFor({ draft }: { draft: BulletinDraft }) {
  const { bulletinWay: texts } = useTexts();
  const last = draft.story.findLast(({ act }) => act === 'RETURN');
  if (draft.state !== 'RETURNED' || !last) return null;
  return <p className="way-returned">{texts.returned(last.byName, last.reason ?? '—')}</p>;
}

function Story({ draft: { story } }: { draft: BulletinDraft }) {
  const { bulletinWay: texts } = useTexts();
  const formats = useFormats();
  if (story.length === 0) return null;
  return (
    <details>
      <summary>{texts.story}</summary>
      <ol aria-label={texts.story}>
        {story.map(({ act, at, byName, reason }) => (
          <li key={`${at} ${act}`}>
            <span>{formats.moment(at)}</span>
            <span>{byName}</span>
            <span>{texts.acts[act]}</span>
            {reason !== null && <span>{reason}</span>}
          </li>
        ))}
      </ol>
    </details>
  );
}
