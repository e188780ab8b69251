import type { HallFinding } from '@banshi/contract/hall-inspection';
import type { FindingState } from '@banshi/contract/hall-words';
import { useFormats, useTexts } from '../../text/language.tsx';
import { addDays } from '../../ui/calendar.ts';
import { Lamp, type LampColour } from '../../ui/lamp.tsx';

type Standing = Pick<HallFinding, 'state' | 'isOverdue' | 'mendBy'>;

const SETTLED: Readonly<Record<Exclude<FindingState, 'OPEN'>, LampColour>> = {
  ...{ RECTIFIED: 'blue', APPEALED: 'blue', VERIFIED: 'green', WITHDRAWN: 'green' },
};

/** Where a finding stands: red once it is overdue, amber up to a day before, blue while it waits for a verdict. */
export function FindingLamp({ finding }: { finding: Standing }) {
  const { inspection: texts } = useTexts().hall;
  const tomorrow = addDays(useFormats().now().slice(0, 10), 1);
  const word = finding.isOverdue
    ? `${texts.state[finding.state]} · ${texts.overdue}`
    : texts.state[finding.state];
  return <Lamp colour={colourOf(finding, tomorrow)} word={word} />;
}

function colourOf({ state, isOverdue, mendBy }: Standing, tomorrow: string): LampColour {
  if (state !== 'OPEN') return SETTLED[state];
  if (isOverdue) return 'red';
  return mendBy <= tomorrow ? 'amber' : 'green';
}
