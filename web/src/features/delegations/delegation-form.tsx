import type { DelegationWay } from '@banshi/contract/delegation-words';
import { DELEGATION_WAYS } from '@banshi/contract/delegation-words';
import type { DelegationContent } from '@banshi/contract/delegations';
import { useTexts } from '../../text/language.tsx';
import { DayField } from '../../ui/day-field.tsx';
import { ChoiceField, ParagraphField, TextField } from '../../ui/plain-field.tsx';

/** What is written of a delegation besides who gives what to whom. */
export type Terms = Omit<DelegationContent, 'catalogCode' | 'fromOrgId' | 'toOrgId'>;

export const EMPTY_TERMS: Terms = {
  way: 'ENTRUSTED',
  ...{ effectiveFrom: '', effectiveTo: null, areas: [], limits: null, supervision: null },
  basis: { name: '', article: null, endsOn: null },
};

interface Props {
  readonly terms: Terms;
  readonly onChange: (part: Partial<Terms>) => void;
}

/** The fields of a delegation: its way, its term, its scope, how it is supervised, and what it rests on. */
export function TermFields(props: Props) {
  return (
    <>
      <div className="delegation-grid">
        <WayField {...props} />
        <DaysFields {...props} />
        <BasisFields {...props} />
      </div>
      <ScopeFields {...props} />
    </>
  );
}

function WayField({ terms, onChange }: Props) {
  const { fields, way } = useTexts().delegations;
  return (
    <ChoiceField<DelegationWay>
      label={fields.way}
      value={terms.way}
      choices={DELEGATION_WAYS.map((key) => ({ key, text: way[key] }))}
      onChange={(chosen) => onChange({ way: chosen })}
    />
  );
}

function DaysFields({ terms, onChange }: Props) {
  const { fields } = useTexts().delegations;
  return (
    <>
      <DayField
        label={fields.effectiveFrom}
        value={terms.effectiveFrom}
        onChange={(effectiveFrom) => onChange({ effectiveFrom })}
      />
      <DayField
        label={fields.effectiveTo}
        value={terms.effectiveTo ?? ''}
        onChange={(day) => onChange({ effectiveTo: day || null })}
      />
      <TextField
        label={fields.areas}
        value={terms.areas.join(' ')}
        onChange={(typed) => onChange({ areas: typed.split(/[\s,，、]+/).filter(Boolean) })}
      />
    </>
  );
}

function BasisFields({ terms: { basis }, onChange }: Props) {
  const { fields } = useTexts().delegations;
  const change = (part: Partial<Terms['basis']>) => onChange({ basis: { ...basis, ...part } });
  return (
    <>
      <TextField
        label={fields.basis}
        value={basis.name}
        maxLength={200}
        onChange={(name) => change({ name })}
      />
      <TextField
        label={fields.article}
        value={basis.article ?? ''}
        maxLength={100}
        onChange={(article) => change({ article: article || null })}
      />
      <DayField
        label={fields.basisEnds}
        value={basis.endsOn ?? ''}
        onChange={(day) => change({ endsOn: day || null })}
      />
    </>
  );
}

function ScopeFields({ terms, onChange }: Props) {
  const { fields } = useTexts().delegations;
  return (
    <>
      <ParagraphField
        label={fields.limits}
        value={terms.limits ?? ''}
        onChange={(limits) => onChange({ limits: limits || null })}
      />
      <ParagraphField
        label={fields.supervision}
        value={terms.supervision ?? ''}
        onChange={(supervision) => onChange({ supervision: supervision || null })}
      />
    </>
  );
}
