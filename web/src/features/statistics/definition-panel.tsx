import type { DefinitionVersion } from '@banshi/contract/definition-words';
import { useTexts } from '../../text/language.tsx';

/** How the figures are defined. */
export function DefinitionPanel({ definition: version }: { definition: DefinitionVersion }) {
  const { definition } = useTexts().statistics;
  const { accepted, closed, lines } = definition;
  return (
    <section className="notes-panel">
      <h2>{definition.title}</h2>
      <ul className="definition">
        {[accepted, closed[version], ...lines].map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
