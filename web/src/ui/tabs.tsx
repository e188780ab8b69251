import type { ReactNode } from 'react';
import './tabs.css';

/** One thing to choose. */
export interface Tab<T extends string> {
  readonly value: T;
  readonly content: ReactNode;
}

/** A row of choices of which one is shown as taken; pressing the taken one again is up to the page. */
export function Tabs<T extends string>({
  label,
  tabs,
  current,
  onPick,
}: {
  label: string;
  tabs: readonly Tab<T>[];
  current: T | undefined;
  onPick: (value: T) => void;
}) {
  return (
    <fieldset className="tabs">
      <legend className="visually-hidden">{label}</legend>
      {tabs.map(({ value, content }) => (
        <button
          key={value}
          type="button"
          className="tab"
          aria-pressed={value === current}
          onClick={() => onPick(value)}
        >
          {content}
        </button>
      ))}
    </fieldset>
  );
}
