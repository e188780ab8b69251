import type { CaseMaterial, MaterialOffer } from '@banshi/contract/material-views';
import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import { dropTarget } from '../../../frame/files/file-sources.tsx';
import { useUploads } from '../../../frame/files/use-uploads.ts';
import { paths } from '../../../frame/paths.ts';
import { ProblemNote } from '../../../frame/problem-note.tsx';
import type { Look } from '../../../frame/viewer/look.ts';
import { useTexts } from '../../../text/language.tsx';
import { AuditMark } from './audit-mark.tsx';
import { CheckForm } from './check-form.tsx';
import { HandInForm } from './hand-in-form.tsx';
import type { Incoming } from './incoming.ts';
import { MaterialFiles } from './material-files.tsx';
import { MaterialHistory } from './material-history.tsx';
import { MaterialName } from './material-name.tsx';
import { OfferNote } from './offer-note.tsx';
import { handingOf, NOTHING_STAGED, type Staged, withFile } from './staged.ts';
import { useHandIn, useReuse } from './use-material-act.ts';

interface MaterialOnPageProps {
  readonly material: CaseMaterial;
  readonly caseId: string;
  readonly isAnswered: boolean;
  readonly mayUnmask: boolean;
  readonly incoming: Incoming | undefined;
  readonly onLook: (look: Look) => void;
}

/** One material of the case: what stands, how it was found, and what can be done to it now. */
export function MaterialOnPage(props: MaterialOnPageProps) {
  const { material, caseId, isAnswered, mayUnmask, incoming, onLook } = props;
  const mayHandIn = material.acts.includes('handIn');
  const handIn = useHandingIn(material, caseId, incoming);
  return (
    <li className="case-material" {...(mayHandIn ? dropTarget(handIn.take) : {})}>
      <MaterialName material={material} />
      <Standing material={material} />
      <Defect material={material} isAnswered={isAnswered} />
      <MaterialFiles
        files={material.files}
        caseId={caseId}
        isMasked={material.isMasked}
        mayUnmask={mayUnmask}
        onLook={onLook}
      />
      <div className="no-print">
        {material.offer && <Offered material={material} offer={material.offer} caseId={caseId} />}
        {material.acts.includes('check') && <CheckForm material={material} caseId={caseId} />}
        {mayHandIn && <HandingIn material={material} handIn={handIn} />}
      </div>
      <MaterialHistory material={material} caseId={caseId} mayUnmask={mayUnmask} onLook={onLook} />
    </li>
  );
}

function Offered({
  material: { orderNum, name },
  offer,
  caseId,
}: {
  material: CaseMaterial;
  offer: MaterialOffer;
  caseId: string;
}) {
  const reuse = useReuse({ caseId, orderNum });
  return (
    <>
      <OfferNote
        name={name}
        offer={offer}
        isPending={reuse.isPending}
        onTake={() => reuse.mutate({ from: offer.from })}
      />
      <ProblemNote error={reuse.error} />
    </>
  );
}

function Standing({ material }: { material: CaseMaterial }) {
  const { words, materialWords, materials } = useTexts();
  const isMissing = material.form === 'none';
  return (
    <p className="material-standing">
      <span className={isMissing ? 'form-missing' : 'form-received'}>
        <span aria-hidden="true">{isMissing ? '○' : '✓'}</span> {words.materialForm[material.form]}
      </span>
      {(!isMissing || material.audit !== 'WAIT') && <AuditMark audit={material.audit} />}
      {material.trust !== null && (
        <span className="faint">{materialWords.trust[material.trust]}</span>
      )}
      <PaperPlaceNote paper={material.handings.at(-1)?.paper ?? null} />
      {material.validUntil !== null && (
        <span className="faint">{materials.validUntil(material.validUntil)}</span>
      )}
    </p>
  );
}

/** Where the paper lies, and the list with which it came there. */
function PaperPlaceNote({ paper }: { paper: CaseMaterial['handings'][number]['paper'] }) {
  const { papers } = useTexts();
  if (!paper) return null;
  return (
    <span className="faint">
      {papers.places[paper.place]}
      {paper.transfer && (
        <>
          {' '}
          <Link className="no-print" to={paths.transfer.to(paper.transfer.transferId)}>
            {papers.transfer(paper.transfer.number)}
          </Link>
        </>
      )}
    </span>
  );
}

function Defect({ material, isAnswered }: { material: CaseMaterial; isAnswered: boolean }) {
  const { materials: texts } = useTexts().casePage;
  const found = material.audit === 'FIX' ? material.checks.at(-1)?.note : null;
  const wanting = found ?? material.defect;
  if (wanting === null || wanting === undefined) return null;
  if (material.audit === 'FIX' || !isAnswered) {
    return <p className="material-defect">{texts.defect(wanting)}</p>;
  }
  return <p className="faint">{texts.corrected(wanting)}</p>;
}

/** The handing-in that is prepared in this row, if one is. */
function useHandingIn(material: CaseMaterial, caseId: string, incoming: Incoming | undefined) {
  const [isOpen, setOpen] = useState(false);
  const [staged, setStaged] = useState<Staged>(NOTHING_STAGED);
  const close = () => {
    setOpen(false);
    setStaged(NOTHING_STAGED);
  };
  const act = useHandIn({ caseId, orderNum: material.orderNum }, close);
  const uploads = useUploads((file) => setStaged((before) => withFile(before, file)));
  const change = (next: Partial<Staged>) => setStaged((before) => ({ ...before, ...next }));
  const take = (files: readonly File[]) => {
    setOpen(true);
    uploads.add(files);
  };
  const taken = useRef<Incoming>(undefined);
  useEffect(() => {
    if (!incoming || taken.current === incoming) return;
    taken.current = incoming;
    change({ source: 'scan' });
    take(incoming.files);
  });
  const submit = () => act.mutate(handingOf(staged, material));
  return { isOpen, open: () => setOpen(true), close, staged, change, take, uploads, act, submit };
}

function HandingIn({
  material,
  handIn,
}: {
  material: CaseMaterial;
  handIn: ReturnType<typeof useHandingIn>;
}) {
  const { handIn: texts } = useTexts().materials;
  if (!handIn.isOpen) {
    const label = material.handings.length > 0 ? texts.again : texts.open;
    return (
      <Button size="small" aria-label={`${label}：${material.name}`} onClick={handIn.open}>
        {label}
      </Button>
    );
  }
  return (
    <HandInForm
      material={material}
      staged={handIn.staged}
      onChange={handIn.change}
      uploads={handIn.uploads}
      act={handIn.act}
      onSubmit={handIn.submit}
      onCancel={handIn.close}
    />
  );
}
