import type { CaseDetail } from '@banshi/contract/case-views';
import type { ToleranceRequest as Request } from '@banshi/contract/tolerance-views';
import { useTexts } from '../../../text/language.tsx';

/** 特事特办: what was asked of the leader, why, and whether he has agreed. */
export function ToleranceRequest({ detail, asked }: { detail: CaseDetail; asked: Request }) {
  const { tolerance: texts } = useTexts();
  const { kind, on, days, event } = asked.deadline;
  const until = { WORKING_DAYS: texts.withinDays, EVENT_BASED: texts.afterEvent }[
    kind === 'FIXED_DATE' ? 'WORKING_DAYS' : kind
  ](days ?? 0, event ?? '');
  const materials = detail.materials.filter((each) => asked.orderNums.includes(each.orderNum));
  return (
    <section className="panel">
      <h2>{texts.request}</h2>
      <p>
        <strong>{asked.isAllowed ? texts.allowed : texts.pending}</strong> ·{' '}
        {kind === 'FIXED_DATE' ? texts.dueOn(on ?? '') : until}
        {asked.grantsBefore && ` · ${texts.grantsBefore}`}
      </p>
      <p>{asked.reason}</p>
      <ul>
        {materials.map((each) => (
          <li key={each.orderNum}>
            {each.orderNum}. {each.name}
          </li>
        ))}
      </ul>
    </section>
  );
}
