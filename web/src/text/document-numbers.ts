const DIGITS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const;
const PLACES = ['', '十', '百', '千'] as const;

/** A whole number below 10,000 in Chinese words: 十, 十二, 一百零五. */
export function hanziNumber(value: number): string {
  const digits = [...String(value)].map(Number);
  const words = digits.map((digit, index) => {
    if (digit !== 0) return `${DIGITS[digit]}${PLACES[digits.length - 1 - index]}`;
    const isInside = digits.slice(index + 1).some((next) => next !== 0);
    return isInside && digits[index - 1] !== 0 ? '零' : '';
  });
  // 10 to 19 drop the leading 一.
  return words.join('').replace(/^一十/, '十');
}

/** The numbers of a document by level, whatever the language of the workbench: documents are Chinese. */
export const documentNumbers = {
  section: (place: number) => `${hanziNumber(place)}、`,
  subsection: (place: number) => `（${hanziNumber(place)}）`,
  item: (place: number) => `（${place}）`,
  issue: (year: number, issueNo: number, totalNo: number) =>
    `${year}年第${issueNo}期（总第${totalNo}期）`,
} as const;
