import type { ReplyOf } from '@banshi/contract/endpoint';
import type { EntryChange, getHallEntry } from '@banshi/contract/hall-entries';
import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { QueryView } from '../../../frame/query-view.tsx';
import { useFormats, useTexts } from '../../../text/language.tsx';
import { EntryForm } from './entry-form.tsx';
import { useHallEntry } from './use-hall-entries.ts';
import { useStandingText } from './use-standing-text.ts';

interface EntryPanelProps {
  readonly matterId: number;
  readonly onClose: () => void;
}

/** What was noted of one matter, and for the head of the windows the way to note more. */
export function EntryPanel({ matterId, onClose }: EntryPanelProps) {
  const query = useHallEntry(matterId);
  return (
    <QueryView query={query} rows={4}>
      {(entry) => <Opened entry={entry} onClose={onClose} />}
    </QueryView>
  );
}

function Opened(props: { entry: ReplyOf<typeof getHallEntry>; onClose: () => void }) {
  const { history } = useTexts().hallEntries;
  const { entry, onClose } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  // Whoever opens it stands far below, in the table: he is taken to it.
  useEffect(() => heading.current?.focus(), []);
  return (
    <>
      <section className="plain-panel">
        <h2 ref={heading} tabIndex={-1}>
          {history.title(entry.name)}
        </h2>
        {entry.changes.length === 0 && <p>{history.none}</p>}
        <ul>
          {entry.changes.map((change) => (
            <Change key={change.version} change={change} />
          ))}
        </ul>
        <div className="no-print">
          <Button size="small" onClick={onClose}>
            {history.close}
          </Button>
        </div>
      </section>
      {entry.mayKeep && <EntryForm key={entry.version} entry={entry} />}
    </>
  );
}

function Change({ change }: { change: EntryChange }) {
  const { history } = useTexts().hallEntries;
  const formats = useFormats();
  const standing = useStandingText();
  const told = [standing.what(change), standing.where(change), change.note].filter(Boolean);
  return (
    <li>
      {history.line(change.from, told.join(' · '))}
      <span className="fact-note">{history.by(change.byName, formats.moment(change.at))}</span>
    </li>
  );
}
