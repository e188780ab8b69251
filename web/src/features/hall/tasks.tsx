import type { Visit } from '@banshi/contract/hall-visits';
import { useTexts } from '../../text/language.tsx';

/** Tasks that an entry gave: who answers for each, by when, or how it was done. */
export function Tasks({ tasks }: { tasks: Visit['requirements'] }) {
  const { visits: texts } = useTexts().hall;
  if (tasks.length === 0) return null;
  return (
    <ol className="hall-tasks">
      {tasks.map((one) => (
        <li key={one.ordinal}>
          {one.text}
          <span className="hall-note">
            {one.closedOn === null
              ? texts.due(one.owner, one.dueOn)
              : texts.closed(one.owner, one.closedOn, one.evidence ?? '')}
            {one.isOverdue && <strong className="hall-late"> {texts.overdue}</strong>}
          </span>
        </li>
      ))}
    </ol>
  );
}
