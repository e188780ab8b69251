import type { ReactNode } from 'react';
import './card-rows.css';

/** A table whose rows become cards on a phone: the wide column first, the rest below it. */
export function CardRows({ children }: { children: ReactNode }) {
  return <div className="card-rows">{children}</div>;
}
