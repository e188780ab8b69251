import type { PolicyDetail, PolicyEffect } from '@banshi/contract/policies';
import { Link } from 'react-router';
import { paths } from '../../frame/paths.ts';
import { useEffectText } from '../../frame/use-effect-text.ts';
import { useTexts } from '../../text/language.tsx';

/** The measures in their order, each with what it does to the rules of which matters. */
export function MeasureList({ policy }: { policy: PolicyDetail }) {
  const { policies } = useTexts();
  const { content, matters } = policy;
  return (
    <section className="policy-panel">
      <h2>{policies.fields.measures}</h2>
      <ol className="policy-measures">
        {content.measures.map(({ text, effects }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a measure is known by its place in the document.
          <li key={place} id={`measure-${place + 1}`}>
            <p>
              <span className="policy-place">{policies.place(place + 1)}</span> {text}
            </p>
            {effects.length === 0 && <p className="faint">{policies.plain}</p>}
            {effects.map((effect) => (
              <Effect key={JSON.stringify(effect)} effect={effect} matters={matters} />
            ))}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Effect(props: { effect: PolicyEffect; matters: PolicyDetail['matters'] }) {
  const words = useEffectText();
  const { effect, matters } = props;
  const named = new Map(matters.map((one) => [one.taskCode, one]));
  return (
    <div className="policy-effect">
      <strong>{words(effect)}</strong>
      <ul>
        {effect.matters.map((taskCode) => {
          const matter = named.get(taskCode);
          return (
            <li key={taskCode}>
              {matter ? (
                <Link to={paths.matter.to(matter.matterId)}>{matter.name}</Link>
              ) : (
                <code>{taskCode}</code>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
