import type { DocNoFault } from '@banshi/contract/policy-words';
import { documentNumberMeant, isDocumentNumber } from '../../../kernel/document-number.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';

/** Why a number of a document cannot stand, and what was probably meant. */
export interface DocNoRefusal {
  readonly code: 'catalogue/doc-no';
  readonly given: string;
  readonly fault: DocNoFault;
  readonly meant: string | undefined;
}

/** 发文字号, if it keeps the grammar. */
export function parseDocNo(given: string): Result<string, DocNoRefusal> {
  const text = given.trim();
  if (isDocumentNumber(text)) return ok(text);
  const meant = documentNumberMeant(text);
  return refuse({ code: 'catalogue/doc-no', given, fault: faultIn(text, meant), meant });
}

function faultIn(text: string, meant: string | undefined): DocNoFault {
  if (meant === undefined) return 'shape';
  if (!/〔\d{4}〕/.test(text)) return 'brackets';
  if (text.includes('〕第')) return 'ordinal';
  return /〕0/.test(text) ? 'padded' : 'shape';
}
