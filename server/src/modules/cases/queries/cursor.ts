import { type LocalDate, parseLocalDate } from '../../../kernel/local-date.ts';

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

/** Reads a cursor; one that nobody handed out starts from the beginning. */
export function readCursor(text: string | undefined): Cursor | undefined {
  const [on = '', id = ''] = text?.split('_') ?? [];
  const isPlace = parseLocalDate(on) !== undefined || MOMENT.test(on);
  return isPlace && UUID.test(id) ? { on, id } : undefined;
}
