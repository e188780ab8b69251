import type { PublicDelay } from '@banshi/contract/public-delays';
import { useFormats, useTexts } from '../../../text/language.tsx';
import { FactList, type Row } from '../../../ui/fact-list.tsx';

/** What is told of a delay: whose, since when, by how much, and why. */
export function DelayFacts({ delay }: { delay: PublicDelay }) {
  const { publicDelays: texts, words } = useTexts();
  const formats = useFormats();
  const { explanation, finishedOn } = delay;
  const limits = delay.limits.map(({ clock, dueOn, isOver }): [string, string] => [
    words.clock[clock],
    texts.limit(formats.day(dueOn), isOver),
  ]);
  const reason = explanation
    ? texts.explained(explanation.reason, formats.day(explanation.explainedOn))
    : texts.unexplained;
  const rows: readonly Row[] = [
    [texts.bodyName, delay.bodyName],
    [texts.handlerName, delay.handlerName],
    [texts.receivedOn, formats.day(delay.receivedOn)],
    ...limits,
    [texts.over, texts.workDays(delay.workDaysOver)],
    [texts.finishedOn, finishedOn && formats.day(finishedOn)],
    [texts.reason, reason],
  ];
  return <FactList rows={rows} />;
}
