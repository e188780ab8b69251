import type { HallDay } from '@banshi/contract/work-calendar';
import { useFormats, useTexts } from '../../../text/language.tsx';

/** When the hall is open or closed otherwise than its hours say, in one line; empty where it is not. */
export function useHallDays(days: readonly HallDay[]): string {
  const { hallDays } = useTexts();
  const formats = useFormats();
  if (days.length === 0) return '';
  return hallDays.all(
    days.map(({ day, kind, name }) => hallDays.said[kind](formats.day(day), name)),
  );
}
