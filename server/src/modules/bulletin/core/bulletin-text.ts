import type { BulletinDocument } from './bulletin-document.ts';

/** The bulletin as plain text, one paragraph a line; the series name is the masthead's alone. */
export function bulletinText(document: BulletinDocument): string {
  const lines = [
    document.number.text,
    `${document.publisher.text} ${document.date.text}`,
    document.title.text,
    document.period.text,
    ...document.body.map((each) => (each.role === 'run-in' ? each.lead + each.text : each.text)),
    ...document.distribution.map(({ label, text }) => `${label}：${text}`),
    ...(document.copies ? [document.copies.text] : []),
  ];
  return `${lines.join('\n')}\n`;
}
