import type { MatterDetail } from '@banshi/contract/catalogue';
import { useTexts } from '../../../text/language.tsx';
import { GuideLinks } from './guide-links.tsx';

/** 办事指南 of a matter that anybody can apply for now: the same files that the public downloads. */
export function MatterGuide({
  matter,
}: {
  matter: Pick<MatterDetail, 'taskCode' | 'name' | 'state' | 'version' | 'onApplication'>;
}) {
  const { guides: texts } = useTexts();
  const { taskCode, name, state, version, onApplication } = matter;
  if (state !== 'PUBLISHED' || version === null || !onApplication) return null;
  return (
    <span className="matter-guide no-print">
      {texts.title}
      <GuideLinks taskCode={taskCode} name={name} />
    </span>
  );
}
