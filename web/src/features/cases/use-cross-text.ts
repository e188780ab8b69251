import { isOtherProvince } from '@banshi/contract/area-words';
import type { CaseDetail } from '@banshi/contract/case-views';
import { useTexts } from '../../text/language.tsx';

/** 跨省通办 in one line: how it is shared with which province; nothing where no other province has a part. */
export function useCrossText({ crossProvince }: Pick<CaseDetail, 'crossProvince'>): string | null {
  const { provinces, words } = useTexts();
  if (!crossProvince) return null;
  const { mode, originArea, originName } = crossProvince;
  const name = isOtherProvince(originArea) ? provinces[originArea] : originName;
  return `${name} · ${words.crossMode[mode]}`;
}
