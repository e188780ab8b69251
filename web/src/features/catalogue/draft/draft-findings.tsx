import type { MatterDraft, MatterFinding } from '@banshi/contract/catalogue';
import { pathWords } from '@banshi/contract/text/path-words';
import { useTexts } from '../../../text/language.tsx';
import { ChangeTable } from '../changes/change-table.tsx';

/** The rules that the draft breaks, each with its place; nothing when it keeps all. */
export function Findings({ findings }: { findings: readonly MatterFinding[] }) {
  const { catalogue, matterRules } = useTexts();
  if (findings.length === 0) return null;
  return (
    <section className="matter-panel">
      <h2>{catalogue.draft.findingsTitle(findings.length)}</h2>
      <ul className="finding-list">
        {findings.map(({ path, rule }) => (
          <li key={`${path} ${rule}`}>
            <strong>{pathWords(path, catalogue.fields)}</strong> {matterRules[rule]}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What the draft changes. */
export function Differences({ draft }: { draft: MatterDraft }) {
  const { draft: texts, comparison } = useTexts().catalogue;
  return (
    <section className="matter-panel">
      <h2>{texts.changesTitle}</h2>
      <ChangeTable changes={draft.changes} none={comparison.noneDraft} />
    </section>
  );
}
