import type { CaseDetail } from '@banshi/contract/case-views';
import { useState } from 'react';
import { useSession } from '../../../api/session.ts';
import type { Look } from '../../../frame/viewer/look.ts';
import { useTexts } from '../../../text/language.tsx';
import type { Incoming } from '../materials/incoming.ts';
import { MaterialOnPage } from '../materials/material-on-page.tsx';
import { PhrasesForm } from '../materials/phrases-form.tsx';
import { ScannerFolder } from '../materials/scanner-folder.tsx';
import '../materials/materials.css';

/** The materials of the list with their checks and files. */
export function CaseMaterials({
  detail,
  onLook,
}: {
  detail: CaseDetail;
  onLook: (look: Look) => void;
}) {
  const { materials: texts } = useTexts().casePage;
  const { grants } = useSession();
  const [incoming, setIncoming] = useState<Incoming>();
  const received = detail.materials.filter((each) => each.form !== 'none').length;
  const mayHandIn = detail.materials.filter((each) => each.acts.includes('handIn'));
  return (
    <section className="panel">
      <h2>
        {texts.title}{' '}
        {!detail.imported && (
          <span className="faint">{texts.count(received, detail.materials.length)}</span>
        )}
      </h2>
      {detail.materials.length === 0 && (
        <p className="faint">{detail.imported ? texts.keptElsewhere : texts.none}</p>
      )}
      {mayHandIn.length > 0 && <ScannerFolder materials={mayHandIn} onIncoming={setIncoming} />}
      <ul>
        {detail.materials.map((material) => (
          <MaterialOnPage
            key={material.orderNum}
            material={material}
            caseId={detail.caseId}
            isAnswered={Boolean(detail.correction?.supplementedAt)}
            mayUnmask={detail.mayUnmask}
            incoming={incoming?.orderNum === material.orderNum ? incoming : undefined}
            onLook={onLook}
          />
        ))}
      </ul>
      {!detail.imported && grants.some(({ role }) => role === 'WINDOW_HEAD') && <PhrasesForm />}
    </section>
  );
}
