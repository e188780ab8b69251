import type { CaseDetail } from '@banshi/contract/case-views';
import { Button } from 'antd';
import { type FormEvent, type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { isProblem } from '../../../api/problem-error.ts';
import { ProblemNote } from '../../../frame/problem-note.tsx';
import { useTexts } from '../../../text/language.tsx';
import { type ActionDraft, missingFields } from './action-draft.ts';
import { ActionField } from './action-field.tsx';
import { fieldsFor, type OfferedAction } from './action-fields.ts';
import { ConfirmAct } from './confirm-act.tsx';
import { StaleNote } from './stale-note.tsx';
import { useAct } from './use-act.ts';

/** What turns an application away. */
const REFUSALS: readonly OfferedAction[] = ['refuse', 'refuseAcceptance', 'refuseForFraud'];

interface ActionFormProps {
  readonly action: OfferedAction;
  readonly detail: CaseDetail;
  readonly draft: ActionDraft;
  readonly onChange: (next: Partial<ActionDraft>) => void;
  readonly hasFocus: boolean;
}

/** The form of one action, with one button named for the act. */
export function ActionForm({ action, detail, draft, onChange, hasFocus }: ActionFormProps) {
  const { submit, confirm } = useTexts().casePage;
  const act = useAct(detail);
  const form = useRef<HTMLFormElement>(null);
  useFirstFocus(form, hasFocus);
  const [isChecked, setChecked] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const missing = isChecked ? missingFields(action, draft) : [];
  const question = Object.entries(confirm).find(([name]) => name === action)?.[1];
  const perform = () => {
    setAsking(false);
    act.mutate({ action, draft });
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (missingFields(action, draft).length > 0) {
      requestAnimationFrame(() => focusFirstError(form.current));
    } else if (question === undefined) perform();
    else setAsking(true);
  };
  return (
    <form ref={form} className="action-form form-stacked" onSubmit={onSubmit} noValidate>
      <StoodInFor action={action} detail={detail} />
      {fieldsFor(action, draft).map((field) => (
        <ActionField
          key={field}
          field={field}
          detail={detail}
          draft={draft}
          onChange={onChange}
          isMissing={missing.includes(field)}
        />
      ))}
      <ActProblem error={act.error} caseId={detail.caseId} />
      <div>
        <Button
          type="primary"
          htmlType="submit"
          loading={act.isPending}
          danger={REFUSALS.includes(action)}
        >
          {submit[action]}
        </Button>
      </div>
      <ConfirmAct
        question={isAsking ? question : undefined}
        act={submit[action]}
        onConfirm={perform}
        onCancel={() => setAsking(false)}
      />
    </form>
  );
}

/** In whose place it is done, where the body of the case has nobody for it. */
function StoodInFor({ action, detail }: Pick<ActionFormProps, 'action' | 'detail'>) {
  const { words, casePage } = useTexts();
  const role = detail.actions.find((each) => each.action === action)?.inPlaceOfRole;
  if (role === undefined) return null;
  return <p className="faint">{casePage.actions.stoodInFor(words.role[role])}</p>;
}

/** A refusal; one that says somebody was faster also offers to look. */
function ActProblem({ error, caseId }: { error: unknown; caseId: string }) {
  const isOvertaken = isProblem(error, 'cases/stale') || isProblem(error, 'cases/wrong-status');
  return isOvertaken ? <StaleNote error={error} caseId={caseId} /> : <ProblemNote error={error} />;
}

/** What has to be ticked comes before the button of the act. */
const FIRST = '.conditions-field [type="checkbox"], [type="submit"]';

/**
 * Puts the keyboard on the button of the act, unless somebody types elsewhere: the form comes anew with
 * each version of the case, and the next Enter would do what nobody asked for.
 */
function useFirstFocus(form: RefObject<HTMLFormElement | null>, isWanted: boolean): void {
  useLayoutEffect(() => {
    const { activeElement, body } = document;
    if (!isWanted || (activeElement !== null && activeElement !== body)) return;
    form.current?.querySelector<HTMLElement>(FIRST)?.focus();
  }, [form, isWanted]);
}

function focusFirstError(form: HTMLFormElement | null): void {
  form?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
}
