import type { CaseSummary } from '@banshi/contract/case-views';
import type { ReactNode } from 'react';
import { UrgencyLamp } from '../../frame/urgency-lamp.tsx';
import { useTexts } from '../../text/language.tsx';

/** A case among what was found. */
export function FoundCase({ one }: { one: CaseSummary }) {
  const { words } = useTexts();
  return (
    <span className="found">
      <span className="found-no">{one.displayNo}</span>
      <span className="found-who">{one.applicantName}</span>
      <span className="found-name found-matter">{one.matter.name}</span>
      <span>{words.status[one.status]}</span>
      <span>{one.due && <UrgencyLamp urgency={one.due.lamp} />}</span>
    </span>
  );
}

/** Anything else: its name, and what tells it from others of the name. */
export function FoundName({ name, children }: { name: string; children?: ReactNode }) {
  return (
    <span className="found-named">
      <span className="found-name">{name}</span>
      <span className="found-beside">{children}</span>
    </span>
  );
}
