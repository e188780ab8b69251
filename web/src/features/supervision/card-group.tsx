import type { BoardAlert } from '@banshi/contract/supervision-views';
import { Link } from 'react-router';
import { paths } from '../../frame/paths.ts';
import { useFormats, useTexts } from '../../text/language.tsx';
import { LevelMark } from './level-mark.tsx';
import { useAlertWords } from './use-alert-words.ts';
import { type BoardFilter, useBoard } from './use-supervision.ts';
import './supervision.css';

/** As many as leave the page below them on the screen. */
const SHOWN = 3;

/** The first cards of a filter under a title, with the way to all of them; nothing where there is none. */
export function CardGroup(props: { title: string; filter: BoardFilter; rest: string }) {
  const { leaderDay: texts } = useTexts();
  const { title, filter, rest } = props;
  const [page] = useBoard(filter).data?.pages ?? [];
  if (!page || page.alerts.length === 0) return null;
  return (
    <section className="alert-panel card-group" aria-label={title}>
      <h2>
        {title} <span className="tab-count">{`${page.alerts.length}${page.next ? '+' : ''}`}</span>
      </h2>
      <ul className="alert-list">
        {page.alerts.slice(0, SHOWN).map((one) => (
          <Card key={`${one.caseId}${one.seq}`} card={one} />
        ))}
      </ul>
      {(page.next || page.alerts.length > SHOWN) && (
        <p>
          <Link to={`${paths.supervision.to()}?${rest}`}>{texts.moreCards(title)}</Link>
        </p>
      )}
    </section>
  );
}

function Card({ card }: { card: BoardAlert }) {
  const { leaderDay: texts, supervision } = useTexts();
  const formats = useFormats();
  const words = useAlertWords();
  const { organisation, personName, explainBy } = card;
  return (
    <li className="alert-row">
      <div className="alert-name">
        <LevelMark level={card.level} />
        <Link to={paths.alert.to(card.caseId, card.seq)}>{card.orderNo ?? card.rule}</Link>
        {card.acts.includes('explain') && explainBy && (
          <span className="faint">{texts.explainBy(formats.day(explainBy))}</span>
        )}
        <span className="faint">
          {personName
            ? supervision.person(personName, organisation.shortName)
            : organisation.shortName}
        </span>
      </div>
      <p>{words.said(card)}</p>
    </li>
  );
}
