import { type LocalDate, parseLocalDate } from './local-date.ts';

/** Where the page before ended: a day (or moment) and the unique last key. */
export interface Cursor {
  readonly on: string;
  readonly id: string;
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const MOMENT = /^[0-9]{10,14}$/;

/** The cursor that continues after this row. */
export function cursorAfter(on: LocalDate | string, id: string): string {
  return `${on}_${id}`;
}

/** Reads a cursor by day; one that nobody handed out starts from the beginning. */
export function readDayCursor(text: string | undefined): Cursor | undefined {
  return readCursor(text, (on) => parseLocalDate(on) !== undefined);
}

/** Reads a cursor by moment; one that nobody handed out starts from the beginning. */
export function readMomentCursor(text: string | undefined): Cursor | undefined {
  return readCursor(text, (on) => MOMENT.test(on));
}

function readCursor(
  text: string | undefined,
  isPlace: (on: string) => boolean,
): Cursor | undefined {
  const [on = '', id = ''] = text?.split('_') ?? [];
  return isPlace(on) && UUID.test(id) ? { on, id } : undefined;
}
