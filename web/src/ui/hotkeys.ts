import { useLayoutEffect, useRef } from 'react';

/** What each key does: a character such as `/`, a name such as `Enter`, `ctrl+k`, or `g i`. */
export type Hotkeys = Readonly<Record<string, () => void>>;

const SEQUENCE_MS = 1000;

/**
 * Listens for keys on the whole page. Plain keys are left alone while somebody types; a key with
 * Ctrl (or ⌘) works everywhere.
 */
export function useHotkeys(hotkeys: Hotkeys): void {
  const current = useRef(hotkeys);
  const last = useRef({ key: '', at: 0 });
  // With what is shown and not after it: whoever sees that a key does something may press it at once.
  useLayoutEffect(() => {
    current.current = hotkeys;
  });
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => {
      const name = nameOfKey(event);
      if (isLeftAlone(event, name)) return;
      const isSequence = event.timeStamp - last.current.at < SEQUENCE_MS;
      const sequence = isSequence ? current.current[`${last.current.key} ${name}`] : undefined;
      const act = sequence ?? current.current[name];
      last.current = { key: name, at: event.timeStamp };
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}

function isLeftAlone(event: KeyboardEvent, name: string): boolean {
  if (event.defaultPrevented || event.altKey || event.isComposing) return true;
  return !name.startsWith('ctrl+') && isTyping(event.target);
}

/** What a pressed key is called: `k`, `Enter`, `ctrl+k`, `alt+ArrowUp`. */
export function nameOfKey(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>,
): string {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const named = event.altKey ? `alt+${key}` : key;
  return event.ctrlKey || event.metaKey ? `ctrl+${named}` : named;
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.closest('[role="dialog"]')) return true;
  if (target instanceof HTMLInputElement)
    return !['checkbox', 'radio', 'button'].includes(target.type);
  return target.isContentEditable || ['TEXTAREA', 'SELECT'].includes(target.tagName);
}
