import type { DocNoFault } from '@banshi/contract/policy-words';
import { ok, type Result, refuse } from '../../../kernel/result.ts';

/** Why a number of a document cannot stand, and what was probably meant. */
export interface DocNoRefusal {
  readonly code: 'catalogue/doc-no';
  readonly given: string;
  readonly fault: DocNoFault;
  readonly meant: string | undefined;
}

/** 机关代字〔YYYY〕N号 (GB/T 9704—2012, 7.2.5): hexagonal brackets, no 第, no zero before the serial. */
const DOC_NO = /^(\p{Script=Han}{1,20})〔((?:19|20)\d{2})〕([1-9]\d{0,4})号$/u;
/** What people write instead: any brackets, full-width figures, blanks, 第, zeros. */
const WRITTEN =
  /^(\p{Script=Han}+?)[[(（【［〔]((?:19|20)\d{2})[\])）】］〕]第?0*([1-9]\d{0,4})号$/u;

/** 发文字号, if it keeps the grammar. */
export function parseDocNo(given: string): Result<string, DocNoRefusal> {
  const text = given.trim();
  if (DOC_NO.test(text)) return ok(text);
  const [, word, year, serial] = WRITTEN.exec(plainly(text)) ?? [];
  const meant = word === undefined ? undefined : `${word}〔${year}〕${serial}号`;
  return refuse({ code: 'catalogue/doc-no', given, fault: faultIn(text, meant), meant });
}

function plainly(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s/g, '');
}

function faultIn(text: string, meant: string | undefined): DocNoFault {
  if (meant === undefined) return 'shape';
  if (!/〔\d{4}〕/.test(text)) return 'brackets';
  if (text.includes('〕第')) return 'ordinal';
  return /〕0/.test(text) ? 'padded' : 'shape';
}
