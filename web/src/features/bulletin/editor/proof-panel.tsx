import type { ProofFinding } from '@banshi/contract/proof-words';
import { Button } from 'antd';
import { useTexts } from '../../../text/language.tsx';
import type { EditedBulletin } from './edited-file.ts';
import { placeName } from './fault-summary.tsx';
import { focusField } from './focus-field.ts';
import { mended } from './mended.ts';
import type { EditorState } from './use-editor.ts';

/** What proofreading found in the text: errors and warnings open, what is only told below them. */
export function ProofPanel(props: { findings: readonly ProofFinding[]; state: EditorState }) {
  const { proof } = useTexts().bulletin;
  const { findings, state } = props;
  const told = findings.filter(({ severity }) => severity === 'info');
  const asked = findings.filter(({ severity }) => severity !== 'info');
  const take = state.canEdit ? (edited: EditedBulletin) => state.change(edited) : undefined;
  return (
    <section className="proof" aria-label={proof.title}>
      <strong role="status">
        {proof.summary(count(findings, 'error'), count(findings, 'warning'))}
      </strong>
      <Findings findings={asked} edited={state.edited} onMend={take} />
      {told.length > 0 && (
        <details>
          <summary>{proof.told(told.length)}</summary>
          <Findings findings={told} edited={state.edited} onMend={take} />
        </details>
      )}
    </section>
  );
}

function count(findings: readonly ProofFinding[], severity: ProofFinding['severity']): number {
  return findings.filter((one) => one.severity === severity).length;
}

function Findings(props: {
  findings: readonly ProofFinding[];
  edited: EditedBulletin;
  onMend: ((edited: EditedBulletin) => void) | undefined;
}) {
  const { bulletin, proofFindings } = useTexts();
  const { proof, fields } = bulletin;
  const { findings, edited, onMend } = props;
  if (findings.length === 0) return null;
  return (
    <ol>
      {findings.map(({ rule, code, severity, path, quote, fix, facts }, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a finding has no identity, and two may be alike.
        <li key={`${path} ${quote} ${place}`}>
          <span className={`proof-${severity}`}>
            {rule} {proof.severities[severity]}
          </span>
          <span>
            <button
              type="button"
              className="plain-button proof-place"
              onClick={() => focusField(path)}
            >
              {proof.place(placeName(path, fields), quote)}
            </button>{' '}
            {proofFindings[code](facts)}
          </span>
          {fix !== undefined && onMend && (
            <Button
              size="small"
              aria-label={proof.mendNamed(place + 1, fix)}
              onClick={() => onMend(mended(edited, { path, quote, fix }))}
            >
              {proof.mend}
            </Button>
          )}
        </li>
      ))}
    </ol>
  );
}
