import type { ActingMeasure } from '@banshi/contract/policies';
import { Link } from 'react-router';
import { paths } from '../../../frame/paths.ts';
import { useEffectText } from '../../../frame/use-effect-text.ts';
import { useTexts } from '../../../text/language.tsx';

/** The measures of policy documents by which the rules are, or will be, others than the list says. */
export function ActingMeasures({ measures }: { measures: readonly ActingMeasure[] }) {
  const { policies } = useTexts();
  const words = useEffectText();
  if (measures.length === 0) return null;
  return (
    <section className="matter-panel">
      <h2>{policies.acting.title}</h2>
      <ul className="basis">
        {measures.map((one) => (
          <li key={`${one.policyId} ${one.measure} ${JSON.stringify(one.effect)}`}>
            <strong>{words(one.effect)}</strong>
            <span className="fact-note">
              <Link to={paths.policy.to(one.policyId)}>
                {policies.acting.line(one.docNo, one.measure)}
              </Link>{' '}
              · {policies.span(one.from, one.lastDay)}
              {!one.isInForce && ` · ${policies.coming}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
