import type { PolicyFinding } from '@banshi/contract/policies';
import { pathWords } from '@banshi/contract/text/path-words';
import { useTexts } from '../../text/language.tsx';

/** What stands against publishing the draft, each with its place; nothing when nothing does. */
export function Findings({ findings }: { findings: readonly PolicyFinding[] }) {
  const { policies } = useTexts();
  const { fields, one } = policies;
  if (findings.length === 0) return null;
  const names = { ...fields, measures: one.measure, effects: one.effect };
  return (
    <section className="policy-panel" role="note">
      <h2>{policies.findings(findings.length)}</h2>
      <ul className="policy-findings">
        {findings.map(({ path, rule, message }) => (
          <li key={`${path} ${rule} ${message}`}>
            {policies.findingAt(pathWords(path, names), policies.rules[rule])}
          </li>
        ))}
      </ul>
    </section>
  );
}
