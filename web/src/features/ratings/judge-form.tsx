import { EXCLUSION_GROUNDS, type ExclusionGround } from '@banshi/contract/rating-words';
import { excludeRating, type ListedRating, restoreRating } from '@banshi/contract/ratings';
import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { call } from '../../api/call.ts';
import { ProblemNote } from '../../frame/problem-note.tsx';
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
  const [isChecked, setChecked] = useState(false);
  const judge = useRatingAct((given: Judgement, key: string) => judgeIt(rating, given, key));
  const isComplete = reason.trim() !== '';
  const send = (event: FormEvent) => {
    event.preventDefault();
    setChecked(!isComplete);
    if (isComplete) judge.mutate({ ground, reason: reason.trim() });
  };
  return (
    <form className="ratings-panel no-print" onSubmit={send} noValidate>
      <h2>{excluded ? texts.restore : texts.judgeOf(displayNo)}</h2>
      {!excluded && (
        <ChoiceField
          label={texts.groundField}
          value={ground}
          choices={EXCLUSION_GROUNDS.map((key) => ({ key, text: texts.ground[key] }))}
          onChange={setGround}
        />
      )}
      <TextField
        label={texts.reason}
        value={reason}
        maxLength={500}
        error={isChecked && !isComplete ? texts.reasonMissing : undefined}
        onChange={setReason}
      />
      <div>
        <Button type="primary" htmlType="submit" loading={judge.isPending}>
          {excluded ? texts.restore : texts.submit}
        </Button>
      </div>
      <ProblemNote error={judge.error} />
    </form>
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
