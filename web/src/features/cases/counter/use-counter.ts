import { receiveCase } from '@banshi/contract/case-acts';
import type { CaseStep } from '@banshi/contract/case-views';
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
  type Draft,
  type DraftField,
  EMPTY_DRAFT,
  faultsOf,
  periodOf,
  projectOf,
} from './draft.ts';

/** Beside which field a refusal of the server belongs. */
const FIELD_OF: Partial<Record<ProblemCode, DraftField>> = {
  'cases/applicant-number': 'idNumber',
  'cases/applicant-kind': 'idNumber',
  'cases/area-unknown': 'area',
  'cases/matter-not-in-force': 'matter',
  'cases/matter-ex-officio': 'matter',
  'cases/material-unknown': 'matter',
  'cases/licence-other-matter': 'matter',
  'cases/licence-other-holder': 'idNumber',
  'cases/use-missing': 'use',
  'cases/use-unasked': 'use',
  'cases/use-impossible': 'use',
};

/** The counter: the draft, its faults beside the fields, and the act of receiving. */
export function useCounter(onReceived: (received: CaseStep) => void) {
  const { counter } = useTexts();
  const [draft, setDraft] = useState<Draft>(EMPTY_DRAFT);
  const [isChecked, setChecked] = useState(false);
  const receive = useReceive(onReceived);
  const refusal = useRefusal(receive.error);
  const faults = isChecked ? faultsOf(draft, counter) : {};
  const submit = () => {
    setChecked(true);
    if (draft.matter && Object.keys(faultsOf(draft, counter)).length === 0) {
      receive.mutate({ ...draft, matter: draft.matter });
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
    errors: { ...faults, ...refusal.beside },
    general: refusal.general,
    faultCount: Object.keys(faults).length,
    isPending: receive.isPending,
  };
}

export type Counter = ReturnType<typeof useCounter>;

type Complete = Draft & { readonly matter: NonNullable<Draft['matter']> };

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
        ...periodOf(draft),
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
  general: unknown;
} {
  const sentence = useSentence();
  if (!(error instanceof ProblemError)) return { beside: {}, general: error };
  const field = FIELD_OF[error.code];
  return field
    ? { beside: { [field]: sentence(error) }, general: null }
    : { beside: {}, general: error };
}
