import {
  type Contribution,
  resubmitContribution,
  submitContribution,
} from '@banshi/contract/hall-contributions';
import { CONTRIBUTION_KINDS, type ContributionKind } from '@banshi/contract/hall-words';
import { useState } from 'react';
import { useLocation } from 'react-router';
import { call } from '../../api/call.ts';
import { RecordForm } from '../../frame/record-form.tsx';
import { proposedIn, type StoryProposal } from '../../frame/story-proposal.ts';
import { useFormats, useTexts } from '../../text/language.tsx';
import { isCalendarDay, mondayOf } from '../../ui/calendar.ts';
import { DayField } from '../../ui/day-field.tsx';
import { ChoiceField, TextField } from '../../ui/plain-field.tsx';
import { type Body, BodyField } from './body-field.tsx';
import { isWritten, WordFields, type Words } from './contribution-fields.tsx';
import { FileFields, useSentFiles } from './contribution-files.tsx';
import { type ChosenPolicy, PolicyFields } from './policy-fields.tsx';
import { useHallAct } from './use-hall.ts';

interface Typed extends Words {
  readonly organisationId: string;
  readonly kind: ContributionKind;
  readonly caseNumber: string;
  readonly policy: ChosenPolicy;
  readonly week: string;
  readonly happenedOn: string;
}

const NO_POLICY: ChosenPolicy = { policyId: '', measures: [] };

/** Reports an item for the bulletin of a week. */
export function ContributionForm({ bodies, week }: { bodies: readonly Body[]; week: string }) {
  const { contributions: texts } = useTexts().hall;
  const today = useFormats().now().slice(0, 10);
  const proposal = proposedIn(useLocation());
  const [typed, setTyped] = useState<Typed>({
    ...{ organisationId: String(bodies[0]?.organisationId ?? ''), kind: 'TRAINING', week },
    ...{ caseNumber: '', policy: NO_POLICY, title: '', text: '' },
    happenedOn: mondayOf(today) === week ? today : week,
    ...(proposal ? begunWith(proposal, bodies) : {}),
  });
  const change = (part: Partial<Typed>) => setTyped((before) => ({ ...before, ...part }));
  const sent = useSentFiles();
  const record = useHallAct((body: SubmittedBody, idempotencyKey) =>
    call(submitContribution, { body, idempotencyKey }),
  );
  const onSuccess = () => {
    change({ caseNumber: '', policy: NO_POLICY, title: '', text: '' });
    sent.clear();
  };
  const onSend = () => record.mutate({ ...bodyOf(typed), ...sent.ids }, { onSuccess });
  const busyRecord = { ...record, isPending: record.isPending || sent.isBusy };
  const isComplete = isWhole(typed) && !sent.areTooMany;
  return (
    <RecordForm {...{ texts, onSend, isComplete }} record={busyRecord}>
      <div className="record-grid">
        <AboutFields {...{ typed, bodies }} onChange={change} />
        <DayFields typed={typed} onChange={change} />
      </div>
      {typed.kind === 'POLICY_MEASURE' && (
        <PolicyFields
          chosen={typed.policy}
          onChange={(policy) => change({ policy })}
          onPropose={change}
        />
      )}
      <WordFields words={typed} onChange={change} />
      <FileFields sent={sent} />
    </RecordForm>
  );
}

/** What the page of a case proposes; its body where this person reports for it. */
function begunWith(
  { organisationId, ...told }: StoryProposal,
  bodies: readonly Body[],
): Partial<Typed> {
  const isTheirs = bodies.some((one) => one.organisationId === organisationId);
  const own = isTheirs ? { organisationId: String(organisationId) } : {};
  return { kind: 'TOLERANCE_STORY', ...told, ...own };
}

function isWhole(typed: Typed): boolean {
  const hasCase = typed.kind !== 'TOLERANCE_STORY' || typed.caseNumber.trim() !== '';
  const hasPolicy = typed.kind !== 'POLICY_MEASURE' || typed.policy.policyId !== '';
  return isWritten(typed) && isDated(typed) && hasCase && hasPolicy;
}

function isDated({ week, happenedOn }: Pick<Typed, 'week' | 'happenedOn'>): boolean {
  return isCalendarDay(week) && isCalendarDay(happenedOn);
}

function bodyOf({ organisationId, caseNumber, policy, title, text, ...typed }: Typed) {
  const { policyId, measures } = policy;
  return {
    ...typed,
    organisationId: Number(organisationId),
    caseNumber: typed.kind === 'TOLERANCE_STORY' ? caseNumber.trim() : null,
    policy:
      typed.kind === 'POLICY_MEASURE'
        ? { policyId: Number(policyId), measures: [...measures] }
        : null,
    ...{ title: title.trim(), text: text.trim() },
  };
}

type SubmittedBody = ReturnType<typeof bodyOf> & ReturnType<typeof useSentFiles>['ids'];

interface FieldsProps {
  readonly typed: Typed;
  readonly onChange: (part: Partial<Typed>) => void;
}

function AboutFields({ typed, bodies, onChange }: FieldsProps & { bodies: readonly Body[] }) {
  const { fields, kind } = useTexts().hall.contributions;
  return (
    <>
      <BodyField label={fields.body} value={typed.organisationId} {...{ bodies, onChange }} />
      <ChoiceField
        label={fields.kind}
        value={typed.kind}
        choices={CONTRIBUTION_KINDS.map((key) => ({ key, text: kind[key] }))}
        onChange={(chosen) => onChange({ kind: chosen })}
      />
      {typed.kind === 'TOLERANCE_STORY' && (
        <TextField
          label={fields.caseNumber}
          value={typed.caseNumber}
          maxLength={60}
          onChange={(caseNumber) => onChange({ caseNumber })}
        />
      )}
    </>
  );
}

type Dated = Pick<Typed, 'week' | 'happenedOn'>;

function DayFields({
  typed,
  onChange,
}: {
  typed: Dated;
  onChange: (part: Partial<Dated>) => void;
}) {
  const { fields } = useTexts().hall.contributions;
  return (
    <>
      <DayField label={fields.week} value={typed.week} onChange={(week) => onChange({ week })} />
      <DayField
        label={fields.happenedOn}
        value={typed.happenedOn}
        onChange={(happenedOn) => onChange({ happenedOn })}
      />
    </>
  );
}

/** Reports a returned item again, beginning with what was written last. */
export function ResubmitForm({
  contribution: { contributionId, submissions },
  onDone,
}: {
  contribution: Contribution;
  onDone: () => void;
}) {
  const { contributions: texts } = useTexts().hall;
  const week = useFormats().now().slice(0, 10);
  const [latest] = submissions;
  const { title = '', text = '', happenedOn = week } = latest ?? {};
  const [typed, setTyped] = useState({ week, happenedOn, title, text });
  const change = (part: Partial<typeof typed>) => setTyped((before) => ({ ...before, ...part }));
  const sent = useSentFiles(latest);
  const record = useHallAct((body: typeof typed & typeof sent.ids, idempotencyKey) =>
    call(resubmitContribution, { params: { contributionId }, body, idempotencyKey }),
  );
  const busyRecord = { ...record, isPending: record.isPending || sent.isBusy };
  const onSend = () => record.mutate({ ...typed, ...sent.ids }, { onSuccess: onDone });
  const labels = { record: texts.again, submit: texts.again, missing: texts.missing };
  const isComplete = isWritten(typed) && isDated(typed) && !sent.areTooMany;
  return (
    <RecordForm texts={labels} {...{ onSend, isComplete }} record={busyRecord}>
      <div className="record-grid">
        <DayFields typed={typed} onChange={change} />
      </div>
      <WordFields words={typed} onChange={change} />
      <FileFields sent={sent} />
    </RecordForm>
  );
}
