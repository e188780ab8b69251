import type { CaseDetail } from '@banshi/contract/case-views';
import type { CaseMaterial } from '@banshi/contract/material-views';
import { Checkbox, Input } from 'antd';
import { useTexts } from '../../../text/language.tsx';
import { Phrases } from '../materials/phrases.tsx';
import type { ActionDraft } from './action-draft.ts';

/** What must be corrected, once and completely: material by material, from a list of phrases. */
export function DefectsField({
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
  const set = (orderNum: number, reason: string | undefined) => {
    const defects = new Map(draft.defects);
    if (reason === undefined) defects.delete(orderNum);
    else defects.set(orderNum, reason);
    onChange({ defects });
  };
  return (
    <fieldset className="plain-fieldset">
      <legend>{forms.defects}</legend>
      <ul>
        {detail.materials.map((material) => (
          <DefectRow
            key={material.orderNum}
            material={material}
            reason={draft.defects.get(material.orderNum)}
            onChange={(reason) => set(material.orderNum, reason)}
          />
        ))}
      </ul>
      <p className="field-error" aria-live="polite">
        {isMissing ? forms.defectNone : ''}
      </p>
    </fieldset>
  );
}

function DefectRow({
  material,
  reason,
  onChange,
}: {
  material: CaseMaterial;
  reason: string | undefined;
  onChange: (reason: string | undefined) => void;
}) {
  const { forms } = useTexts().casePage;
  const first = material.form === 'none' ? forms.notHandedIn : '';
  return (
    <li className="defect-row">
      <Checkbox
        checked={reason !== undefined}
        onChange={(event) => onChange(event.target.checked ? first : undefined)}
      >
        {material.orderNum}. {material.name}
      </Checkbox>
      {reason !== undefined && (
        <>
          <Input
            aria-label={forms.defectReason(material.name)}
            value={reason}
            maxLength={500}
            onChange={(event) => onChange(event.target.value)}
          />
          <Phrases phrases={material.phrases} text={reason} onChange={onChange} />
        </>
      )}
    </li>
  );
}
