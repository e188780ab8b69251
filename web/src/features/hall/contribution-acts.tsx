import {
  type Contribution,
  editContribution,
  judgeContribution,
  mergeContributions,
} from '@banshi/contract/hall-contributions';
import type { ContributionAct } from '@banshi/contract/hall-words';
import { useState } from 'react';
import { call } from '../../api/call.ts';
import { RecordForm } from '../../frame/record-form.tsx';
import { useTexts } from '../../text/language.tsx';
import { ChoiceField, TextField, TickField } from '../../ui/plain-field.tsx';
import { isWritten, WordFields, type Words } from './contribution-fields.tsx';
import { ResubmitForm } from './contribution-form.tsx';
import { useHallAct } from './use-hall.ts';

interface Props {
  readonly contribution: Contribution;
  readonly among: readonly Contribution[];
  readonly onDone: () => void;
}

/** What an editor does with a contribution, and how its window reports it again. */
export function ContributionActs({ act, ...props }: Props & { readonly act: ContributionAct }) {
  if (act === 'RESUBMIT') return <ResubmitForm {...props} />;
  if (act === 'EDIT') return <Editing {...props} />;
  if (act === 'MERGE') return <Merging {...props} />;
  return (
    <div className="hall">
      <Adopting {...props} />
      <Returning {...props} />
    </div>
  );
}

/** The words of a contribution to begin with: the adopted ones, else those last submitted. */
function wordsOf({ adopted, submissions: [latest] }: Contribution): Words {
  const { title = '', text = '' } = adopted ?? latest ?? {};
  return { title, text };
}

function useFormTexts(record: string, submit: string) {
  return { record, submit, missing: useTexts().hall.contributions.missing };
}

function Adopting({ contribution, onDone }: Props) {
  const { contributions: texts } = useTexts().hall;
  const { contributionId, submissions } = contribution;
  const ordinal = submissions[0]?.ordinal ?? 1;
  const [words, setWords] = useState(wordsOf(contribution));
  const [isTakenLate, setTakenLate] = useState(false);
  const record = useHallAct((adopted: Words, idempotencyKey) => {
    const body = { ordinal, verdict: { adopted }, ...(isTakenLate ? { isTakenLate } : {}) };
    return call(judgeContribution, { params: { contributionId }, body, idempotencyKey });
  });
  const onSend = () => record.mutate(words, { onSuccess: onDone });
  const labels = useFormTexts(texts.adopt, texts.adopt);
  return (
    <RecordForm texts={labels} {...{ record, onSend }} isComplete={isWritten(words)}>
      <WordFields words={words} onChange={setWords} />
      {contribution.isForNext && (
        <TickField label={texts.takeLate} isTicked={isTakenLate} onChange={setTakenLate} />
      )}
    </RecordForm>
  );
}

function Returning({ contribution: { contributionId, submissions }, onDone }: Props) {
  const { contributions: texts } = useTexts().hall;
  const ordinal = submissions[0]?.ordinal ?? 1;
  const [reason, setReason] = useState('');
  const record = useHallAct((returned: string, idempotencyKey) => {
    const body = { ordinal, verdict: { returned } };
    return call(judgeContribution, { params: { contributionId }, body, idempotencyKey });
  });
  const onSend = () => record.mutate(reason.trim(), { onSuccess: onDone });
  const labels = { record: texts.returning, submit: texts.returning, missing: texts.reasonMissing };
  return (
    <RecordForm texts={labels} {...{ record, onSend }} isComplete={reason.trim() !== ''}>
      <TextField label={texts.returnReason} value={reason} maxLength={500} onChange={setReason} />
    </RecordForm>
  );
}

function Editing({ contribution, onDone }: Props) {
  const { contributions: texts } = useTexts().hall;
  const { contributionId, adopted } = contribution;
  const [words, setWords] = useState(wordsOf(contribution));
  const record = useHallAct((given: Words, idempotencyKey) => {
    const body = { edition: adopted?.edition ?? 1, ...given };
    return call(editContribution, { params: { contributionId }, body, idempotencyKey });
  });
  const onSend = () => record.mutate(words, { onSuccess: onDone });
  const labels = useFormTexts(texts.acts.EDIT, texts.save);
  return (
    <RecordForm texts={labels} {...{ record, onSend }} isComplete={isWritten(words)}>
      <WordFields words={words} onChange={setWords} />
    </RecordForm>
  );
}

function Merging({ contribution, among, onDone }: Props) {
  const { contributions: texts } = useTexts().hall;
  const { contributionId, adopted } = contribution;
  const others = among.filter(
    (one) => one.contributionId !== contributionId && one.acts.includes('MERGE'),
  );
  const [otherId, setOtherId] = useState(others[0]?.contributionId ?? '');
  const [words, setWords] = useState(wordsOf(contribution));
  const record = useHallAct((given: Words & { readonly otherId: string }, idempotencyKey) => {
    const body = { edition: adopted?.edition ?? 0, ...given };
    return call(mergeContributions, { params: { contributionId }, body, idempotencyKey });
  });
  const onSend = () => record.mutate({ ...words, otherId }, { onSuccess: onDone });
  const labels = useFormTexts(texts.acts.MERGE, texts.merge);
  const isComplete = isWritten(words) && otherId !== '';
  const choices = others.map((one) => ({
    key: one.contributionId,
    text: texts.heading(one.organisationName, wordsOf(one).title),
  }));
  return (
    <RecordForm texts={labels} {...{ record, onSend, isComplete }}>
      <ChoiceField
        label={texts.mergeWith}
        value={otherId}
        choices={choices}
        onChange={setOtherId}
      />
      <WordFields words={words} onChange={setWords} />
    </RecordForm>
  );
}
