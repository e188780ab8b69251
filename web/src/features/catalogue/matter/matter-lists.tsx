import type { FeeSpec, MatterBody } from '@banshi/contract/matter-file';
import type { ReactNode } from 'react';
import { useTexts } from '../../../text/language.tsx';
import { CardRows } from '../../../ui/card-rows.tsx';
import { type Column, DataTable } from '../../../ui/data-table.tsx';

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="matter-panel">
      <h2>{title}</h2>
      {children}
    </section>
  );
}

/** When an application is accepted. */
export function ConditionSection({ body }: { body: MatterBody }) {
  const { sections } = useTexts().catalogue;
  return (
    <Section title={sections.conditions}>
      <Numbered texts={body.acceptConditions} />
      <Eligibility body={body} />
    </Section>
  );
}

/** What is looked at in each case, beside what the guide tells. */
function Eligibility({ body: { conditions = [] } }: { body: MatterBody }) {
  const { eligibility } = useTexts();
  if (conditions.length === 0) return null;
  return (
    <>
      <h3>{eligibility.section}</h3>
      <ol className="numbered">
        {conditions.map(({ stage, text, byLaw, check }) => (
          <li key={text}>
            {text}
            <span className="fact-note">
              {eligibility.stage[stage]} · {check ? eligibility.check[check] : eligibility.byPerson}{' '}
              · {byLaw}
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}

/** 申请表: what is filled in at the counter. */
export function FormSection({ body: { formFields = [] } }: { body: MatterBody }) {
  const { applicationForm: texts } = useTexts();
  if (formFields.length === 0) return null;
  const labelOf = (key: string) => formFields.find((one) => one.key === key)?.label ?? key;
  return (
    <Section title={texts.title}>
      <ol className="numbered">
        {formFields.map(({ key, label, kind, need, choices, notBefore }) => (
          <li key={key}>
            {label}
            <span className="fact-note">
              {texts.kinds[kind]} · {texts.needs[need]}
              {choices ? ` · ${texts.choicesText(choices)}` : ''}
              {notBefore ? ` · ${texts.notBefore(labelOf(notBefore))}` : ''}
            </span>
          </li>
        ))}
      </ol>
    </Section>
  );
}

/** The steps of handling. */
export function FlowSection({ body }: { body: MatterBody }) {
  const { sections } = useTexts().catalogue;
  return (
    <Section title={sections.flow}>
      <Numbered texts={body.flow} />
    </Section>
  );
}

function Numbered({ texts }: { texts: readonly string[] }) {
  const { none } = useTexts().catalogue;
  if (texts.length === 0) return <p className="faint">{none}</p>;
  return (
    <ol className="numbered">
      {texts.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ol>
  );
}

/** The law the matter rests on. */
export function BasisSection({ body }: { body: MatterBody }) {
  const { sections } = useTexts().catalogue;
  return (
    <Section title={sections.basis}>
      <ul className="basis">
        {body.byLaw.map(({ law, article, text }) => (
          <li key={`${law} ${article}`}>
            <strong>
              {law} {article}
            </strong>
            <p>{text}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** What it costs; most matters cost nothing. */
export function FeeSection({ body }: { body: MatterBody }) {
  const { sections, noFees, feeColumns } = useTexts().catalogue;
  const columns: readonly Column<FeeSpec>[] = [
    { key: 'name', header: feeColumns.name, cell: ({ name }) => name },
    { key: 'standard', header: feeColumns.standard, cell: ({ standard }) => standard },
    { key: 'basis', header: feeColumns.basis, cell: ({ byLaw }) => byLaw },
    { key: 'reduction', header: feeColumns.reduction, cell: ({ reduction }) => reduction },
  ];
  return (
    <Section title={sections.fees}>
      {body.fees.length === 0 ? (
        <p>{noFees}</p>
      ) : (
        <CardRows>
          <DataTable
            label={sections.fees}
            columns={columns}
            rows={body.fees}
            rowKey={({ name }) => name}
          />
        </CardRows>
      )}
    </Section>
  );
}
