import type { ReactNode } from 'react';
import { useTexts } from '../../../text/language.tsx';
import { BasicFields, ContactFields } from './basic-fields.tsx';
import { ConditionsField } from './conditions-field.tsx';
import { FormFieldsField } from './form-fields-field.tsx';
import { LimitFields } from './limit-fields.tsx';
import { FeesField, LegalBasisField, TextsField } from './list-fields.tsx';
import { MaterialsField } from './materials-field.tsx';
import type { PartProps } from './part-props.ts';
import { ReviewChainField } from './review-chain-field.tsx';
import { SpecialProceduresField } from './special-procedures-field.tsx';

/** Every element that changes from version to version. */
export function DraftFields({ body, onChange }: PartProps) {
  const { applicationForm, catalogue, eligibility } = useTexts();
  const { fields, sections } = catalogue;
  return (
    <>
      <Part title={sections.basic}>
        <BasicFields body={body} onChange={onChange} />
      </Part>
      <Part title={sections.limits}>
        <LimitFields body={body} onChange={onChange} />
        <h3>{fields.specialProcedures}</h3>
        <SpecialProceduresField body={body} onChange={onChange} />
      </Part>
      <Part title={sections.review}>
        <ReviewChainField body={body} onChange={onChange} />
      </Part>
      <Part title={sections.conditions}>
        <TextsField name="acceptConditions" body={body} onChange={onChange} />
        <h3>{eligibility.section}</h3>
        <ConditionsField body={body} onChange={onChange} />
      </Part>
      <Part title={applicationForm.title}>
        <FormFieldsField body={body} onChange={onChange} />
      </Part>
      <Part title={sections.materials}>
        <MaterialsField body={body} onChange={onChange} />
      </Part>
      <Part title={sections.basis}>
        <LegalBasisField body={body} onChange={onChange} />
      </Part>
      <Part title={sections.fees}>
        <FeesField body={body} onChange={onChange} />
      </Part>
      <Part title={sections.flow}>
        <TextsField name="flow" body={body} onChange={onChange} />
      </Part>
      <Part title={sections.contact}>
        <ContactFields body={body} onChange={onChange} />
        <h3>{fields.consultation}</h3>
        <TextsField name="consultation" body={body} onChange={onChange} />
        <h3>{fields.complaint}</h3>
        <TextsField name="complaint" body={body} onChange={onChange} />
      </Part>
    </>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="matter-panel">
      <h2>{title}</h2>
      {children}
    </section>
  );
}
