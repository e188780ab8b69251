import { type ReactNode, useId } from 'react';
import './field.css';

/** What a control needs to belong to its field. */
export interface FieldControl {
  readonly id: string;
  readonly 'aria-invalid': boolean;
  readonly 'aria-describedby': string | undefined;
}

/** A label, its control, and beside it the error or a hint; the error is read out at once. */
export function Field({
  label,
  error,
  hint,
  width,
  children,
}: {
  label: string;
  error?: string | undefined;
  hint?: ReactNode;
  width?: 'narrow' | 'medium';
  children: (control: FieldControl) => ReactNode;
}) {
  const id = useId();
  const noteId = `${id}-note`;
  const hasNote = error !== undefined || hint !== undefined;
  return (
    <div className={`field${width ? ` field-${width}` : ''}`}>
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <div className="field-control">
        {children({
          id,
          'aria-invalid': error !== undefined,
          'aria-describedby': hasNote ? noteId : undefined,
        })}
      </div>
      <p
        id={noteId}
        className={error === undefined ? 'field-hint' : 'field-error'}
        aria-live="polite"
      >
        {error ?? hint}
      </p>
    </div>
  );
}
