import { paths } from '../../frame/paths.ts';
import { UrgencyLamp } from '../../frame/urgency-lamp.tsx';
import { useTexts } from '../../text/language.tsx';
import { waitingOf } from './dashboard-links.ts';
import { FigureToList } from './figure-to-list.tsx';
import type { Dashboard } from './use-dashboard.ts';

const BY_URGENCY = ['red', 'amber', 'green', 'blue'] as const;

/** The lamps of open cases, the most urgent first, and what materials are still to follow. */
export function WaitingPanel({ data }: { data: Dashboard }) {
  const { waiting } = useTexts().dashboard;
  const { open, late } = data.tolerance;
  return (
    <section className="notes-panel">
      <h2>{waiting.title}</h2>
      <ul className="lamp-figures">
        {BY_URGENCY.map((lamp) => (
          <li key={lamp}>
            <UrgencyLamp urgency={lamp} />
            <FigureToList
              to={waitingOf(data, lamp)}
              what={waiting.list[lamp]}
              count={data.lamps[lamp]}
            />
          </li>
        ))}
      </ul>
      <dl className="tolerance-figures">
        <dt>{waiting.open}</dt>
        <dd>
          <FigureToList to={waitingOf(data, 'tolerance')} what={waiting.open} count={open} />
          <span className="faint">
            {waiting.late}{' '}
            <FigureToList
              to={waitingOf(data, 'toleranceLate')}
              what={waiting.list.toleranceLate}
              count={late}
            />
          </span>
        </dd>
        <dt>{waiting.rate}</dt>
        <dd>
          <SettledLink data={data} />
        </dd>
      </dl>
      <p className="figure-definition">{waiting.note}</p>
    </section>
  );
}

function SettledLink({ data }: { data: Dashboard }) {
  const { lists } = useTexts().tolerance.rate;
  const { onTime, due } = data.tolerance;
  const { from, to } = data.spans.year;
  const year = { from, to, ...(data.department ? { department: data.department.code } : {}) };
  return (
    <>
      <FigureToList
        to={paths.settledTolerances.to({ ...year, outcome: 'onTime' })}
        what={lists.onTime}
        count={onTime}
      />
      {' / '}
      <FigureToList to={paths.settledTolerances.to(year)} what={lists.due} count={due} />
    </>
  );
}
