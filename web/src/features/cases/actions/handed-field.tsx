import type { CaseDetail } from '@banshi/contract/case-views';
import { useTexts } from '../../../text/language.tsx';
import { MaterialTicks } from '../materials/material-ticks.tsx';
import type { ActionDraft } from './action-draft.ts';

/** The materials that the notice named, as the applicant supplies them. */
export function HandedField({
  detail,
  draft,
  onChange,
  isMissing,
}: {
  detail: CaseDetail;
  draft: ActionDraft;
  onChange: (next: Partial<ActionDraft>) => void;
  isMissing: boolean;
}) {
  const { forms } = useTexts().casePage;
  const named = new Set(detail.correction?.defects.map((each) => each.orderNum));
  const asked = detail.materials.filter((each) => named.has(each.orderNum));
  return (
    <fieldset className="plain-fieldset">
      <legend>{forms.handed}</legend>
      <MaterialTicks
        materials={asked.length > 0 ? asked : detail.materials}
        handed={draft.handed}
        onChange={(next) => onChange({ handed: next(draft.handed) })}
      />
      <p className="field-error" aria-live="polite">
        {isMissing ? forms.required : ''}
      </p>
    </fieldset>
  );
}
