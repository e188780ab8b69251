import type { AlertDetail } from '@banshi/contract/supervision-views';
import { Link, useParams } from 'react-router';
import { useSession } from '../../api/session.ts';
import { Page } from '../../frame/page.tsx';
import { paths } from '../../frame/paths.ts';
import { QueryView } from '../../frame/query-view.tsx';
import { UrgencyLamp } from '../../frame/urgency-lamp.tsx';
import { useFormats, useTexts } from '../../text/language.tsx';
import { AlertActs } from './alert-acts.tsx';
import { AlertStory } from './alert-story.tsx';
import { LevelMark } from './level-mark.tsx';
import { useAlertWords } from './use-alert-words.ts';
import { useAlert } from './use-supervision.ts';
import './supervision.css';
import '../../ui/facts.css';

/** One warning or card: what it says, on what it rests, what was said of it, what may be done. */
export function AlertPage() {
  const { supervision } = useTexts();
  const words = useAlertWords();
  const { areas } = useSession();
  const { caseId = '', seq = '0' } = useParams();
  const query = useAlert({ caseId, seq: Number(seq) });
  const title = query.data ? words.named(query.data) : supervision.title;
  return (
    <Page
      title={title}
      aside={
        areas.includes('supervision') && (
          <Link to={paths.supervision.to()}>{supervision.card.back}</Link>
        )
      }
    >
      <QueryView query={query} rows={10}>
        {(alert) => (
          <div className="alert-columns">
            <AlertFacts alert={alert} />
            <div className="alert-side">
              <AlertActs key={alert.version} alert={alert} />
              <AlertStory journal={alert.journal} />
            </div>
          </div>
        )}
      </QueryView>
    </Page>
  );
}

function AlertFacts({ alert }: { alert: AlertDetail }) {
  const { supervision } = useTexts();
  const { card, board } = supervision;
  const words = useAlertWords();
  const formats = useFormats();
  const { facts, basis, organisation, personName } = alert;
  const { misconduct } = basis;
  return (
    <section className="alert-panel" aria-label={card.facts}>
      <p>
        <LevelMark level={alert.level} /> {words.said(alert)}
      </p>
      <dl className="facts alert-facts">
        <dt>{card.status}</dt>
        <dd>
          {words.status(alert)}
          {alert.isLate && <strong className="alert-late"> {board.isLate}</strong>}
        </dd>
        <dt>{card.rule}</dt>
        <dd>
          <Link to={paths.supervisionRules.to(alert.rule)}>
            {supervision.ruleOf(alert.rule, basis.term)}
          </Link>
        </dd>
        <dt>{card.basis}</dt>
        <dd>{basis.basis}</dd>
        <OptionalFact
          term={card.misconduct}
          value={misconduct && card.misconductOf(misconduct.term, misconduct.article)}
        />
        {facts.evidence !== null && (
          <>
            <dt>{card.evidence}</dt>
            <dd className="alert-said">{facts.evidence}</dd>
          </>
        )}
        <CaseFact alert={alert} />
        <dt>{card.body}</dt>
        <dd>{organisation.shortName}</dd>
        <dt>{card.person}</dt>
        <dd>{personName ?? supervision.nobody}</dd>
        <OptionalFact term={card.window} value={alert.windowName} />
        <dt>{card.asOf}</dt>
        <dd>{alert.asOf}</dd>
        <dt>{card.issuedAt}</dt>
        <dd>{formats.moment(alert.issuedAt)}</dd>
        <OptionalFact
          term={card.workDaysOver}
          value={alert.workDaysOver === null ? null : card.workDays(alert.workDaysOver)}
        />
        <OptionalFact term={card.explainBy} value={alert.explainBy} />
        <OptionalFact term={card.of} value={alert.of.join('、') || null} />
      </dl>
    </section>
  );
}

function OptionalFact({ term, value }: { term: string; value: string | null }) {
  if (value === null) return null;
  return (
    <>
      <dt>{term}</dt>
      <dd>{value}</dd>
    </>
  );
}

function CaseFact({ alert: { case: one } }: { alert: AlertDetail }) {
  const { words, supervision } = useTexts();
  return (
    <>
      <dt>{supervision.card.case}</dt>
      <dd>
        <Link to={paths.oneCase.to(one.caseId)}>{one.displayNo}</Link> {one.matter.name}{' '}
        <span className="faint">{words.status[one.status]}</span>{' '}
        {one.due && <UrgencyLamp urgency={one.due.lamp} />}
      </dd>
    </>
  );
}
