import { receiveCase } from '@banshi/contract/case-acts';
import type { CaseStep } from '@banshi/contract/case-views';
import type { FormField } from '@banshi/contract/matter-file';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../../api/call.ts';
import { type ProblemCode, ProblemError } from '../../../api/problem-error.ts';
import { useIntent } from '../../../api/use-intent.ts';
import { useSentence } from '../../../frame/use-sentence.ts';
import { useTexts } from '../../../text/language.tsx';
import { receivedMaterials } from '../materials/handed.ts';
import {
  applicantOf,
  crossOf,
  type Draft,
  type DraftField,
  EMPTY_DRAFT,
  faultsOf,
  formFaultsOf,
  formOf,
  periodOf,
  projectOf,
} from './draft.ts';
import { useChosenMatter } from './use-chosen-matter.ts';

/** Beside which field a refusal of the server belongs. */
const FIELD_OF: Partial<Record<ProblemCode, DraftField>> = {
  'cases/applicant-number': 'idNumber',
  'cases/applicant-kind': 'idNumber',
  'cases/area-unknown': 'area',
  'cases/not-other-province': 'cross',
  'cases/matter-not-in-force': 'matter',
  'cases/matter-ex-officio': 'matter',
  'cases/material-unknown': 'matter',
  'cases/licence-other-matter': 'matter',
  'cases/licence-other-holder': 'idNumber',
  'cases/use-missing': 'use',
  'cases/use-unasked': 'use',
  'cases/use-impossible': 'use',
};

/** As long as the matter is not known, and of most matters. */
const NO_FIELDS: readonly FormField[] = [];

/** The counter: the draft, its faults beside the fields, and the act of receiving. */
export function useCounter(onReceived: (received: CaseStep) => void) {
  const { counter, applicationForm } = useTexts();
  const formFaults = applicationForm.faults;
  const [draft, setDraft] = useState<Draft>(EMPTY_DRAFT);
  const [isChecked, setChecked] = useState(false);
  const receive = useReceive(onReceived);
  const refusal = useRefusal(receive.error);
  const fields = useChosenMatter(draft).data?.body.formFields ?? NO_FIELDS;
  const faults = isChecked ? faultsOf(draft, counter) : {};
  const inForm = formFaultsOf(draft, fields, formFaults);
  const submit = () => {
    setChecked(true);
    const all = { ...faultsOf(draft, counter), ...inForm };
    if (draft.matter && Object.keys(all).length === 0) {
      receive.mutate({ ...draft, matter: draft.matter, fields });
    }
  };
  const change = (next: Partial<Draft> | ((before: Draft) => Partial<Draft>)) => {
    setDraft((before) => ({ ...before, ...(typeof next === 'function' ? next(before) : next) }));
    if (receive.error) receive.reset();
  };
  const clear = () => {
    setDraft(EMPTY_DRAFT);
    setChecked(false);
    receive.reset();
  };
  return {
    draft,
    change,
    submit,
    clear,
    fields,
    errors: { ...faults, ...refusal.beside },
    formErrors: { ...(isChecked ? inForm : {}), ...refusal.inForm },
    general: refusal.general,
    faultCount: Object.keys({ ...faults, ...(isChecked ? inForm : {}) }).length,
    isPending: receive.isPending,
  };
}

export type Counter = ReturnType<typeof useCounter>;

type Complete = Draft & {
  readonly matter: NonNullable<Draft['matter']>;
  readonly fields: readonly FormField[];
};

function useReceive(onReceived: (received: CaseStep) => void) {
  const client = useQueryClient();
  const intent = useIntent();
  return useMutation({
    mutationFn: (draft: Complete) => {
      const body = {
        matterId: draft.matter.matterId,
        applicant: applicantOf(draft),
        summary: draft.summary.trim(),
        area: draft.area,
        materials: receivedMaterials(draft.handed),
        ...(draft.onLicence ? { onLicence: draft.onLicence } : {}),
        ...projectOf(draft),
        ...crossOf(draft),
        ...periodOf(draft),
        ...formOf(draft, draft.fields),
      };
      return intent(body, (idempotencyKey) => call(receiveCase, { body, idempotencyKey }));
    },
    onSuccess: (received) => {
      void client.invalidateQueries({ queryKey: ['inbox'] });
      onReceived(received);
    },
  });
}

function useRefusal(error: unknown): {
  beside: Partial<Record<DraftField, string>>;
  inForm: Readonly<Record<string, string>>;
  general: unknown;
} {
  const sentence = useSentence();
  if (!(error instanceof ProblemError)) return { beside: {}, inForm: {}, general: error };
  const { key } = error.facts;
  if (error.code === 'cases/form-fault' && typeof key === 'string') {
    return { beside: {}, inForm: { [key]: sentence(error) }, general: null };
  }
  const field = FIELD_OF[error.code];
  return field
    ? { beside: { [field]: sentence(error) }, inForm: {}, general: null }
    : { beside: {}, inForm: {}, general: error };
}
