/** 行政复议法: within sixty days of learning of the act. */
export const RECONSIDERATION_DAYS = '六十日';
/** 行政诉讼法第四十六条: within six months of learning of the act. */
export const LITIGATION_MONTHS = '六个月';

/**
 * 救济途径 as a decision against somebody must name them (行政许可法第三十二条、第三十八条第二款): before whom and
 * within what time. What the decider wrote stands if it names both with their limits; else the law's own
 * words follow it.
 */
export function remediesNotice(before: string | undefined, written = ''): string {
  const given = written.trim();
  if (namesReconsideration(given) && namesLitigation(given)) return given;
  const body = before ?? '有管辖权的行政复议机关';
  const standard =
    `如不服本决定，可以自收到本决定书之日起${RECONSIDERATION_DAYS}内向${body}申请行政复议，` +
    `也可以自收到本决定书之日起${LITIGATION_MONTHS}内依法向有管辖权的人民法院提起行政诉讼。`;
  return `${given}${standard}`;
}

function namesReconsideration(text: string): boolean {
  return text.includes('行政复议') && /(六十|60)\s*日/.test(text);
}

function namesLitigation(text: string): boolean {
  return text.includes('诉讼') && /(六|6)\s*个月/.test(text);
}
