/** A PDF of as many pages as texts, in one of the fonts that every reader must have. */
export function aPdf(...texts: readonly string[]): Buffer {
  const kids = texts.map((_, index) => `${3 + index * 2} 0 R`).join(' ');
  const pages = texts.map((text, index) => {
    const content = `BT /F1 24 Tf 72 720 Td (${text}) Tj ET`;
    const [page, stream] = [3 + index * 2, 4 + index * 2];
    return [
      `${page} 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents ${stream} 0 R`,
      `/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>endobj`,
      `${stream} 0 obj<</Length ${content.length}>>stream\n${content}\nendstream endobj`,
    ].join('\n');
  });
  return Buffer.from(
    [
      '%PDF-1.4',
      '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj',
      `2 0 obj<</Type/Pages/Kids[${kids}]/Count ${texts.length}>>endobj`,
      ...pages,
      'trailer<</Root 1 0 R>>',
      '%%EOF',
      '',
    ].join('\n'),
    'latin1',
  );
}
