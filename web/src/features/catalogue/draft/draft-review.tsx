import type { MatterDetail, MatterFinding } from '@banshi/contract/catalogue';
import { useTexts } from '../../../text/language.tsx';
import { ChangeTable } from '../changes/change-table.tsx';
import { pathWords } from '../changes/field-words.ts';
import { PublishForm } from './publish-form.tsx';
import type { DraftState } from './use-draft.ts';

/** What stands between a saved draft and its publication: rules, differences, a reason. */
export function DraftReview({ matter, state }: { matter: MatterDetail; state: DraftState }) {
  const { draft: texts, comparison } = useTexts().catalogue;
  const { draft } = matter;
  if (draft === null) return null;
  return (
    <>
      {draft.findings.length > 0 && <Findings findings={draft.findings} />}
      <section className="matter-panel">
        <h2>{texts.changesTitle}</h2>
        <ChangeTable changes={draft.changes} none={comparison.noneDraft} />
      </section>
      {matter.actions.includes('publish') ? (
        <PublishForm matter={matter} draft={draft} isDirty={state.isDirty} />
      ) : (
        <p className="matter-panel">{texts.publishNoRight}</p>
      )}
    </>
  );
}

function Findings({ findings }: { findings: readonly MatterFinding[] }) {
  const { draft, fields, rules } = useTexts().catalogue;
  return (
    <section className="matter-panel">
      <h2>{draft.findingsTitle(findings.length)}</h2>
      <ul className="finding-list">
        {findings.map(({ path, rule, message }) => (
          <li key={`${path} ${rule}`}>
            <strong>{pathWords(path, fields)}</strong> {rules[rule] ?? message}
          </li>
        ))}
      </ul>
    </section>
  );
}
