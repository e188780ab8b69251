import { useTexts } from '../../../text/language.tsx';
import type { ListedMaterial } from './handed.ts';

/** The name of a material with what the list says about it. */
export function MaterialName({ material }: { material: ListedMaterial }) {
  const { materials: texts } = useTexts().counter;
  const marks = [
    material.isMain && texts.main,
    material.isNecessary && texts.necessary,
    material.allowTolerance && texts.tolerable,
  ].filter((mark) => mark !== false);
  return (
    <div className="material-name">
      <span>
        {material.orderNum}. {material.name}
      </span>{' '}
      {marks.map((mark) => (
        <span key={mark} className="mark">
          {mark}
        </span>
      ))}
      <p className="material-standard">{material.acceptStandard}</p>
    </div>
  );
}
