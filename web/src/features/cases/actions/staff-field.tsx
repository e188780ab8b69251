import type { CaseDetail } from '@banshi/contract/case-views';
import { listCaseStaff } from '@banshi/contract/cases';
import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { call } from '../../../api/call.ts';
import { useTexts } from '../../../text/language.tsx';
import { Field } from '../../../ui/field.tsx';
import type { ActionDraft } from './action-draft.ts';
import type { StaffFieldName } from './action-fields.ts';

/** Members of staff of the department: several who visited, one who hosts. */
export function StaffField({
  field,
  detail,
  draft,
  onChange,
  isMissing,
}: {
  field: StaffFieldName;
  detail: CaseDetail;
  draft: ActionDraft;
  onChange: (next: Partial<ActionDraft>) => void;
  isMissing: boolean;
}) {
  const { forms } = useTexts().casePage;
  const { caseId } = detail;
  const staff = useQuery({
    queryKey: ['case-staff', caseId],
    queryFn: () => call(listCaseStaff, { params: { caseId } }),
  });
  const options = staff.data?.staff.map(({ staffId, name }) => ({ value: staffId, label: name }));
  return (
    <Field
      label={forms[field]}
      error={isMissing ? forms.required : undefined}
      hint={field === 'visitors' ? forms.visitorsHint : forms.hostHint}
    >
      {(control) => (
        <Select
          {...control}
          mode="multiple"
          maxCount={field === 'host' ? 1 : 10}
          optionFilterProp="label"
          loading={staff.isPending}
          options={options ?? []}
          value={[...draft[field]]}
          onChange={(ids: string[]) => onChange({ [field]: ids })}
        />
      )}
    </Field>
  );
}
