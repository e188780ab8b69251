import { recordVisit } from '@banshi/contract/hall-visits';
import { LEADER_RANKS, type LeaderRank, type VisitActivity } from '@banshi/contract/hall-words';
import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { call } from '../../api/call.ts';
import { ProblemNote } from '../../frame/problem-note.tsx';
import { useTexts } from '../../text/language.tsx';
import { isCalendarDay } from '../../ui/calendar.ts';
import { useHallAct } from './use-hall.ts';
import { type Body, VisitFields } from './visit-fields.tsx';

/** What is typed of a visit; lists as they are typed. */
export interface TypedVisit {
  readonly organisationId: string;
  readonly leaderName: string;
  readonly rank: LeaderRank;
  readonly posts: string;
  readonly from: string;
  readonly to: string;
  readonly accompanying: string;
  readonly activities: readonly VisitActivity[];
  readonly requirements: readonly TypedRequirement[];
}

export interface TypedRequirement {
  readonly text: string;
  readonly owner: string;
  readonly dueOn: string;
}

const EMPTY = {
  ...{ leaderName: '', rank: LEADER_RANKS[0], posts: '', from: '', to: '', accompanying: '' },
  ...{ activities: [], requirements: [] },
};

/** Records a visit that has taken place. */
export function VisitForm({ bodies }: { bodies: readonly Body[] }) {
  const { visits: texts } = useTexts().hall;
  const organisationId = String(bodies[0]?.organisationId ?? '');
  const [typed, setTyped] = useState<TypedVisit>({ ...EMPTY, organisationId });
  const [isChecked, setChecked] = useState(false);
  const record = useHallAct((visit: TypedVisit, idempotencyKey) =>
    call(recordVisit, { body: bodyOf(visit), idempotencyKey }),
  );
  const isComplete = isWhole(typed);
  const send = (event: FormEvent) => {
    event.preventDefault();
    setChecked(!isComplete);
    const onSuccess = () => setTyped({ ...EMPTY, organisationId: typed.organisationId });
    if (isComplete) record.mutate(typed, { onSuccess });
  };
  return (
    <form className="hall-panel no-print" onSubmit={send} noValidate>
      <h2>{texts.record}</h2>
      <VisitFields
        {...{ bodies, typed }}
        onChange={(part) => setTyped((before) => ({ ...before, ...part }))}
      />
      {isChecked && !isComplete && <p role="alert">{texts.missing}</p>}
      <div>
        <Button type="primary" htmlType="submit" loading={record.isPending}>
          {texts.submit}
        </Button>
      </div>
      <ProblemNote error={record.error} />
    </form>
  );
}

function isWhole({ leaderName, posts, from, to, activities, requirements }: TypedVisit): boolean {
  return (
    leaderName.trim() !== '' &&
    listOf(posts).length > 0 &&
    isCalendarDay(from) &&
    (to === '' || isCalendarDay(to)) &&
    activities.length > 0 &&
    requirements.every(
      ({ text, owner, dueOn }) => text.trim() !== '' && owner.trim() !== '' && isCalendarDay(dueOn),
    )
  );
}

/** One day is a span of itself. */
function bodyOf({ organisationId, from, to, requirements, ...typed }: TypedVisit) {
  const { leaderName, rank, activities } = typed;
  return {
    ...{ organisationId: Number(organisationId), from, to: to || from },
    content: {
      ...{ leaderName: leaderName.trim(), rank, activities: [...activities] },
      posts: listOf(typed.posts),
      accompanying: listOf(typed.accompanying),
    },
    requirements: requirements.map(({ text, owner, dueOn }) => ({
      ...{ text: text.trim(), owner: owner.trim(), dueOn },
    })),
  };
}

function listOf(typed: string): string[] {
  return typed
    .split(/[、\n]/u)
    .map((one) => one.trim())
    .filter((one) => one !== '');
}
