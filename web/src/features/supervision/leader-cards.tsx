import type { BoardAlert } from '@banshi/contract/supervision-views';
import { Link } from 'react-router';
import { paths } from '../../frame/paths.ts';
import { useFormats, useTexts } from '../../text/language.tsx';
import { LevelMark } from './level-mark.tsx';
import { useAlertWords } from './use-alert-words.ts';
import { useBoard } from './use-supervision.ts';
import './supervision.css';

const OPEN = {
  state: 'open',
  level: undefined,
  rule: undefined,
  organisationId: undefined,
} as const;

/** The open cards that this person is to explain, the one that is due first on top. */
export function LeaderCards() {
  const { leaderDay: texts } = useTexts();
  const { data } = useBoard(OPEN);
  const alerts = data?.pages.flatMap((page) => page.alerts) ?? [];
  const cards = alerts
    .filter((one) => one.acts.includes('explain'))
    .toSorted((one, other) => ((one.explainBy ?? '') < (other.explainBy ?? '') ? -1 : 1));
  if (cards.length === 0) return null;
  return (
    <section className="alert-panel" aria-label={texts.cards}>
      <h2>
        {texts.cards} <span className="tab-count">{cards.length}</span>
      </h2>
      <ul className="alert-list">
        {cards.map((one) => (
          <Card key={`${one.caseId}${one.seq}`} card={one} />
        ))}
      </ul>
    </section>
  );
}

function Card({ card }: { card: BoardAlert }) {
  const { leaderDay: texts } = useTexts();
  const formats = useFormats();
  const words = useAlertWords();
  return (
    <li className="alert-row">
      <div className="alert-name">
        <LevelMark level={card.level} />
        <Link to={paths.alert.to(card.caseId, card.seq)}>{card.orderNo ?? card.rule}</Link>
        {card.explainBy && (
          <span className="faint">{texts.explainBy(formats.day(card.explainBy))}</span>
        )}
      </div>
      <p>{words.said(card)}</p>
    </li>
  );
}
