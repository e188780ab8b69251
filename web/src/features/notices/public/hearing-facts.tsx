import type { PublicHearing } from '@banshi/contract/hearings';
import { useTexts } from '../../../text/language.tsx';
import { FactList, type Row } from '../../../ui/fact-list.tsx';

/** What a list tells of a hearing: whose, how it stands, when and where; `isWhole`, all that is told. */
export function HearingFacts({ hearing, isWhole }: { hearing: PublicHearing; isWhole?: boolean }) {
  const { publicHearings: texts } = useTexts();
  const { heldOn, holdBy, state } = hearing;
  const isOver = state === 'HELD' || state === 'CALLED_OFF';
  const rows: readonly Row[] = [
    [texts.state, texts.states[state]],
    [texts.body, hearing.bodyName],
    [texts.heldOn, heldOn ?? (isOver ? null : texts.notSet(holdBy))],
    [texts.place, hearing.place],
    [texts.announcedOn, hearing.announcedOn],
  ];
  const more: readonly Row[] = [
    [texts.applicant, hearing.applicantName],
    [texts.ground, texts.grounds[hearing.ground]],
    [texts.basis, hearing.basis],
    [texts.announcement, hearing.announcement],
  ];
  return <FactList rows={[...rows, ...(isWhole ? more : [])]} />;
}
