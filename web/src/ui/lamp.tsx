import './lamp.css';

/** The colours of the lamp; each has its own shape, so that it can be told apart in grey. */
export type LampColour = 'green' | 'amber' | 'red' | 'blue';

const SHAPES: Readonly<Record<LampColour, string>> = {
  green: '●',
  amber: '◐',
  red: '■',
  blue: '‖',
};

/** A state of urgency by colour, shape and word. */
export function Lamp({ colour, word }: { colour: LampColour; word: string }) {
  return (
    <span className={`lamp lamp-${colour}`}>
      <span aria-hidden="true" className="lamp-shape">
        {SHAPES[colour]}
      </span>
      {word}
    </span>
  );
}
