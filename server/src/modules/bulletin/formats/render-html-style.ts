/** The look of documents as a web page: on a screen, on a phone, on A4 paper. */
export const DOCUMENT_STYLE = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body {
  margin: 0; background: #eef0f2; color: #111; text-autospace: normal; font-size: 1.125rem;
  line-height: 1.9;
  font-family: FangSong, "FangSong_GB2312", "仿宋", STFangsong, "Noto Serif SC", serif;
}
main { max-width: 42rem; margin: 2rem auto; padding: 3rem 3.5rem; background: #fff; }
p, h1, h2, h3 {
  margin: 0; font-size: 1em; line-height: inherit; font-weight: normal; overflow-wrap: anywhere;
}
.series, h1 {
  text-align: center; font-weight: 700;
  font-family: "FZXiaoBiaoSong-B05S", "方正小标宋简体", "Noto Serif SC", SimSun, serif;
}
.series {
  color: #c00; font-size: 2.75rem; line-height: 1.4; letter-spacing: .15em;
  margin-inline-end: -.15em;
}
h1 { font-size: 1.5rem; line-height: 1.5; }
.number { text-align: center; margin-top: .75rem; }
.imprint {
  display: flex; flex-wrap: wrap; justify-content: space-between; column-gap: 1em;
  margin: .75rem 0 2.5rem; padding: 0 .5em .35rem; border-bottom: 2px solid #c00;
  font-size: .95em; line-height: 1.6;
}
.period { text-align: center; margin-bottom: 1.5rem; }
.period, h3, .lead-2 {
  font-family: KaiTi, "KaiTi_GB2312", "楷体", STKaiti, "LXGW WenKai", serif;
}
h2, .lead-1 {
  font-family: SimHei, "黑体", "Microsoft YaHei", "PingFang SC", "Noto Sans SC", sans-serif;
}
/* Another face in the line must not make the line taller. */
.lead-1, .lead-2 { line-height: 1; }
h2, h3, .body p { text-indent: 2em; }
h2, h3 { break-after: avoid; }
.body p { text-align: justify; }
.mark { font-size: .95em; }
.mark.hei, .annex .label, .attendance dt {
  font-family: SimHei, "黑体", "Microsoft YaHei", "PingFang SC", "Noto Sans SC", sans-serif;
}
.document .series, .letter .series, .minutes .series, .order .series {
  font-size: 2.25rem; letter-spacing: 0; margin-inline-end: 0;
}
.document .number, .signers:last-of-type {
  padding-bottom: .35rem; margin-bottom: 2.5rem; border-bottom: 2px solid #c00;
}
.joint { display: flex; justify-content: center; align-items: center; column-gap: .4em; }
.joint > span { display: grid; }
.joint span span { text-align-last: justify; }
.joint b { font-weight: inherit; }
.order .series { margin-top: 2rem; }
.guide .series { color: inherit; font-size: 1.125rem; font-weight: 400; letter-spacing: 0; margin: 0; }
.guide h1 { margin-bottom: 1rem; }
.order .number { margin-bottom: 2.5rem; }
table { width: 100%; border-collapse: collapse; font-size: .9em; line-height: 1.6; margin: .5rem 0; }
caption, th { font-family: SimHei, "黑体", "Microsoft YaHei", "PingFang SC", "Noto Sans SC", sans-serif; }
th, td { border: 1px solid #111; padding: .2em .4em; text-align: start; font-weight: normal; overflow-wrap: anywhere; }
tr { break-inside: avoid; }
div.across { overflow-x: auto; }
div.across table { min-width: 56rem; }
.letter .series { border-bottom: 4px double #c00; padding-bottom: .25rem; }
.letter .number { text-align: end; margin-bottom: 2rem; }
.signers, .printed { display: flex; justify-content: space-between; column-gap: 1em; }
.signers { padding: 0 .5em; }
.signers b { font-weight: normal; font-family: KaiTi, "KaiTi_GB2312", "楷体", STKaiti, "LXGW WenKai", serif; }
.document h1, .letter h1, .minutes h1 { margin-bottom: 1.5rem; }
.series, h1 { text-wrap: balance; }
.printed span + span { white-space: nowrap; }
.attachments, .attendance { margin: 1.9em 0 0; padding-inline-start: 2em; }
.attachments div, .attendance div { display: flex; }
.attachments dt { min-width: 4em; text-align: end; flex: none; }
.attendance dt { flex: none; }
.attachments dd, .attendance dd { margin: 0; }
.signature { margin: 2.5em 4em 0 auto; width: fit-content; text-align: center; }
.signature span { display: block; }
.signature b { font-weight: normal; font-family: KaiTi, "KaiTi_GB2312", "楷体", STKaiti, "LXGW WenKai", serif; }
.note { padding-inline-start: 2em; margin-top: 1em; }
.annex { margin-top: 3rem; break-before: page; }
.annex p.label { text-indent: 0; }
.annex .title {
  text-align: center; text-indent: 0; font-weight: 700; font-size: 1.5rem; margin: 1rem 0;
  font-family: "FZXiaoBiaoSong-B05S", "方正小标宋简体", "Noto Serif SC", SimSun, serif;
}
.letter footer { border: 0; }
footer {
  margin-top: 3rem; padding: .4rem .5em; border-block: 2px solid #111; font-size: .9em;
  line-height: 1.7;
}
footer dl { margin: 0; }
footer div { display: flex; }
footer dt { flex: none; }
footer dd { margin: 0; }
.copies { text-align: end; }
dl + .printed { border-top: 1px solid #111; margin: .3rem -.5em 0; padding: .3rem .5em 0; }
dl + .copies { border-top: 1px solid #111; margin: .3rem -.5em 0; padding: .3rem .5em 0; }
@media (max-width: 40rem) {
  body { background: #fff; }
  main { margin: 0; padding: 1.5rem 1rem; }
  .series { font-size: 2rem; }
  h1 { font-size: 1.35rem; }
  .body p { text-align: start; }
  .document .series, .letter .series, .minutes .series, .order .series { font-size: 1.5rem; }
  .signature { margin-inline-end: 0; }
}
@media print {
  @page { size: A4; margin: 37mm 26mm 35mm 28mm; }
  @page across { size: A4 landscape; margin: 28mm 37mm 26mm 35mm; }
  .across { page: across; }
  div.across { overflow: visible; }
  div.across table { min-width: 0; }
  body { background: none; font-size: 16pt; line-height: 10.2mm; }
  main { max-width: none; margin: 0; padding: 0; }
  footer { break-inside: avoid; }
}
`;
