import { type TSchema, Type } from '@sinclair/typebox';

/** How a day is written; of the years 1900 to 2999, so that the days before and after it are days as well. */
export const DAY_PATTERN = '^(?:19|2[0-9])[0-9]{2}-[0-9]{2}-[0-9]{2}$';

/** Any text without control characters other than newline and tab. */
export const TEXT_PATTERN = '^[^\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F]*$';

/** A day in Asia/Shanghai, `YYYY-MM-DD`. */
export const Day = Type.String({
  pattern: DAY_PATTERN,
  examples: ['2026-11-23'],
});

/** A moment, ISO 8601 with offset. */
export const Moment = Type.String({ format: 'date-time', examples: ['2026-11-23T09:30:00+08:00'] });

/** What a column of numbers holds. */
const SERIAL_MAX = 2_147_483_647;

/** The number of a row in a table of the house, a body or an entry of a register; also how often something was changed. */
export const Serial = Type.Integer({ minimum: 1, maximum: SERIAL_MAX });

/** A `Serial` that the documents of the API say more of. */
export function serial(description: string) {
  return Type.Integer({ minimum: 1, maximum: SERIAL_MAX, description });
}

/** A `Serial`, or 0 where there is none yet. */
export function serialOrNone(description: string) {
  return Type.Integer({ minimum: 0, maximum: SERIAL_MAX, description });
}

export const Uuid = Type.String({ format: 'uuid' });

/** Free text with a limit on everything; control characters other than newline and tab are refused. */
export function text(maxLength: number, options: { minLength?: number } = {}) {
  return Type.String({
    minLength: options.minLength ?? 1,
    maxLength,
    pattern: TEXT_PATTERN,
  });
}

/** `T` or null; null means known to be empty. */
export function nullable<T extends TSchema>(schema: T) {
  return Type.Union([schema, Type.Null()]);
}

/** One of the given words. */
export function oneOf<const T extends readonly string[]>(...words: T) {
  return Type.Unsafe<T[number]>({ type: 'string', enum: [...words] });
}

/** A body or query that takes the named fields and no others. */
export function exactly<T extends Record<string, TSchema>>(fields: T) {
  return Type.Object(fields, { additionalProperties: false });
}
