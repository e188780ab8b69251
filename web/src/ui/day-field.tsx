import { CalendarOutlined } from '@ant-design/icons';
import { createContext, useContext, useRef } from 'react';
import { dayFrom } from './calendar.ts';
import { PlainField, type PlainFieldProps } from './plain-field.tsx';
import './day-field.css';

/** The order in which a day is typed is the same in both languages; its parts are named in the one that is spoken. */
export const DayForm = createContext('YYYY-MM-DD');

const DAY_LENGTH = '2026-11-23'.length;

/**
 * A day of the calendar, typed as `2026-11-23` (or `20261123`, `2026/11/23`), or picked in the
 * browser's own calendar. The browser's field alone would show it in the order of its own language.
 */
export function DayField(
  props: PlainFieldProps & {
    value: string;
    onChange: (value: string) => void;
    /** What the button of the calendar is called. */
    pickLabel?: string;
  },
) {
  const picker = useRef<HTMLInputElement>(null);
  const form = useContext(DayForm);
  const { value, onChange } = props;
  return (
    <PlainField {...props}>
      {(control) => (
        <div className="day-field">
          <input
            {...control}
            type="text"
            inputMode="numeric"
            autoComplete="off"
            maxLength={DAY_LENGTH}
            placeholder={form}
            value={value}
            onChange={(event) => onChange(dayFrom(event.target.value))}
          />
          <input
            ref={picker}
            type="date"
            className="day-picker"
            tabIndex={-1}
            aria-hidden="true"
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
          <button
            type="button"
            className="plain-button day-pick"
            tabIndex={-1}
            aria-label={props.pickLabel ?? props.label}
            onClick={() => picker.current?.showPicker()}
          >
            <CalendarOutlined aria-hidden="true" />
          </button>
        </div>
      )}
    </PlainField>
  );
}
