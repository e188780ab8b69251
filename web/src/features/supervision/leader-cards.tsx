import { useTexts } from '../../text/language.tsx';
import { CardGroup } from './card-group.tsx';
import { CardsToExplain } from './cards-to-explain.tsx';

const RED = {
  of: 'bodies',
  state: 'open',
  level: 'RED',
  rule: undefined,
  organisationId: undefined,
} as const;

/** What this person is to explain; and every open red card of his bodies, whoever has to act on it. */
export function LeaderCards() {
  const { leaderDay: texts } = useTexts();
  return (
    <>
      <CardsToExplain />
      <CardGroup title={texts.redCards} filter={RED} rest="level=RED" />
    </>
  );
}
