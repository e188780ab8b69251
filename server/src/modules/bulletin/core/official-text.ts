import type { BodyParagraph } from './bulletin-body.ts';
import {
  type LabelledLine,
  numberedAttachments,
  numberRows,
  type OfficialDocument,
} from './official-document.ts';

/** The document as plain text, one paragraph a line; the name of a bulletin's series is its masthead's alone. */
export function officialText(document: OfficialDocument): string {
  const { profile, masthead, marks, imprint, title, subtitle, addressee } = document;
  const { body, attendance, signature, note, annexes, foot } = document;
  const lines: readonly (string | undefined)[] = [
    profile === 'letter' ? masthead.text : undefined,
    ...marks.map(({ text }) => text),
    profile === 'letter' || profile === 'bulletin' ? undefined : masthead.text,
    ...numberRows(document).map(({ number, label, names }) =>
      [number, `${label}${names.join('　')}`].filter(Boolean).join('　'),
    ),
    imprint && `${imprint.publisher.text} ${imprint.date.text}`,
    ...[title.lines.length > 0 ? title.text : undefined, subtitle?.text, addressee?.text],
    ...body.map(paragraphText),
    ...numberedAttachments(document).map(({ number, text }, index) =>
      [index === 0 ? '附件：' : '', number, text].join(''),
    ),
    ...attendance.map(labelled),
    ...(signature?.issuers ?? []).map(({ text }) => text),
    signature?.signatory && `${signature.signatory.post.text}　${signature.signatory.name.text}`,
    ...[signature?.date.text, note?.text],
    ...annexes.flatMap((annex) => [
      annex.label,
      annex.title.text,
      ...annex.body.map(paragraphText),
    ]),
    ...foot.lines.map(labelled),
    foot.printed && `${foot.printed.by.text}　${foot.printed.on.text}`,
    foot.copies?.text,
  ];
  return `${lines.filter((line) => line !== undefined).join('\n')}\n`;
}

function paragraphText(each: BodyParagraph): string {
  return each.role === 'run-in' ? each.lead + each.text : each.text;
}

function labelled({ label, text }: LabelledLine): string {
  return `${label}：${text}`;
}
