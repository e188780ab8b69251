import type { Lamp } from '@banshi/contract/case-words';
import type { Language } from './texts.ts';

const ZONE = 'Asia/Shanghai';
const LOCALE = { zh: 'zh-CN', en: 'en-GB' } as const;
const KIBI = 1024;

/** How far away a due day is, and what its lamp says. */
interface DueDay {
  readonly workDaysLeft: number;
  readonly lamp: Lamp;
}

/** A moment in a table: `2026-11-23 09:30`, in Asia/Shanghai whatever the browser's zone. */
export function momentText(moment: string): string {
  const parts = new Intl.DateTimeFormat('sv-SE', {
    timeZone: ZONE,
    dateStyle: 'short',
    timeStyle: 'short',
  });
  return parts.format(new Date(moment));
}

/** A day in a sentence: `11月23日（周一）`, or `Mon, 23 Nov 2026`. */
export function sentenceDay(day: string, language: Language): string {
  const date = new Date(`${day}T12:00:00+08:00`);
  if (language === 'en') {
    return new Intl.DateTimeFormat(LOCALE.en, {
      timeZone: ZONE,
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      year: 'numeric',
    }).format(date);
  }
  const [, month, ofMonth] = day.split('-').map(Number);
  return `${month}月${ofMonth}日（${weekdayText(day, language)}）`;
}

/** The day of the week: `周一`, or `Mon`. */
export function weekdayText(day: string, language: Language): string {
  const weekday = new Intl.DateTimeFormat(LOCALE[language], { timeZone: ZONE, weekday: 'short' });
  return weekday.format(new Date(`${day}T12:00:00+08:00`));
}

/**
 * How far away a due day is, in working days; negative when it has passed. On the Saturday after a
 * Friday no working day has passed: then only its lamp says that it lies behind.
 */
export function dueText(workDaysLeft: number, language: Language, lamp?: Lamp): string {
  const isBehind = lamp === 'red' || workDaysLeft < 0;
  const days = Math.abs(workDaysLeft);
  return language === 'zh' ? dueInChinese(days, isBehind) : dueInEnglish(days, isBehind);
}

function dueInChinese(days: number, isBehind: boolean): string {
  if (days === 0) return isBehind ? '已超期' : '今天到期';
  return `${isBehind ? '已超期' : '还剩'} ${days} 个工作日`;
}

function dueInEnglish(days: number, isBehind: boolean): string {
  if (days === 0) return isBehind ? 'overdue' : 'due today';
  return `${days} working ${days === 1 ? 'day' : 'days'} ${isBehind ? 'overdue' : 'left'}`;
}

/** A number on screen, with thousands separators. */
export function numberText(value: number, language: Language): string {
  return new Intl.NumberFormat(LOCALE[language]).format(value);
}

function shareText(value: string, language: Language): string {
  const [whole = '', part] = value.split('.');
  const grouped = numberText(Number(whole), language);
  return part === undefined ? grouped : `${grouped}.${part}`;
}

/** The size of a file. */
export function sizeText(bytes: number): string {
  if (bytes < KIBI * KIBI) return `${Math.max(1, Math.round(bytes / KIBI))} KB`;
  return `${(bytes / KIBI / KIBI).toFixed(1)} MB`;
}

/** The formats of one language, ready for a component. */
export function formatsFor(language: Language) {
  return {
    moment: momentText,
    /** The moment of printing. */
    now: () => momentText(new Date().toISOString()),
    day: (day: string) => sentenceDay(day, language),
    weekday: (day: string) => weekdayText(day, language),
    due: ({ workDaysLeft, lamp }: DueDay) => dueText(workDaysLeft, language, lamp),
    /** A share of a hundred as the server writes it, `32000.00`, with thousands separators. */
    share: (value: string) => shareText(value, language),
    number: (value: number) => numberText(value, language),
    size: sizeText,
  };
}
