import type { BulletinDraft } from '@banshi/contract/bulletin';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { ProblemNote } from '../../../frame/problem-note.tsx';
import { ReasonDialog } from '../../../frame/reason-dialog.tsx';
import { useFormats, useTexts } from '../../../text/language.tsx';
import { TickField } from '../../../ui/plain-field.tsx';
import { Print } from './print-dialog.tsx';
import { type ActProps, opened, type TakeStep, useDraftStep } from './use-draft-step.ts';
import type { EditorState } from './use-editor.ts';

/** The acts that are buttons here; saving has its own place. */
const ASKING = { CHECK: Submit, SIGN: Sign, RETURN: Return, PRINT: Print } as const;
const ACT_NAMES = [
  ...(['COLLECT', 'COMPILE', 'CHECK', 'PASS', 'SIGN', 'RETURN'] as const),
  ...(['TYPESET', 'PRINT', 'DISTRIBUTE', 'ARCHIVE'] as const),
];
type OnwardAct = Exclude<(typeof ACT_NAMES)[number], keyof typeof ASKING>;

/** How the draft stands on its way to print, what this person may do with it, and what was done. */
export function WayPanel({ state }: { state: EditorState }) {
  const { bulletinWay: texts, bulletinPlan: plan } = useTexts();
  const { read, isDirty, canEdit } = state;
  const step = useDraftStep(state);
  const acts = ACT_NAMES.filter((act) => read.mayDo.includes(act));
  return (
    <section className="way" aria-label={texts.title}>
      <div className="way-acts">
        <strong role="status">{texts.states[read.state]}</strong>
        {acts.map((act) => (
          <Act key={act} act={act} step={step} isDisabled={isDirty || step.isPending} />
        ))}
      </div>
      {acts.length > 0 && isDirty && <p className="faint">{texts.saveFirst}</p>}
      <ReturnedFor draft={read} />
      <PlanLine plan={read.plan} />
      {!canEdit && <p>{texts.locked[read.state]}</p>}
      {acts.includes('ARCHIVE') && <p className="faint">{plan.archiveLead}</p>}
      {!isAsked(step) && <ProblemNote error={step.error} />}
      <Story draft={read} />
    </section>
  );
}

function Act({ act, ...props }: ActProps & { readonly act: (typeof ACT_NAMES)[number] }) {
  if (!(act in ASKING)) return <Onward act={act as OnwardAct} {...props} />;
  const Asking = ASKING[act as keyof typeof ASKING];
  return <Asking {...props} />;
}

/** A dialog shows its refusal itself. */
function isAsked({ variables }: TakeStep): boolean {
  return variables?.act === 'RETURN' || variables?.act === 'SIGN' || variables?.act === 'PRINT';
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

/** The button of a step that asks for nothing. */
function Onward({ act, step, isDisabled }: ActProps & { readonly act: OnwardAct }) {
  const { acts } = useTexts().bulletinWay;
  return (
    <Button type="primary" disabled={isDisabled} onClick={() => step.mutate({ act })}>
      {acts[act]}
    </Button>
  );
}

/** What was planned of the issue. */
function PlanLine({ plan }: Pick<BulletinDraft, 'plan'>) {
  const { bulletinPlan: texts } = useTexts();
  const formats = useFormats();
  if (plan === null) return null;
  const { kind, issueOn, deadline } = plan;
  return (
    <p className="faint">{texts.told(texts.kinds[kind], issueOn, formats.moment(deadline))}</p>
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
