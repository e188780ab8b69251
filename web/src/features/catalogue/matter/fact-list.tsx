import type { ReactNode } from 'react';

/** A fact of a list by its name; nothing is shown for an empty one. */
export type Fact = readonly [name: string, value: ReactNode];

/** Facts by name under a heading. */
export function FactList({ title, facts }: { title: string; facts: readonly Fact[] }) {
  const given = facts.filter(
    ([, value]) => value !== null && value !== undefined && value !== false && value !== '',
  );
  return (
    <section className="matter-panel">
      <h2>{title}</h2>
      <dl className="matter-facts">
        {given.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
