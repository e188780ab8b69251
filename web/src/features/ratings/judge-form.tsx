import { EXCLUSION_GROUNDS, type ExclusionGround } from '@banshi/contract/rating-words';
import { excludeRating, type ListedRating, restoreRating } from '@banshi/contract/ratings';
import { useState } from 'react';
import { call } from '../../api/call.ts';
import { RecordForm } from '../../frame/record-form.tsx';
import { useTexts } from '../../text/language.tsx';
import { ChoiceField, TextField } from '../../ui/plain-field.tsx';
import { useRatingAct } from './use-ratings.ts';

interface Judgement {
  readonly ground: ExclusionGround;
  readonly reason: string;
}

/** Says why a rating does not count, or why it does after all. */
export function JudgeForm({ rating }: { rating: ListedRating }) {
  const { list: texts } = useTexts().ratings;
  const { displayNo, excluded } = rating;
  const [ground, setGround] = useState<ExclusionGround>('DUPLICATE');
  const [reason, setReason] = useState('');
  const judge = useRatingAct((given: Judgement, key: string) => judgeIt(rating, given, key));
  return (
    <RecordForm
      texts={{
        record: excluded ? texts.restore : texts.judgeOf(displayNo),
        missing: texts.reasonMissing,
        submit: excluded ? texts.restore : texts.submit,
      }}
      isComplete={reason.trim() !== ''}
      record={judge}
      onSend={() => judge.mutate({ ground, reason: reason.trim() })}
    >
      {!excluded && (
        <ChoiceField
          label={texts.groundField}
          value={ground}
          choices={EXCLUSION_GROUNDS.map((key) => ({ key, text: texts.ground[key] }))}
          onChange={setGround}
        />
      )}
      <TextField label={texts.reason} value={reason} maxLength={500} onChange={setReason} />
    </RecordForm>
  );
}

function judgeIt(
  { caseId, seq, excluded }: ListedRating,
  { ground, reason }: Judgement,
  idempotencyKey: string,
): Promise<unknown> {
  const params = { caseId, seq };
  return excluded
    ? call(restoreRating, { params, body: { reason }, idempotencyKey })
    : call(excludeRating, { params, body: { ground, reason }, idempotencyKey });
}
