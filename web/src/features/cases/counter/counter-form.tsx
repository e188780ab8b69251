import type { CaseStep } from '@banshi/contract/case-views';
import { Button } from 'antd';
import { type FormEvent, type KeyboardEvent, useRef } from 'react';
import { ProblemNote } from '../../../frame/problem-note.tsx';
import { useTexts } from '../../../text/language.tsx';
import { isShortcut } from '../../../ui/shortcuts.ts';
import { ApplicantFields } from './applicant-fields.tsx';
import { LicencePin } from './licence-pin.tsx';
import { MatterField } from './matter-field.tsx';
import { MatterMaterials } from './matter-materials.tsx';
import { SummaryFields } from './summary-fields.tsx';
import { type Counter, useCounter } from './use-counter.ts';

/** One screen in the order of the work: matter, applicant, materials, summary. */
export function CounterForm({ onReceived }: { onReceived: (received: CaseStep) => void }) {
  const { steps } = useTexts().counter;
  const counter = useCounter(onReceived);
  const form = useRef<HTMLFormElement>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    counter.submit();
    requestAnimationFrame(() => focusFirstError(form.current));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isShortcut(event, 'submit')) {
      event.preventDefault();
      form.current?.requestSubmit();
    }
  };
  return (
    <form ref={form} className="counter" onSubmit={submit} onKeyDown={onKeyDown} noValidate>
      <LicencePin counter={counter} />
      <Step title={steps.matter}>
        <MatterField counter={counter} />
      </Step>
      <Step title={steps.applicant}>
        <ApplicantFields counter={counter} />
      </Step>
      <Step title={steps.materials}>
        <MatterMaterials counter={counter} />
      </Step>
      <Step title={steps.summary}>
        <SummaryFields counter={counter} />
      </Step>
      <SubmitBar counter={counter} />
    </form>
  );
}

function Step({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <section className="counter-step">
      <h2>{title}</h2>
      <div className="counter-fields">{children}</div>
    </section>
  );
}

function SubmitBar({ counter }: { counter: Counter }) {
  const { counter: texts } = useTexts();
  return (
    <div className="counter-submit">
      <ProblemNote error={counter.general} />
      <div className="counter-buttons">
        <Button type="primary" htmlType="submit" loading={counter.isPending}>
          {counter.isPending ? texts.submitting : texts.submit}
        </Button>
        <Button onClick={counter.clear}>{texts.clear}</Button>
        <span className="material-keys">{texts.keys}</span>
        <span className="field-error" role="status">
          {counter.faultCount > 0 ? texts.errors.some(counter.faultCount) : ''}
        </span>
      </div>
    </div>
  );
}

function focusFirstError(form: HTMLFormElement | null): void {
  form?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
}
