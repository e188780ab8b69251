import type { AlertSummary } from '@banshi/contract/supervision-views';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { paths } from '../../frame/paths.ts';
import { ProblemNote } from '../../frame/problem-note.tsx';
import { useTexts } from '../../text/language.tsx';
import { FindingForm } from './finding-form.tsx';
import { LevelMark } from './level-mark.tsx';
import { useAlertWords } from './use-alert-words.ts';
import { useActOnAlert, useCaseAlerts } from './use-supervision.ts';
import './supervision.css';

/** 监察: the warnings and cards of a case, where its handler works; nothing where there are none. */
export function CaseAlerts({ caseId }: { caseId: string }) {
  const { supervision } = useTexts();
  const { data } = useCaseAlerts(caseId);
  const [isRecording, setRecording] = useState(false);
  if (!data || (data.alerts.length === 0 && !data.mayRecord)) return null;
  const { onCase } = supervision;
  return (
    <section className="alert-panel" aria-label={onCase.title}>
      <h2>{onCase.title}</h2>
      {data.alerts.length > 0 && (
        <ul className="alert-list">
          {data.alerts.map((one) => (
            <AlertRow key={one.seq} alert={one} />
          ))}
        </ul>
      )}
      {data.mayRecord && !isRecording && (
        <p className="no-print">
          <Button onClick={() => setRecording(true)}>{onCase.record}</Button>
        </p>
      )}
      {isRecording && <FindingForm caseId={caseId} onDone={() => setRecording(false)} />}
    </section>
  );
}

function AlertRow({ alert }: { alert: AlertSummary }) {
  const { supervision } = useTexts();
  const words = useAlertWords();
  const { caseId, seq, version, level, orderNo, rule } = alert;
  const act = useActOnAlert({ caseId, seq });
  const name = words.named(alert);
  return (
    <li className={`alert-row${alert.closedAt === null ? '' : ' is-closed'}`}>
      <div className="alert-name">
        <LevelMark level={level} />
        <Link to={paths.alert.to(caseId, seq)}>{orderNo ?? rule}</Link>
        <span className="faint">{words.status(alert)}</span>
      </div>
      <p>
        {words.said(alert)} <span className="faint">{supervision.asOf(alert.asOf)}</span>
      </p>
      {alert.acts.includes('acknowledge') && (
        <p className="no-print">
          <Button
            size="small"
            loading={act.isPending}
            aria-label={supervision.onCase.acknowledge(name)}
            onClick={() => act.mutate({ act: 'acknowledge', version, note: null })}
          >
            {supervision.act.acknowledge}
          </Button>
        </p>
      )}
      <ProblemNote error={act.error} />
    </li>
  );
}
