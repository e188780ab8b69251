import type { CaseDetail, CaseMaterial } from '@banshi/contract/case-views';
import { downloadFile } from '@banshi/contract/cases';
import { addressOf } from '../../../api/call.ts';
import { useFormats, useTexts } from '../../../text/language.tsx';
import { MaterialName } from '../materials/material-name.tsx';
import '../materials/materials.css';

/** The materials of the list with their checks and files. */
export function CaseMaterials({ detail }: { detail: CaseDetail }) {
  const { materials: texts } = useTexts().casePage;
  const received = detail.materials.filter((each) => each.form !== 'none').length;
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
      <ul>
        {detail.materials.map((material) => (
          <Material key={material.orderNum} material={material} detail={detail} />
        ))}
      </ul>
    </section>
  );
}

function Material({ material, detail }: { material: CaseMaterial; detail: CaseDetail }) {
  const { words } = useTexts();
  const isMissing = material.form === 'none';
  return (
    <li className="case-material">
      <MaterialName material={material} />
      <span className={isMissing ? 'form-missing' : 'form-received'}>
        <span aria-hidden="true">{isMissing ? '○' : '✓'}</span> {words.materialForm[material.form]}
      </span>
      <Defect material={material} isSupplemented={Boolean(detail.correction?.supplementedAt)} />
      <Files material={material} caseId={detail.caseId} />
    </li>
  );
}

function Defect({
  material: { defect, form },
  isSupplemented,
}: {
  material: CaseMaterial;
  isSupplemented: boolean;
}) {
  const { materials: texts } = useTexts().casePage;
  if (defect === null) return null;
  if (isSupplemented && form !== 'none') return <p className="faint">{texts.corrected(defect)}</p>;
  return <p className="material-defect">{texts.defect(defect)}</p>;
}

function Files({ material, caseId }: { material: CaseMaterial; caseId: string }) {
  const { materials: texts } = useTexts().casePage;
  const formats = useFormats();
  if (material.files.length === 0) return null;
  return (
    <ul className="material-files">
      {material.files.map((file) => (
        <li key={file.fileId}>
          <a
            href={addressOf(downloadFile, { params: { caseId, fileId: file.fileId } })}
            download={file.name}
            title={texts.download(file.name)}
          >
            {file.name}
          </a>
          <span className="faint">{texts.size(formats.size(file.sizeBytes))}</span>
        </li>
      ))}
    </ul>
  );
}
