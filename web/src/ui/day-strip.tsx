import { type KeyboardEvent, useId, useRef, useState } from 'react';
import './day-strip.css';

/** One day of the strip: how it looks and the sentence that says why. */
export interface StripDay {
  readonly on: string;
  readonly look: 'start' | 'counted' | 'makeUp' | 'free' | 'holiday' | 'stopped';
  /** Marks the last day. */
  readonly isDue: boolean;
  readonly sentence: string;
}

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

/** Days in a row, each with its verdict; the reason shows on focus and hover (arrow keys move). */
export function DayStrip({ label, days }: { label: string; days: readonly StripDay[] }) {
  const [active, setActive] = useState(Math.max(0, days.length - 1));
  const list = useRef<HTMLDivElement>(null);
  const sentenceId = useId();
  const move = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = Math.min(days.length - 1, Math.max(0, active + step));
    list.current?.querySelectorAll<HTMLButtonElement>('button')[next]?.focus();
  };
  return (
    <div className="day-strip">
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would frame a form, this is a row of days */}
      <div ref={list} role="group" aria-label={label} className="day-strip-days" onKeyDown={move}>
        {days.map((day, index) => (
          <button
            key={day.on}
            type="button"
            className={`day day-${day.look}${day.isDue ? ' day-due' : ''}`}
            aria-label={day.sentence}
            tabIndex={index === active ? 0 : -1}
            onFocus={() => setActive(index)}
            onMouseEnter={() => setActive(index)}
          >
            <span aria-hidden="true">{Number(day.on.slice(8))}</span>
          </button>
        ))}
      </div>
      <p id={sentenceId} className="day-strip-sentence">
        {days[active]?.sentence}
      </p>
    </div>
  );
}
