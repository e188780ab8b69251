import type { AlertLevel } from '@banshi/contract/supervision-words';
import { useTexts } from '../../text/language.tsx';
import './supervision.css';

const SHAPES: Readonly<Record<AlertLevel, string>> = {
  WARNING: '△',
  TASK: '○',
  YELLOW: '▲',
  RED: '◆',
};

/** How severe it is, by colour, shape and word. */
export function LevelMark({ level }: { level: AlertLevel }) {
  const { supervision } = useTexts();
  return (
    <span className={`level level-${level.toLowerCase()}`}>
      <span aria-hidden="true">{SHAPES[level]}</span> {supervision.level[level]}
    </span>
  );
}
