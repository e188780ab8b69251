import { type ReactNode, useId } from 'react';
import './plain-field.css';

export interface PlainFieldProps {
  readonly label: string;
  readonly error?: string | undefined;
  /** The label is only read out where the place says it already. */
  readonly isLabelHidden?: boolean;
  /** By which the field is found from elsewhere. */
  readonly anchor?: string | undefined;
}

interface Control {
  readonly id: string;
  readonly className: string;
  readonly 'aria-invalid': boolean;
  readonly 'aria-describedby': string | undefined;
}

/** A small field with its label above, for forms with many of them. */
export function PlainField(props: PlainFieldProps & { children: (control: Control) => ReactNode }) {
  const own = useId();
  const id = props.anchor ?? own;
  const isWrong = props.error !== undefined;
  const noteId = `${id}-note`;
  return (
    <div className="plain-field">
      <label htmlFor={id} className={props.isLabelHidden ? 'visually-hidden' : 'plain-label'}>
        {props.label}
      </label>
      {props.children({
        id,
        className: 'plain-control',
        'aria-invalid': isWrong,
        'aria-describedby': isWrong ? noteId : undefined,
      })}
      {isWrong && (
        <p id={noteId} className="plain-error" role="alert">
          {props.error}
        </p>
      )}
    </div>
  );
}

/** A line of text. */
export function TextField(
  props: PlainFieldProps & {
    value: string;
    onChange: (value: string) => void;
    maxLength?: number;
    placeholder?: string;
  },
) {
  return (
    <PlainField {...props}>
      {(control) => (
        <input
          {...control}
          type="text"
          value={props.value}
          maxLength={props.maxLength}
          placeholder={props.placeholder}
          onChange={(event) => props.onChange(event.target.value)}
        />
      )}
    </PlainField>
  );
}

/** Text of several lines, as high as its content. */
export function ParagraphField(
  props: PlainFieldProps & { value: string; onChange: (value: string) => void; rows?: number },
) {
  return (
    <PlainField {...props}>
      {(control) => (
        <textarea
          {...control}
          rows={props.rows ?? 2}
          value={props.value}
          onChange={(event) => props.onChange(event.target.value)}
        />
      )}
    </PlainField>
  );
}

/** A number, whole unless `step` is finer; an empty field is `undefined`. */
export function NumberField(
  props: PlainFieldProps & {
    value: number | undefined;
    onChange: (value: number | undefined) => void;
    min: number;
    max: number;
    step?: number;
  },
) {
  const change = (typed: string) => props.onChange(typed === '' ? undefined : Number(typed));
  return (
    <PlainField {...props}>
      {(control) => (
        <input
          {...control}
          type="number"
          inputMode={props.step === undefined ? 'numeric' : 'decimal'}
          step={props.step ?? 1}
          min={props.min}
          max={props.max}
          value={props.value ?? ''}
          onChange={(event) => change(event.target.value)}
        />
      )}
    </PlainField>
  );
}

/** One of a few words. */
export function ChoiceField<Key extends string>(
  props: PlainFieldProps & {
    value: Key;
    choices: readonly { readonly key: Key; readonly text: string }[];
    onChange: (value: Key) => void;
  },
) {
  const choose = (typed: string) => {
    const found = props.choices.find(({ key }) => key === typed);
    if (found) props.onChange(found.key);
  };
  return (
    <PlainField {...props}>
      {(control) => (
        <select {...control} value={props.value} onChange={(event) => choose(event.target.value)}>
          {props.choices.map(({ key, text }) => (
            <option key={key} value={key}>
              {text}
            </option>
          ))}
        </select>
      )}
    </PlainField>
  );
}

/** Yes or no. */
export function TickField(props: {
  label: string;
  isTicked: boolean;
  onChange: (isTicked: boolean) => void;
}) {
  return (
    <label className="tick-field">
      <input
        type="checkbox"
        checked={props.isTicked}
        onChange={(event) => props.onChange(event.target.checked)}
      />
      {props.label}
    </label>
  );
}
