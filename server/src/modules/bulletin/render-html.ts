import { createHash } from 'node:crypto';
import type { BodyParagraph } from './core/bulletin-body.ts';
import type { BulletinDocument, DistributionLine } from './core/bulletin-document.ts';

const STYLE = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0; background: #eef0f2; color: #111; font: 1.125rem/1.9 FangSong, "FangSong_GB2312", "仿宋", STFangsong, "Noto Serif SC", serif; }
main { max-width: 42rem; margin: 2rem auto; padding: 3rem 3.5rem; background: #fff; }
p, h1, h2, h3 { margin: 0; font-size: 1em; line-height: inherit; font-weight: normal; overflow-wrap: anywhere; }
.series { color: #c00; text-align: center; font: 700 2.75rem/1.4 "FZXiaoBiaoSong-B05S", "方正小标宋简体", "Noto Serif SC", SimSun, serif; letter-spacing: .15em; margin-inline-end: -.15em; }
.number { text-align: center; margin-top: .75rem; }
.imprint { display: flex; flex-wrap: wrap; justify-content: space-between; column-gap: 1em; padding: 0 .5em .35rem; margin: .75rem 0 2.5rem; border-bottom: 2px solid #c00; font-size: .95em; line-height: 1.6; }
h1 { text-align: center; font: 700 1.5rem/1.5 "FZXiaoBiaoSong-B05S", "方正小标宋简体", "Noto Serif SC", SimSun, serif; }
.period { text-align: center; margin-bottom: 1.5rem; }
.period, h3, .lead-2 { font-family: KaiTi, "KaiTi_GB2312", "楷体", STKaiti, "LXGW WenKai", serif; }
h2, .lead-1 { font-family: SimHei, "黑体", "Microsoft YaHei", "PingFang SC", "Noto Sans SC", sans-serif; }
h2, h3, .body p { text-indent: 2em; }
.body p { text-align: justify; }
h2, h3 { break-after: avoid; }
footer { margin-top: 3rem; border-block: 2px solid #111; padding: .4rem .5em; font-size: .9em; line-height: 1.7; }
footer dl { margin: 0; }
footer div { display: flex; }
footer dt { flex: none; }
footer dd { margin: 0; }
.copies { text-align: end; }
dl + .copies { border-top: 1px solid #111; margin: .3rem -.5em 0; padding: .3rem .5em 0; }
@media (max-width: 40rem) {
  body { background: #fff; }
  main { margin: 0; padding: 1.5rem 1rem; }
  .series { font-size: 2rem; }
  h1 { font-size: 1.35rem; }
}
@media print {
  @page { size: A4; margin: 37mm 26mm 35mm 28mm; }
  body { background: none; font-size: 16pt; line-height: 10.2mm; }
  main { max-width: none; margin: 0; padding: 0; }
  footer { break-inside: avoid; }
}
`;
const STYLE_DIGEST = createHash('sha256').update(STYLE).digest('base64');
// The page needs its own style and nothing else: no script, no picture, no network.
const CONTENT_SECURITY_POLICY = `default-src 'none'; style-src 'sha256-${STYLE_DIGEST}'; base-uri 'none'; form-action 'none'`;

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
<style>${STYLE}</style>
</head>
<body>
<main>
<header>
<p class="series">${escaped(series.text)}</p>
<p class="number">${escaped(number.text)}</p>
<p class="imprint"><span>${escaped(publisher.text)}</span> <time datetime="${issueDate}">${escaped(date.text)}</time></p>
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
    return `<p><span class="lead-${each.level}">${escaped(each.lead)}</span>${escaped(each.text)}</p>`;
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
