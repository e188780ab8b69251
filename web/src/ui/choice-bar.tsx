import './choice-bar.css';

interface ChoiceBarProps<Key extends string> {
  readonly label: string;
  readonly choices: readonly { readonly key: Key; readonly text: string }[];
  /** The choice in force; none when the state came about another way. */
  readonly chosen: Key | undefined;
  readonly onChoose: (key: Key) => void;
}

/** A row of choices of which at most one is in force. */
export function ChoiceBar<Key extends string>(props: ChoiceBarProps<Key>) {
  return (
    <fieldset className="choice-bar">
      <legend className="visually-hidden">{props.label}</legend>
      {props.choices.map(({ key, text }) => (
        <button
          key={key}
          type="button"
          className="choice"
          aria-pressed={key === props.chosen}
          onClick={() => props.onChoose(key)}
        >
          {text}
        </button>
      ))}
    </fieldset>
  );
}
