/** What is at a path. */
export type KindOf = (path: string) => 'folder' | 'other' | 'nothing';

/** What the machine says of the settings, so that a wrong one is known before anything is begun. */
export interface Machine {
  readonly kindOf: KindOf;
  /** Whether HOST is an address or leads to one. */
  readonly isKnownHost: boolean;
}

/** The settings while they are read. */
export interface Settings extends Machine {
  /** The setting without spaces around it; nothing when it is empty. */
  text(name: string): string | undefined;
  fault(name: string, sentence: string): void;
}

/** A whole number within its bounds. */
export function integer(
  settings: Settings,
  name: string,
  { low, high, otherwise }: { low: number; high: number; otherwise: number },
): number {
  const text = settings.text(name);
  if (text === undefined) return otherwise;
  const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  if (value >= low && value <= high) return value;
  settings.fault(name, `is "${text}"; give a whole number from ${low} to ${high}.`);
  return otherwise;
}

/** One of the words that are known. */
export function word<W extends string>(
  settings: Settings,
  name: string,
  { known, otherwise }: { known: readonly W[]; otherwise: W },
): W {
  const text = settings.text(name);
  if (text === undefined) return otherwise;
  const found = known.find((one) => one === text);
  if (found !== undefined) return found;
  settings.fault(name, `is "${text}"; give one of ${known.join(', ')}.`);
  return otherwise;
}
