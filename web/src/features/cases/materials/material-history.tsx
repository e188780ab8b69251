import type { CaseMaterial } from '@banshi/contract/material-views';
import type { Look } from '../../../frame/viewer/look.ts';
import { useFormats, useTexts } from '../../../text/language.tsx';
import { MaterialFiles } from './material-files.tsx';

interface HistoryProps {
  readonly material: CaseMaterial;
  readonly caseId: string;
  readonly mayUnmask: boolean;
  readonly onLook: (look: Look) => void;
}

/** What was handed in before and who found what, folded; nothing of it is ever lost. */
export function MaterialHistory({ material, caseId, mayUnmask, onLook }: HistoryProps) {
  const { materials, materialWords } = useTexts();
  const formats = useFormats();
  const earlier = material.handings.slice(0, -1).reverse();
  return (
    <>
      {earlier.length > 0 && (
        <details className="material-history">
          <summary>{materials.earlier(earlier.length)}</summary>
          <ol>
            {earlier.map((one) => (
              <li key={one.number}>
                <p className="faint">
                  {materials.handing(one.number, one.caseVersion)} · {formats.moment(one.at)} ·{' '}
                  {one.byName} · {materialWords.source[one.source]}
                </p>
                <MaterialFiles
                  files={one.files}
                  caseId={caseId}
                  isMasked={material.isMasked}
                  mayUnmask={mayUnmask}
                  onLook={onLook}
                />
              </li>
            ))}
          </ol>
        </details>
      )}
      {material.checks.length > 0 && (
        <details className="material-history">
          <summary>{materials.history(material.checks.length)}</summary>
          <ol>
            {[...material.checks].reverse().map((one) => (
              <li key={`${one.at}${one.occasion}${one.verdict}`}>
                <p className="faint">
                  {materialWords.verdict[one.verdict]} · {materialWords.occasion[one.occasion]} ·{' '}
                  {formats.moment(one.at)} · {one.byName}
                </p>
                {one.note !== null && <p>{one.note}</p>}
              </li>
            ))}
          </ol>
        </details>
      )}
    </>
  );
}
