import {
  DAY_KINDS,
  type DayKind,
  SET_SCOPES,
  type SetScope,
  setCalendarDay,
} from '@banshi/contract/work-calendar';
import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { call } from '../../../api/call.ts';
import { useFormats, useTexts } from '../../../text/language.tsx';
import { DayField } from '../../../ui/day-field.tsx';
import { ChoiceField, TextField } from '../../../ui/plain-field.tsx';
import { DayPreview } from './day-preview.tsx';
import { useChangeCalendar } from './use-calendar.ts';

interface TypedDay {
  readonly day: string;
  readonly scope: SetScope;
  readonly kind: DayKind;
  readonly name: string;
  readonly docNo: string;
}

const EMPTY: TypedDay = { day: '', scope: 'PROVINCE', kind: 'OFF', name: '', docNo: '' };
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Sets a day off or a working day of the province, or one on which the hall is closed or open, with its name and the paper that says so, after a look at what moves. */
export function DayForm() {
  const { form } = useTexts().calendar;
  const [typed, setTyped] = useState(EMPTY);
  const [isChecked, setChecked] = useState(false);
  const [isAsked, setAsked] = useState(false);
  const set = useChangeCalendar(({ day, scope, kind, name, docNo }: TypedDay) =>
    call(setCalendarDay, {
      params: { day },
      body: { scope, kind, name: name.trim(), docNo: docNo.trim() || null },
    }),
  );
  const isComplete = DAY.test(typed.day) && typed.name.trim() !== '';
  const look = (event: FormEvent) => {
    event.preventDefault();
    setChecked(!isComplete);
    setAsked(isComplete);
  };
  const done = () => {
    setTyped(EMPTY);
    setAsked(false);
  };
  return (
    <form className="matter-panel" onSubmit={look} noValidate>
      <h2>{form.title}</h2>
      <DayFields
        typed={typed}
        isChecked={isChecked}
        onChange={(part) => {
          setTyped((before) => ({ ...before, ...part }));
          setAsked(false);
        }}
      />
      {isAsked ? (
        <DayPreview
          thought={{ day: typed.day, act: typed.kind, scope: typed.scope }}
          {...{ isPending: set.isPending, error: set.error }}
          onConfirm={() => set.mutate(typed, { onSuccess: done })}
          onCancel={() => setAsked(false)}
        />
      ) : (
        <div>
          <Button type="primary" htmlType="submit">
            {form.look}
          </Button>
        </div>
      )}
    </form>
  );
}

interface FieldProps {
  typed: TypedDay;
  isChecked: boolean;
  onChange: (part: Partial<TypedDay>) => void;
}

function DayFields({ typed, isChecked, onChange }: FieldProps) {
  const { form, scopes, kindOf } = useTexts().calendar;
  const today = useFormats().now().slice(0, 10);
  const isDay = DAY.test(typed.day);
  const isHall = typed.scope === 'HALL';
  return (
    <>
      <div className="day-grid">
        <DayField
          label={form.day}
          value={typed.day}
          error={isChecked && !isDay ? form.dayMissing : undefined}
          onChange={(day) => onChange({ day })}
        />
        <ChoiceField
          label={form.scope}
          value={typed.scope}
          choices={SET_SCOPES.map((key) => ({ key, text: scopes[key] }))}
          onChange={(scope) => onChange({ scope })}
        />
        <ChoiceField
          label={form.kind}
          value={typed.kind}
          choices={DAY_KINDS.map((key) => ({ key, text: kindOf[typed.scope][key] }))}
          onChange={(kind) => onChange({ kind })}
        />
        <WordFields {...{ typed, isChecked, onChange }} />
      </div>
      {isHall && <p className="faint">{form.hall}</p>}
      {!isHall && isDay && typed.day < today && <p role="status">{form.past}</p>}
    </>
  );
}

function WordFields({ typed, isChecked, onChange }: FieldProps) {
  const { form } = useTexts().calendar;
  return (
    <>
      <TextField
        label={form.name[typed.scope]}
        value={typed.name}
        maxLength={50}
        error={isChecked && typed.name.trim() === '' ? form.nameMissing : undefined}
        onChange={(name) => onChange({ name })}
      />
      <TextField
        label={form.docNo}
        value={typed.docNo}
        maxLength={100}
        onChange={(docNo) => onChange({ docNo })}
      />
    </>
  );
}
