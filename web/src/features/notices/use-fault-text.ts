import type { SetAsideNotice } from '@banshi/contract/notices';
import { useTexts } from '../../text/language.tsx';

/** Why a notice did not go out, with what the other side answered. */
export function useFaultText(): (failed: Pick<SetAsideNotice, 'fault' | 'status'>) => string {
  const { notices } = useTexts();
  return ({ fault, status }) => {
    const text = notices.faults[fault];
    return status === null ? text : notices.answered(text, status);
  };
}
