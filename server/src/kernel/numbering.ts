const DIGITS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const;
const PLACES = ['', '十', '百', '千'] as const;
const MYRIAD = 10_000;

/** A whole number from 1 below 10,000: 一百零五, 三百一十. */
function belowMyriad(value: number): string {
  const digits = [...String(value)].map(Number);
  return digits
    .map((digit, index) => {
      const place = digits.length - 1 - index;
      if (digit !== 0) return `${DIGITS[digit]}${PLACES[place]}`;
      // One 零 stands for a run of zeros between digits, none for those at the end.
      return digits.slice(index + 1).some((next) => next !== 0) && digits[index - 1] !== 0
        ? '零'
        : '';
    })
    .join('');
}

/** A whole number from 1 to 99,999,999 in Chinese words: 十, 十一, 二十, 一百零五, 一万零二十. */
export function chineseNumber(value: number): string {
  const myriads = Math.floor(value / MYRIAD);
  const rest = value % MYRIAD;
  if (myriads > 0) {
    const gap = rest > 0 && rest < MYRIAD / 10 ? '零' : '';
    return `${chineseNumber(myriads)}万${gap}${rest > 0 ? belowMyriad(rest) : ''}`;
  }
  // 10 to 19 drop the leading 一: 十二, yet 一百一十二.
  return belowMyriad(rest).replace(/^一十/, '十');
}

/** `一、`: a section of the first level, counted from 1. */
export function sectionNumber(ordinal: number): string {
  return `${chineseNumber(ordinal)}、`;
}

/** `（一）`: a section of the second level, counted from 1. */
export function subsectionNumber(ordinal: number): string {
  return `（${chineseNumber(ordinal)}）`;
}

/** `（1）`: an item, counted from 1. */
export function itemNumber(ordinal: number): string {
  return `（${ordinal}）`;
}

/** `1.`: the third level of an ordinary document, below 一、 and （一）. */
export function pointNumber(ordinal: number): string {
  return `${ordinal}.`;
}
