import { useId, useState } from 'react';

/** The choice of one NDJSON file, in the words of the page and not of the browser. */
export function FileField(props: {
  label: string;
  nothing: string;
  error: string | undefined;
  isDisabled: boolean;
  onFile: (file: File | undefined) => void;
}) {
  const id = useId();
  const [name, setName] = useState<string>();
  const isWrong = props.error !== undefined;
  const choose = (file: File | undefined) => {
    setName(file?.name);
    props.onFile(file);
  };
  return (
    <div>
      <div className="import-file">
        <input
          id={id}
          type="file"
          className="visually-hidden"
          accept=".ndjson,.jsonl,.json,.txt"
          disabled={props.isDisabled}
          aria-invalid={isWrong}
          aria-describedby={`${id}-note`}
          onChange={(event) => choose(event.target.files?.[0])}
        />
        <label htmlFor={id} className="import-choose">
          {props.label}
        </label>
        <span>{name ?? props.nothing}</span>
      </div>
      <p id={`${id}-note`} role={isWrong ? 'alert' : undefined} className="import-wrong">
        {props.error}
      </p>
    </div>
  );
}
