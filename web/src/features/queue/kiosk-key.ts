const KEPT = 'banshi-kiosk-key';

/** The key of the machine on which this page stands; blank where it has none yet. */
export function keptKey(): string {
  return localStorage.getItem(KEPT) ?? '';
}

/** Keeps the key on this machine; a blank one is forgotten. */
export function keepKey(key: string): void {
  if (key === '') localStorage.removeItem(KEPT);
  else localStorage.setItem(KEPT, key);
}
