import { useId } from 'react';

/** The choice of one NDJSON file. */
export function FileField(props: {
  label: string;
  error: string | undefined;
  isDisabled: boolean;
  onFile: (file: File | undefined) => void;
}) {
  const id = useId();
  const isWrong = props.error !== undefined;
  return (
    <div>
      <label htmlFor={id} className="import-label">
        {props.label}
      </label>
      <input
        id={id}
        type="file"
        accept=".ndjson,.jsonl,.json,.txt"
        disabled={props.isDisabled}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? `${id}-note` : undefined}
        onChange={(event) => props.onFile(event.target.files?.[0])}
      />
      {isWrong && (
        <p id={`${id}-note`} role="alert" className="import-wrong">
          {props.error}
        </p>
      )}
    </div>
  );
}
