import type { KeyboardEvent as ReactKeyboardEvent } from 'react';
import { nameOfKey, useHotkeys } from './hotkeys.ts';

/** Where a key works. */
export const SHORTCUT_PLACES = [
  'everywhere',
  'list',
  'case',
  'counter',
  'queue',
  'documents',
  'bulletin',
] as const;
type Place = (typeof SHORTCUT_PLACES)[number];

interface Shortcut {
  readonly place: Place;
  readonly keys: readonly string[];
  /** The browser does it by itself. */
  readonly isNative?: true;
}

/**
 * Every key with a meaning of its own: pages bind from here, and the dialog under `?` lists what stands
 * here, so that neither knows a key that the other does not.
 */
export const SHORTCUTS = {
  search: { place: 'everywhere', keys: ['/', 'ctrl+k'] },
  help: { place: 'everywhere', keys: ['?'] },
  goCounter: { place: 'everywhere', keys: ['g c'] },
  goInbox: { place: 'everywhere', keys: ['g i'] },
  goLeaderDay: { place: 'everywhere', keys: ['g t'] },
  undo: { place: 'everywhere', keys: ['z'] },
  save: { place: 'everywhere', keys: ['ctrl+s'] },
  next: { place: 'list', keys: ['j'] },
  previous: { place: 'list', keys: ['k'] },
  open: { place: 'list', keys: ['Enter'], isNative: true },
  mark: { place: 'list', keys: ['x'] },
  claimRow: { place: 'list', keys: ['c'] },
  batch: { place: 'list', keys: ['b'] },
  act: { place: 'case', keys: ['a'] },
  claim: { place: 'case', keys: ['c'] },
  follow: { place: 'case', keys: ['f'] },
  comment: { place: 'case', keys: ['m'] },
  tick: { place: 'counter', keys: ['Space'], isNative: true },
  upload: { place: 'counter', keys: ['u'] },
  submit: { place: 'counter', keys: ['ctrl+Enter'] },
  nextPerson: { place: 'counter', keys: ['n'] },
  queueStep: { place: 'queue', keys: ['q'] },
  printDocument: { place: 'documents', keys: ['p'] },
  moveUp: { place: 'bulletin', keys: ['alt+ArrowUp'] },
  moveDown: { place: 'bulletin', keys: ['alt+ArrowDown'] },
  split: { place: 'bulletin', keys: ['ctrl+Enter'] },
  mergeUp: { place: 'bulletin', keys: ['Backspace'] },
} as const satisfies Readonly<Record<string, Shortcut>>;

export type ShortcutName = keyof typeof SHORTCUTS;

/** Binds shortcuts of the table on the whole page, as long as what asks for them is on screen. */
export function useShortcuts(acts: Partial<Readonly<Record<ShortcutName, () => void>>>): void {
  const bound = Object.entries(acts).flatMap(([name, act]) =>
    SHORTCUTS[name as ShortcutName].keys.map((key) => [key, act] as const),
  );
  useHotkeys(Object.fromEntries(bound));
}

/** Whether an event of the keyboard is the shortcut, for those that work in one field or row only. */
export function isShortcut(event: ReactKeyboardEvent, name: ShortcutName): boolean {
  const keys: readonly string[] = SHORTCUTS[name].keys;
  return keys.includes(nameOfKey(event));
}
