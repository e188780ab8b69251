/** 机关代字〔YYYY〕N号 (GB/T 9704—2012, 7.2.5): hexagonal brackets, no 第, no zero before the serial. */
const CORRECT = /^\p{Script=Han}{1,20}〔(?:19|20)\d{2}〕[1-9]\d{0,4}号$/u;
/** What people write instead: any brackets, full-width figures, blanks, 第, zeros. */
const WRITTEN =
  /^(\p{Script=Han}+?)[[(（【［〔]((?:19|20)\d{2})[\])）】］〕]第?0*([1-9]\d{0,4})号$/u;

/** Whether this is a 发文字号 in its one right form. */
export function isDocumentNumber(text: string): boolean {
  return CORRECT.test(text);
}

/** The 发文字号 that was probably meant; undefined when nobody could tell. */
export function documentNumberMeant(text: string): string | undefined {
  const plain = text.normalize('NFKC').replaceAll(/\s/g, '');
  const [, word, year, serial] = WRITTEN.exec(plain) ?? [];
  return word === undefined ? undefined : `${word}〔${year}〕${serial}号`;
}
