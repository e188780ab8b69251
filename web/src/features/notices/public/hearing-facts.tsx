import type { PublicHearing } from '@banshi/contract/hearings';
import { Fragment } from 'react';
import { useTexts } from '../../../text/language.tsx';
import '../../../ui/facts.css';

/** What a list tells of a hearing: whose, how it stands, when and where; `isWhole`, all that is told. */
export function HearingFacts({ hearing, isWhole }: { hearing: PublicHearing; isWhole?: boolean }) {
  const { publicHearings: texts } = useTexts();
  const { heldOn, holdBy, state } = hearing;
  const isOver = state === 'HELD' || state === 'CALLED_OFF';
  const rows: readonly (readonly [string, string | null])[] = [
    [texts.state, texts.states[state]],
    [texts.body, hearing.bodyName],
    [texts.heldOn, heldOn ?? (isOver ? null : texts.notSet(holdBy))],
    [texts.place, hearing.place],
    [texts.announcedOn, hearing.announcedOn],
  ];
  const more: readonly (readonly [string, string | null])[] = [
    [texts.applicant, hearing.applicantName],
    [texts.ground, texts.grounds[hearing.ground]],
    [texts.basis, hearing.basis],
    [texts.announcement, hearing.announcement],
  ];
  return (
    <dl className="facts">
      {[...rows, ...(isWhole ? more : [])].map(([name, value]) =>
        value === null ? null : (
          <Fragment key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </Fragment>
        ),
      )}
    </dl>
  );
}
