import { getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { DisplayList, DisplayPage } from './display-list.ts';
import { MM_PER_POINT } from './matrix.ts';
import { type Operation, paintPage } from './page-painter.ts';
import type { ReadFont } from './pen.ts';

/** What the information of a PDF says, as far as an OFD says it too. */
interface Info {
  readonly Title?: string;
  readonly Author?: string;
  readonly CreationDate?: string;
}

/**
 * What a PDF of our own shows, page by page.
 * @throws Error when a page holds what OFD pages of ours cannot hold.
 */
export async function readPdf(pdf: Uint8Array): Promise<DisplayList> {
  const loading = getDocument({
    data: new Uint8Array(pdf),
    verbosity: 0,
    // Names of fonts; and nothing of the machine's own.
    fontExtraProperties: true,
    disableFontFace: true,
    useSystemFonts: false,
  });
  try {
    const file = await loading.promise;
    const { Title = '', Author = '', CreationDate = '' } = (await file.getMetadata()).info as Info;
    const pages: DisplayPage[] = [];
    for (let number = 1; number <= file.numPages; number += 1) {
      pages.push(await readPage(await file.getPage(number)));
    }
    return { title: Title, author: Author, createdOn: day(CreationDate), pages };
  } finally {
    await loading.destroy();
  }
}

async function readPage(page: PDFPageProxy): Promise<DisplayPage> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const [, , width = 0, height = 0] = page.view;
  const operations = fnArray.map((operator, index): Operation => [operator, argsArray[index]]);
  const fontOf = (id: string): ReadFont => page.commonObjs.get(id);
  return {
    width: width * MM_PER_POINT,
    height: height * MM_PER_POINT,
    items: paintPage(operations, { heightPoints: height, fontOf }),
  };
}

/** `D:20220629000000Z` → `2022-06-29`. */
function day(written: string): string {
  const [, year, month, date] = /^D:(\d{4})(\d\d)(\d\d)/.exec(written) ?? [];
  if (!year) throw new Error('The PDF does not tell the day of its document');
  return `${year}-${month}-${date}`;
}
