import {
  changeWindow,
  type HallWindow,
  type HallWindows,
  openWindow,
} from '@banshi/contract/windows';
import { Button } from 'antd';
import { useState } from 'react';
import { call } from '../../../api/call.ts';
import { RecordForm } from '../../../frame/record-form.tsx';
import { useFormats, useTexts } from '../../../text/language.tsx';
import { isCalendarDay } from '../../../ui/calendar.ts';
import { DayField } from '../../../ui/day-field.tsx';
import { ChoiceField, TextField, TickField } from '../../../ui/plain-field.tsx';
import { useChangeWindows } from './use-windows.ts';

interface TypedWindow {
  readonly number: string;
  readonly name: string;
  readonly organisationId: number;
  readonly departmentIds: readonly number[];
  readonly from: string;
  /** Empty: none. */
  readonly to: string;
}

interface WindowFormProps {
  readonly bodies: HallWindows['bodies'];
  /** The window that is changed; a new one is entered where there is none. */
  readonly changing: HallWindow | undefined;
  readonly onDone: () => void;
}

/** Enters a window, or changes one: its number and its first day stay. */
export function WindowForm({ bodies, changing, onDone }: WindowFormProps) {
  const { form, changeOf } = useTexts().windows;
  const today = useFormats().now().slice(0, 10);
  const [typed, setTyped] = useState(() => typedOf(changing, bodies, today));
  const record = useChangeWindows((given: TypedWindow) => sent(given, changing));
  const onSuccess = () => {
    setTyped(typedOf(undefined, bodies, today));
    onDone();
  };
  const texts = changing
    ? { record: changeOf(changing.number), missing: form.missing, submit: form.save }
    : form;
  return (
    <RecordForm
      {...{ texts, record }}
      isComplete={isWhole(typed)}
      onSend={() => record.mutate(typed, { onSuccess })}
    >
      <WindowFields
        {...{ bodies, typed, isNew: changing === undefined }}
        onChange={(part) => setTyped((before) => ({ ...before, ...part }))}
      />
      {changing && <Button onClick={onDone}>{form.cancel}</Button>}
    </RecordForm>
  );
}

function typedOf(
  changing: HallWindow | undefined,
  bodies: HallWindows['bodies'],
  today: string,
): TypedWindow {
  const first = bodies[0]?.organisationId ?? 0;
  if (!changing) {
    return { number: '', name: '', organisationId: first, departmentIds: [], from: today, to: '' };
  }
  const { number, name, organisation, departments, from, to } = changing;
  return {
    ...{ number, name, organisationId: organisation.organisationId },
    departmentIds: departments.map(({ organisationId }) => organisationId),
    ...{ from: from ?? '', to: to ?? '' },
  };
}

function isWhole({ number, name, from, to }: TypedWindow): boolean {
  const isNamed = number.trim() !== '' && name.trim() !== '';
  return isNamed && (from === '' || isCalendarDay(from)) && (to === '' || isCalendarDay(to));
}

function sent({ number, from, to, ...named }: TypedWindow, changing: HallWindow | undefined) {
  const terms = { ...named, name: named.name.trim(), departmentIds: [...named.departmentIds] };
  if (!changing) return call(openWindow, { body: { number: number.trim(), ...terms, from } });
  const { windowId, version } = changing;
  const body = { version, ...terms, to: to === '' ? null : to };
  return call(changeWindow, { params: { windowId }, body });
}

interface FieldsProps {
  readonly bodies: HallWindows['bodies'];
  readonly typed: TypedWindow;
  readonly isNew: boolean;
  readonly onChange: (part: Partial<TypedWindow>) => void;
}

function WindowFields({ bodies, typed, isNew, onChange }: FieldsProps) {
  const { form } = useTexts().windows;
  const choices = bodies.map((one) => ({ key: String(one.organisationId), text: one.shortName }));
  return (
    <>
      <div className="record-grid">
        {isNew && (
          <TextField
            label={form.number}
            value={typed.number}
            maxLength={12}
            onChange={(number) => onChange({ number })}
          />
        )}
        <TextField
          label={form.name}
          value={typed.name}
          maxLength={40}
          onChange={(name) => onChange({ name })}
        />
        <ChoiceField
          label={form.organisation}
          value={String(typed.organisationId)}
          choices={choices}
          onChange={(id) => onChange({ organisationId: Number(id) })}
        />
        {isNew ? (
          <DayField label={form.from} value={typed.from} onChange={(from) => onChange({ from })} />
        ) : (
          <DayField label={form.to} value={typed.to} onChange={(to) => onChange({ to })} />
        )}
      </div>
      <Departments {...{ bodies, typed, onChange }} />
    </>
  );
}

function Departments({ bodies, typed, onChange }: Omit<FieldsProps, 'isNew'>) {
  const { form } = useTexts().windows;
  const { departmentIds } = typed;
  const tick = (id: number, isTicked: boolean) => {
    const rest = departmentIds.filter((one) => one !== id);
    onChange({ departmentIds: isTicked ? [...rest, id] : rest });
  };
  return (
    <fieldset className="window-departments">
      <legend>{form.departments}</legend>
      {bodies.map(({ organisationId, shortName }) => (
        <TickField
          key={organisationId}
          label={shortName}
          isTicked={departmentIds.includes(organisationId)}
          onChange={(isTicked) => tick(organisationId, isTicked)}
        />
      ))}
    </fieldset>
  );
}
