import { createHash } from 'node:crypto';
import type { BodyParagraph } from './core/bulletin-body.ts';
import type { BulletinDocument, DistributionLine } from './core/bulletin-document.ts';
import { BULLETIN_STYLE } from './render-html-style.ts';

const STYLE_DIGEST = createHash('sha256').update(BULLETIN_STYLE).digest('base64');
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

/** The bulletin as one self-contained page: readable on a phone, aloud, and on A4 paper. */
export function renderBulletinHtml(document: BulletinDocument): string {
  const { series, number, publisher, date, title, period, body, issueDate } = document;
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escaped(CONTENT_SECURITY_POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(`${series.text} ${number.text}`)}</title>
<style>${BULLETIN_STYLE}</style>
</head>
<body>
<main>
<header>
<p class="series">${escaped(series.text)}</p>
<p class="number">${escaped(number.text)}</p>
<p class="imprint">
<span>${escaped(publisher.text)}</span>
<time datetime="${issueDate}">${escaped(date.text)}</time>
</p>
<h1>${escaped(title.text)}</h1>
<p class="period">${escaped(period.text)}</p>
</header>
<div class="body">
${body.map(paragraph).join('\n')}
</div>
${foot(document)}</main>
</body>
</html>
`;
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
  return `<p>${escaped(each.text)}</p>`;
}

function foot({ distribution, copies }: BulletinDocument): string {
  if (distribution.length === 0 && copies === undefined) return '';
  const lines =
    distribution.length > 0 ? `<dl>\n${distribution.map(line).join('\n')}\n</dl>\n` : '';
  const count = copies ? `<p class="copies">${escaped(copies.text)}</p>\n` : '';
  return `<footer>\n${lines}${count}</footer>\n`;
}

function line({ label, text }: DistributionLine): string {
  return `<div><dt>${label}：</dt><dd>${escaped(text)}</dd></div>`;
}
