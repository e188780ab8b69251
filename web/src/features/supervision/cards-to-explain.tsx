import { useTexts } from '../../text/language.tsx';
import { CardGroup } from './card-group.tsx';

const TO_EXPLAIN = {
  of: 'answerable',
  state: 'unexplained',
  level: undefined,
  rule: undefined,
  organisationId: undefined,
} as const;

/** The open cards that this person is to explain, the one that is due first on top, also of ended cases. */
export function CardsToExplain() {
  const { leaderDay: texts } = useTexts();
  return <CardGroup title={texts.cards} filter={TO_EXPLAIN} rest="state=unexplained" />;
}
