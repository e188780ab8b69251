import type { RulesView, SupervisionRule } from '@banshi/contract/supervision-views';
import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { Link, useLocation } from 'react-router';
import { useSession } from '../../api/session.ts';
import { Page } from '../../frame/page.tsx';
import { paths } from '../../frame/paths.ts';
import { QueryView } from '../../frame/query-view.tsx';
import { useTexts } from '../../text/language.tsx';
import { LevelMark } from './level-mark.tsx';
import { ParameterForm } from './parameter-form.tsx';
import { RuleChanges } from './rule-changes.tsx';
import { useRules } from './use-supervision.ts';
import { useValueWords } from './use-value-words.ts';
import './supervision.css';

/** The rules of supervision, their numbers, and who changed them. */
export function RulesPage() {
  const { rules } = useTexts().supervision;
  const { areas } = useSession();
  const query = useRules();
  return (
    <Page
      title={rules.title}
      aside={areas.includes('supervision') && <Link to={paths.supervision.to()}>{rules.back}</Link>}
    >
      <QueryView query={query} rows={14}>
        {(view) => (
          <div className="board">
            <p>{rules.lead}</p>
            {!view.mayChange && <p className="faint">{rules.readOnly}</p>}
            <RuleList view={view} />
            <RuleChanges changes={view.changes} />
          </div>
        )}
      </QueryView>
    </Page>
  );
}

function RuleList({ view }: { view: RulesView }) {
  const { rules } = useTexts().supervision;
  return (
    <ul className="rule-list" aria-label={rules.table}>
      {view.rules.map((rule) => (
        <RuleRow key={rule.rule} rule={rule} mayChange={view.mayChange} />
      ))}
    </ul>
  );
}

function RuleRow({ rule, mayChange }: { rule: SupervisionRule; mayChange: boolean }) {
  const { rules, ruleOf, card } = useTexts().supervision;
  const wordsOf = useValueWords();
  const [isOpen, setOpen] = useState(false);
  const isOff = rule.parameters.some((one) => one.parameter === 'isOn' && one.value === 0);
  return (
    <li className="alert-panel" {...useMeantRow(rule.rule)}>
      <div className="rule-head">
        <h2>{ruleOf(rule.rule, rule.term)}</h2>
        {rule.levels.map((level) => (
          <LevelMark key={level} level={level} />
        ))}
        {isOff && <strong className="alert-late">{rules.isOff}</strong>}
        {mayChange && !isOpen && (
          <Button
            size="small"
            className="rule-change no-print"
            aria-label={rules.changeOf(rule.rule)}
            onClick={() => setOpen(true)}
          >
            {rules.change}
          </Button>
        )}
      </div>
      <p className="faint">{rule.basis}</p>
      {rule.misconduct && (
        <p className="faint">
          {card.misconduct} {card.misconductOf(rule.misconduct.term, rule.misconduct.article)}
        </p>
      )}
      <ul className="rule-values">
        {rule.parameters.map(({ parameter, value, preset }) => (
          <li key={parameter}>
            {rules.value(rules.parameters[parameter], wordsOf(parameter, value))}
            {value !== preset && (
              <span className="faint">{rules.preset(wordsOf(parameter, preset))}</span>
            )}
          </li>
        ))}
      </ul>
      {isOpen && <ParameterForm rule={rule} onDone={() => setOpen(false)} />}
    </li>
  );
}

/** A card opens the list at its rule. */
function useMeantRow(rule: string) {
  const ref = useRef<HTMLLIElement>(null);
  const isMeant = useLocation().hash === `#${rule}`;
  useEffect(() => {
    if (isMeant) ref.current?.scrollIntoView({ block: 'start' });
  }, [isMeant]);
  return { id: rule, ref };
}
