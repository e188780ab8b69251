import type { AlertDetail } from '@banshi/contract/supervision-views';
import { type AlertAct, CARD_VERDICTS, type CardVerdict } from '@banshi/contract/supervision-words';
import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { ProblemNote } from '../../frame/problem-note.tsx';
import { useTexts } from '../../text/language.tsx';
import { ChoiceField, ParagraphField } from '../../ui/plain-field.tsx';
import { type AlertSaid, useActOnAlert } from './use-supervision.ts';

/** What this person may do about a warning or card now. */
export function AlertActs({ alert }: { alert: AlertDetail }) {
  const { card } = useTexts().supervision;
  return (
    <section className="alert-panel no-print" aria-label={card.acts}>
      <h2>{card.acts}</h2>
      {alert.acts.length === 0 && <p className="faint">{card.noAct}</p>}
      {alert.acts.map((act) => (
        <ActForm key={act} act={act} alert={alert} />
      ))}
    </section>
  );
}

/** What is typed for an act: everything but a note needs words. */
function ActForm({ act, alert }: { act: AlertAct; alert: AlertDetail }) {
  const { supervision } = useTexts();
  const { card } = supervision;
  const [text, setText] = useState('');
  const [verdict, setVerdict] = useState<CardVerdict>('UPHELD');
  const [isChecked, setChecked] = useState(false);
  const perform = useActOnAlert(alert);
  const isMissing = act !== 'acknowledge' && text.trim() === '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (!isMissing) perform.mutate(saidBy(act, { text, verdict, version: alert.version }));
  };
  return (
    <form className="alert-form" aria-label={supervision.act[act]} onSubmit={submit} noValidate>
      {act === 'explain' && <p className="faint">{card.explanationHelp}</p>}
      {act === 'judge' && (
        <ChoiceField
          label={card.verdict}
          value={verdict}
          choices={CARD_VERDICTS.map((key) => ({ key, text: supervision.verdict[key] }))}
          onChange={setVerdict}
        />
      )}
      <ParagraphField
        label={labelOf(act, card)}
        value={text}
        rows={3}
        error={isChecked && isMissing ? card.required : undefined}
        onChange={setText}
      />
      <ProblemNote error={perform.error} />
      <div className="alert-buttons">
        <Button type="primary" htmlType="submit" loading={perform.isPending}>
          {act === 'judge' ? card.judge[verdict] : supervision.act[act]}
        </Button>
      </div>
    </form>
  );
}

type Card = ReturnType<typeof useTexts>['supervision']['card'];

function labelOf(act: AlertAct, card: Card): string {
  switch (act) {
    case 'acknowledge':
      return card.ackNote;
    case 'explain':
      return card.explanation;
    case 'judge':
      return card.reason;
    case 'close':
      return card.note;
  }
}

function saidBy(
  act: AlertAct,
  { text, verdict, version }: { text: string; verdict: CardVerdict; version: number },
): AlertSaid {
  switch (act) {
    case 'acknowledge':
      return { act, version, note: text.trim() || null };
    case 'explain':
      return { act, version, text };
    case 'judge':
      return { act, version, verdict, reason: text };
    case 'close':
      return { act, version, note: text };
  }
}
