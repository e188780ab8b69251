import type { Instant } from './instant.ts';
import { localDateOf, parseLocalDate, startOfDay } from './local-date.ts';

const MINUTE_MS = 60_000;
const SHANGHAI_MINUTES = 8 * 60;
const SHAPE =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.(\d{1,9}))?)?(Z|[+-]\d{2}:[0-5]\d)$/;

/**
 * A moment written in ISO 8601 with `Z` or an offset; without one it names no moment and is refused, as
 * is a day that does not exist. Seconds may be missing; digits below the millisecond are cut off.
 */
export function parseInstant(text: string): Instant | undefined {
  const [, day = '', hours, minutes, seconds = '0', fraction = '', zone = ''] =
    SHAPE.exec(text) ?? [];
  const date = parseLocalDate(day);
  const offset = offsetMinutes(zone);
  if (date === undefined || offset === undefined) return undefined;
  const clock = (Number(hours) * 60 + Number(minutes)) * MINUTE_MS + Number(seconds) * 1000;
  const milliseconds = Number(fraction.padEnd(3, '0').slice(0, 3));
  return (startOfDay(date) +
    clock +
    milliseconds +
    (SHANGHAI_MINUTES - offset) * MINUTE_MS) as Instant;
}

/** ISO 8601 at +08:00; milliseconds are written only where there are any. */
export function formatInstant(instant: Instant): string {
  const date = localDateOf(instant);
  const inDay = instant - startOfDay(date);
  const seconds = Math.floor(inDay / 1000);
  const clock = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const milliseconds = inDay % 1000;
  const fraction = milliseconds === 0 ? '' : `.${String(milliseconds).padStart(3, '0')}`;
  return `${date}T${clock.map(twoDigits).join(':')}${fraction}+08:00`;
}

/** Zones in use lie between twelve hours behind and fourteen ahead of UTC. */
function offsetMinutes(zone: string): number | undefined {
  if (zone === 'Z') return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4, 6));
  const signed = zone.startsWith('-') ? -minutes : minutes;
  return zone !== '' && signed >= -12 * 60 && signed <= 14 * 60 ? signed : undefined;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
