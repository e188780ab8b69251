import type { ToldPolicy } from '@banshi/contract/contribution-links';
import { Link } from 'react-router';
import { paths } from '../../frame/paths.ts';
import { useTexts } from '../../text/language.tsx';

/** The policy document of which a contribution tells, if of any, its measures, and what became of it. */
export function PolicyTold({ policy }: { policy: ToldPolicy | null }) {
  const texts = useTexts().contributionPolicy;
  if (policy === null) return null;
  const { policyId, title, docNo, measures, ended } = policy;
  return (
    <div className="hall-policy">
      <p>
        {texts.label}
        <Link className="hall-link" to={paths.policy.to(policyId)}>
          {texts.about(title, docNo)}
        </Link>
        {ended && (
          <strong className="hall-late"> {texts.ended(ended.lastDay, ended.supersededBy)}</strong>
        )}
      </p>
      {measures.length > 0 && (
        <ul>
          {measures.map(({ measure, text }) => (
            <li key={measure}>{texts.measure(measure, text)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
