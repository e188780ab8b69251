import type { ConveyedRole } from '@banshi/contract/roles';
import { type BodySubstitutions, recordSubstitution } from '@banshi/contract/substitutions';
import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { call } from '../../../api/call.ts';
import { ProblemNote } from '../../../frame/problem-note.tsx';
import { useTexts } from '../../../text/language.tsx';
import { DayField } from '../../../ui/day-field.tsx';
import { ChoiceField, TickField } from '../../../ui/plain-field.tsx';
import { useChangeSubstitutions } from './use-substitutions.ts';

interface TypedAbsence {
  readonly absentId: string;
  readonly substituteId: string;
  readonly roles: readonly ConveyedRole[];
  readonly from: string;
  readonly to: string;
}

const EMPTY: TypedAbsence = { absentId: '', substituteId: '', roles: [], from: '', to: '' };
const DAY = /^\d{4}-\d{2}-\d{2}$/;

type Staff = BodySubstitutions['staff'];

/** Records who is away from day to day and who does his work. */
export function AbsenceForm(props: { organisationId: number; staff: Staff }) {
  const { form } = useTexts().substitutions;
  const { organisationId } = props;
  const [typed, setTyped] = useState(EMPTY);
  const [isChecked, setChecked] = useState(false);
  const record = useChangeSubstitutions(organisationId, (absence: TypedAbsence) =>
    call(recordSubstitution, {
      params: { organisationId },
      body: { ...absence, roles: [...absence.roles] },
    }),
  );
  const isComplete = missingIn(typed).length === 0;
  const send = (event: FormEvent) => {
    event.preventDefault();
    setChecked(!isComplete);
    if (isComplete) record.mutate(typed, { onSuccess: () => setTyped(EMPTY) });
  };
  return (
    <form className="plain-panel" onSubmit={send} noValidate>
      <h2>{form.title}</h2>
      <AbsenceFields
        staff={props.staff}
        typed={typed}
        missing={isChecked ? missingIn(typed) : []}
        onChange={(part) => setTyped((before) => ({ ...before, ...part }))}
      />
      <div>
        <Button type="primary" htmlType="submit" loading={record.isPending}>
          {form.submit}
        </Button>
      </div>
      <ProblemNote error={record.error} />
    </form>
  );
}

function missingIn({ absentId, substituteId, roles, from, to }: TypedAbsence) {
  return [
    ...(absentId === '' ? (['absentId'] as const) : []),
    ...(substituteId === '' ? (['substituteId'] as const) : []),
    ...(roles.length === 0 ? (['roles'] as const) : []),
    ...(DAY.test(from) ? [] : (['from'] as const)),
    ...(DAY.test(to) ? [] : (['to'] as const)),
  ];
}

interface FieldsProps {
  readonly staff: Staff;
  readonly typed: TypedAbsence;
  readonly missing: ReturnType<typeof missingIn>;
  readonly onChange: (part: Partial<TypedAbsence>) => void;
}

function AbsenceFields({ staff, typed, missing, onChange }: FieldsProps) {
  const { form } = useTexts().substitutions;
  const errorOf = (field: (typeof missing)[number]) =>
    missing.includes(field) ? form.required : undefined;
  const choices = [
    { key: '', text: form.choose },
    ...staff.map(({ staffId, name }) => ({ key: staffId, text: name })),
  ];
  const absent = staff.find((one) => one.staffId === typed.absentId);
  return (
    <>
      <div className="absence-grid">
        <ChoiceField
          label={form.absent}
          value={typed.absentId}
          choices={choices}
          error={errorOf('absentId')}
          onChange={(absentId) => onChange({ absentId, roles: rolesOf(staff, absentId) })}
        />
        <ChoiceField
          label={form.substitute}
          value={typed.substituteId}
          choices={choices}
          error={errorOf('substituteId')}
          onChange={(substituteId) => onChange({ substituteId })}
        />
        <DayField
          label={form.from}
          value={typed.from}
          error={errorOf('from')}
          onChange={(from) => onChange({ from })}
        />
        <DayField
          label={form.to}
          value={typed.to}
          error={errorOf('to')}
          onChange={(to) => onChange({ to })}
        />
      </div>
      {absent && <RoleTicks absent={absent} typed={typed} onChange={onChange} />}
      {missing.includes('roles') && (
        <p className="plain-error" role="alert">
          {form.rolesMissing}
        </p>
      )}
    </>
  );
}

function rolesOf(staff: Staff, absentId: string): readonly ConveyedRole[] {
  return staff.find((one) => one.staffId === absentId)?.roles ?? [];
}

function RoleTicks({
  absent,
  typed,
  onChange,
}: Pick<FieldsProps, 'typed' | 'onChange'> & { readonly absent: Staff[number] }) {
  const { substitutions, words } = useTexts();
  const tick = (role: ConveyedRole, isTicked: boolean) => {
    const rest = typed.roles.filter((one) => one !== role);
    onChange({ roles: isTicked ? [...rest, role] : rest });
  };
  return (
    <fieldset className="absence-roles">
      <legend>{substitutions.form.roles}</legend>
      {absent.roles.map((role) => (
        <TickField
          key={role}
          label={words.role[role]}
          isTicked={typed.roles.includes(role)}
          onChange={(isTicked) => tick(role, isTicked)}
        />
      ))}
      {absent.roles.length === 0 && <span>{substitutions.form.noRoles}</span>}
    </fieldset>
  );
}
