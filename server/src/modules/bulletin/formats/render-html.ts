import { createHash } from 'node:crypto';
import { type BodyParagraph, liesAcross, type PrintedTable } from '../core/bulletin-body.ts';
import {
  type Annex,
  type LabelledLine,
  nameOf,
  numberedAttachments,
  numberRows,
  type OfficialDocument,
  type PrintedLine,
  type Signature,
} from '../core/official-document.ts';
import { DOCUMENT_STYLE } from './render-html-style.ts';

const STYLE_DIGEST = createHash('sha256').update(DOCUMENT_STYLE).digest('base64');
// The page needs its own style and nothing else: no script, no picture, no network.
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${STYLE_DIGEST}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

/** The document as one self-contained page: readable on a phone, aloud, and on A4 paper. */
export function renderHtml(document: OfficialDocument): string {
  const { profile, masthead, number } = document;
  const name = profile === 'bulletin' ? `${masthead.text} ${number?.text ?? ''}` : nameOf(document);
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escaped(CONTENT_SECURITY_POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(name)}</title>
<style>${DOCUMENT_STYLE}</style>
</head>
<body>
<main class="${profile}">
${head(document)}
<div class="body">
${document.body.map(paragraph).join('\n')}
</div>
${tail(document)}${document.annexes.map(annex).join('')}${foot(document)}</main>
</body>
</html>
`;
}

function head(document: OfficialDocument): string {
  const { marks, imprint, title, subtitle, addressee, issueDate } = document;
  return lines(
    '<header>',
    ...marks.map((mark) => p(`mark ${mark.face}`, mark)),
    mastheadLine(document),
    ...numberLines(document),
    imprint &&
      `<p class="imprint">
<span>${escaped(imprint.publisher.text)}</span>
<time datetime="${issueDate}">${escaped(imprint.date.text)}</time>
</p>`,
    title.lines.length > 0 ? `<h1>${title.lines.map(escaped).join('<br>')}</h1>` : undefined,
    p('period', subtitle),
    '</header>',
    p('addressee', addressee),
  );
}

/** An order has no title: its name is the heading of the page. */
function mastheadLine({ masthead, title }: OfficialDocument): string {
  const { text, names } = masthead;
  if (title.lines.length === 0) return `<h1 class="series">${escaped(text)}</h1>`;
  if (names.length === 0) return `<p class="series">${escaped(text)}</p>`;
  const word = text.slice(names.join('').length);
  const bodies = names.map((name) => `<span>${escaped(name)}</span>`).join('');
  return `<p class="series joint"><span>${bodies}</span><b>${escaped(word)}</b></p>`;
}

/** The number alone is centred; with signers it stands on their left. */
function numberLines(document: OfficialDocument): readonly string[] {
  if (document.signers.length === 0) return [p('number', document.number) ?? ''];
  return numberRows(document).map(({ number, label, names }) => {
    const signers = names.map((name) => `<b>${escaped(name)}</b>`).join('　');
    return `<p class="signers"><span>${escaped(number)}</span><span>${label}${signers}</span></p>`;
  });
}

function tail(document: OfficialDocument): string {
  const { attendance, signature, note, issueDate } = document;
  const attached = numberedAttachments(document).map(
    ({ number, text }, index) =>
      `<div><dt>${index === 0 ? '附件：' : ''}${number}</dt><dd>${escaped(text)}</dd></div>`,
  );
  const parts = lines(
    list('attachments', attached),
    list('attendance', attendance.map(line)),
    signature && signed(signature, issueDate),
    p('note', note),
  );
  return parts === '' ? '' : `${parts}\n`;
}

function signed({ issuers, signatory, date }: Signature, issueDate: string): string {
  const by = signatory
    ? `<span>${escaped(signatory.post.text)}　<b>${escaped(signatory.name.text)}</b></span>`
    : issuers.map(({ text }) => `<span>${escaped(text)}</span>`).join('');
  return `<p class="signature">${by}
<time datetime="${issueDate}">${escaped(date.text)}</time></p>`;
}

function annex({ label, title, body }: Annex): string {
  return `<section class="annex body${liesAcross(body[0]) ? ' across' : ''}">
<p class="label">${label}</p>
<h2 class="title">${title.lines.map(escaped).join('<br>')}</h2>
${body.map(paragraph).join('\n')}
</section>
`;
}

function list(name: string, entries: readonly string[]): string | undefined {
  return entries.length === 0 ? undefined : `<dl class="${name}">\n${entries.join('\n')}\n</dl>`;
}

function p(name: string, line: PrintedLine | undefined): string | undefined {
  return line && `<p class="${name}">${escaped(line.text)}</p>`;
}

function lines(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined).join('\n');
}

function paragraph(each: BodyParagraph): string {
  if (each.role === 'heading') {
    const tag = each.level === 1 ? 'h2' : 'h3';
    return `<${tag}>${escaped(each.text)}</${tag}>`;
  }
  if (each.role === 'run-in') {
    const lead = `<span class="lead-${each.level}">${escaped(each.lead)}</span>`;
    return `<p>${lead}${escaped(each.text)}</p>`;
  }
  if (each.role === 'table') return table(each);
  return `<p>${escaped(each.text)}</p>`;
}

/** One that lies across the page goes sideways under its window on a narrow screen, by keys too. */
function table(each: PrintedTable): string {
  if (!each.across) return tableElement(each);
  const name = escaped(each.title === '' ? each.head.join('、') : each.title);
  return lines(
    `<div class="across" role="region" aria-label="${name}" tabindex="0">`,
    tableElement(each),
    '</div>',
  );
}

function tableElement({ title, head, rows }: PrintedTable): string {
  const row = (cells: readonly string[], tag: string) =>
    `<tr>${cells.map((cell) => `<${tag}>${escaped(cell)}</${tag.split(' ')[0]}>`).join('')}</tr>`;
  return lines(
    '<table>',
    title === '' ? undefined : `<caption>${escaped(title)}</caption>`,
    `<thead>${row(head, 'th scope="col"')}</thead>`,
    `<tbody>${rows.map((cells) => row(cells, 'td')).join('\n')}</tbody>`,
    '</table>',
  );
}

function foot({ foot: { lines: named, printed, copies } }: OfficialDocument): string {
  if (named.length === 0 && printed === undefined && copies === undefined) return '';
  const parts = lines(
    '<footer>',
    list('names', named.map(line)),
    printed &&
      `<p class="printed"><span>${escaped(printed.by.text)}</span>
<span>${escaped(printed.on.text)}</span></p>`,
    p('copies', copies),
    '</footer>',
  );
  return `${parts}\n`;
}

function line({ label, text }: LabelledLine): string {
  return `<div><dt>${label}：</dt><dd>${escaped(text)}</dd></div>`;
}
