import { useTexts } from '../../text/language.tsx';

/** How the figures are defined. */
export function DefinitionPanel() {
  const { definition } = useTexts().statistics;
  return (
    <section className="notes-panel">
      <h2>{definition.title}</h2>
      <ul className="definition">
        {definition.lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
