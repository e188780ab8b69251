import {
  answerNegativeReview,
  type NegativeReview,
  settleNegativeReview,
} from '@banshi/contract/negative-reviews';
import {
  APPEAL_GROUNDS,
  type AppealGround,
  type CENTRE_REVIEW_ACTS,
  type DEPARTMENT_REVIEW_ACTS,
  factsOf,
  needsNote,
  RECTIFICATION_WAYS,
  REVIEW_KINDS,
  REVISIT_OUTCOMES,
  type RectificationWay,
  type ReviewAct,
  type ReviewKind,
  type RevisitOutcome,
} from '@banshi/contract/review-words';
import { useState } from 'react';
import { call } from '../../../api/call.ts';
import { RecordForm } from '../../../frame/record-form.tsx';
import { useTexts } from '../../../text/language.tsx';
import { ChoiceField, ParagraphField } from '../../../ui/plain-field.tsx';
import { type ReviewSide, useReviewAct } from './use-reviews.ts';

const NOTE_MAX = 500;

interface Typed {
  readonly act: ReviewAct;
  readonly kind: ReviewKind;
  readonly complexity: 'no' | 'yes';
  readonly way: RectificationWay;
  readonly outcome: RevisitOutcome;
  readonly ground: AppealGround;
  readonly note: string;
}

const BLANK: Omit<Typed, 'act'> = {
  ...{ kind: 'ATTITUDE', complexity: 'no', way: 'AT_ONCE', outcome: 'SATISFIED' },
  ...{ ground: 'MISTAKEN', note: '' },
};

interface FormProps {
  readonly side: ReviewSide;
  readonly review: NegativeReview;
}

/** What this person may do about a review now, with what each act asks for. */
export function ReviewForm({ side, review }: FormProps) {
  const { form, act: acts } = useTexts().negativeReviews;
  const [typed, setTyped] = useState<Typed>({ ...BLANK, act: review.acts[0] ?? 'LOOK' });
  const change = (changed: Partial<Typed>) => setTyped({ ...typed, ...changed });
  const record = useReviewAct((said: Typed, key: string) => send({ side, review }, said, key));
  const isLong = typed.note.length > NOTE_MAX;
  const isComplete = !isLong && (typed.note.trim() !== '' || !needsNote(typed.act));
  return (
    <RecordForm
      texts={{
        record: form.title,
        missing: isLong ? form.tooLong(typed.note.length) : form.noteMissing,
        submit: acts[typed.act],
      }}
      isComplete={isComplete}
      record={record}
      onSend={() => record.mutate(typed)}
    >
      <div className="record-grid">
        <ChoiceField
          label={form.which}
          value={typed.act}
          choices={review.acts.map((key) => ({ key, text: acts[key] }))}
          onChange={(act) => change({ act })}
        />
        <FactFields typed={typed} onChange={change} />
      </div>
      <ParagraphField
        label={needsNote(typed.act) ? form.note : form.noteIfAny}
        value={typed.note}
        rows={3}
        onChange={(note) => change({ note })}
      />
    </RecordForm>
  );
}

function FactFields({
  typed,
  onChange,
}: {
  typed: Typed;
  onChange: (changed: Partial<Typed>) => void;
}) {
  const { negativeReviews: texts, ratings } = useTexts();
  const asked = factsOf(typed.act);
  const { facts } = texts;
  return (
    <>
      {asked.includes('kind') && (
        <ChoiceField
          label={facts.kind}
          value={typed.kind}
          choices={REVIEW_KINDS.map((key) => ({ key, text: texts.kind[key] }))}
          onChange={(kind) => onChange({ kind })}
        />
      )}
      {asked.includes('isComplex') && (
        <ChoiceField
          label={facts.isComplex}
          value={typed.complexity}
          choices={(['no', 'yes'] as const).map((key) => ({ key, text: texts.complexity[key] }))}
          onChange={(complexity) => onChange({ complexity })}
        />
      )}
      {asked.includes('way') && (
        <ChoiceField
          label={facts.way}
          value={typed.way}
          choices={RECTIFICATION_WAYS.map((key) => ({ key, text: texts.way[key] }))}
          onChange={(way) => onChange({ way })}
        />
      )}
      {asked.includes('outcome') && (
        <ChoiceField
          label={facts.outcome}
          value={typed.outcome}
          choices={REVISIT_OUTCOMES.map((key) => ({ key, text: texts.outcome[key] }))}
          onChange={(outcome) => onChange({ outcome })}
        />
      )}
      {asked.includes('ground') && (
        <ChoiceField
          label={facts.ground}
          value={typed.ground}
          choices={APPEAL_GROUNDS.map((key) => ({ key, text: ratings.list.ground[key] }))}
          onChange={(ground) => onChange({ ground })}
        />
      )}
    </>
  );
}

type CentreAct = (typeof CENTRE_REVIEW_ACTS)[number];
type DepartmentAct = (typeof DEPARTMENT_REVIEW_ACTS)[number];

function send({ side, review }: FormProps, typed: Typed, idempotencyKey: string): Promise<unknown> {
  const { caseId, seq, version } = review;
  const params = { caseId, seq };
  const note = typed.note.trim() || null;
  const asked = factsOf(typed.act);
  if (side === 'department') {
    const way = asked.includes('way') ? typed.way : null;
    const act = typed.act as DepartmentAct;
    return call(answerNegativeReview, {
      params,
      body: { version, act, note, way },
      idempotencyKey,
    });
  }
  const body = {
    ...{ version, act: typed.act as CentreAct, note },
    kind: asked.includes('kind') ? typed.kind : null,
    isComplex: asked.includes('isComplex') ? typed.complexity === 'yes' : null,
    outcome: asked.includes('outcome') ? typed.outcome : null,
    ground: asked.includes('ground') ? typed.ground : null,
  };
  return call(settleNegativeReview, { params, body, idempotencyKey });
}
