import { assert } from './assert.ts';
import { checkCharacterOf } from './check-character.ts';
import { type LocalDate, parseLocalDate } from './local-date.ts';
import { TASK_CODE_LENGTH } from './matter-code.ts';

/** 办件编号 in full, and the short form for tickets and messages. */
export interface CaseNumbers {
  /** taskCode (31) + YYYYMMDD + serial (6): unique in the country. */
  readonly projectNo: string;
  /** `SC` + yyMMdd + serial (6) + check character: what a person reads out at a counter (ADR 0118). */
  readonly displayNo: string;
}

/** What a case number says; the short form does not name the matter. */
export interface ParsedCaseNumber {
  readonly taskCode: string | undefined;
  readonly day: LocalDate;
  readonly serial: number;
}

const SERIAL_MAX = 999_999;

/** Both numbers of the `serial`-th case of a matter on a day; serials run from 1 to 999,999. */
export function buildCaseNumber(taskCode: string, day: LocalDate, serial: number): CaseNumbers {
  assert(
    Number.isInteger(serial) && serial >= 1 && serial <= SERIAL_MAX,
    `serial ${serial} of a case number`,
  );
  assert(taskCode.length === TASK_CODE_LENGTH, `task code ${taskCode} of a case number`);
  const digits = day.replaceAll('-', '');
  const inDay = String(serial).padStart(6, '0');
  const short = `SC${digits.slice(2)}${inDay}`;
  const check = checkCharacterOf(short);
  assert(check !== undefined, `check character of ${short}`);
  return { projectNo: `${taskCode}${digits}${inDay}`, displayNo: `${short}${check}` };
}

/** A case number of either form; undefined when it is none, or its check character is wrong. */
export function parseCaseNumber(text: string): ParsedCaseNumber | undefined {
  const short = /^SC(\d{6})(\d{6})([0-9A-Z])$/.exec(text);
  if (short) {
    const isRight = checkCharacterOf(text.slice(0, -1)) === short[3];
    return isRight ? parsed(undefined, `20${short[1]}`, short[2]) : undefined;
  }
  const full = /^([0-9A-Z]{31})(\d{8})(\d{6})$/.exec(text);
  return full ? parsed(full[1], full[2] ?? '', full[3]) : undefined;
}

function parsed(
  taskCode: string | undefined,
  digits: string,
  inDay: string | undefined,
): ParsedCaseNumber | undefined {
  const day = parseLocalDate(`${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`);
  const serial = Number(inDay);
  return day && serial >= 1 ? { taskCode, day, serial } : undefined;
}
