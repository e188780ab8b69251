import type { QueueBoard } from '@banshi/contract/queue-tickets';
import type { ReactNode } from 'react';
import { useDocumentTitle } from '../../frame/page.tsx';
import { QueryView } from '../../frame/query-view.tsx';
import { useFormats, useTexts } from '../../text/language.tsx';
import { useBoard } from './use-queue.ts';
import './queue.css';

/** 叫号大屏: which number goes to which window; of no person. */
export function BoardPage({ languages }: { languages: ReactNode }) {
  const { board } = useTexts().queue;
  const query = useBoard();
  useDocumentTitle(board.title);
  return (
    <main className="queue-board">
      <header className="queue-head">
        <h1>{board.title}</h1>
        {languages}
      </header>
      <QueryView query={query} rows={8}>
        {(data) => <Board data={data} isStale={query.isError} />}
      </QueryView>
    </main>
  );
}

function Board({ data, isStale }: { data: QueueBoard; isStale: boolean }) {
  const { board } = useTexts().queue;
  const formats = useFormats();
  return (
    <>
      <p className="queue-board-moment">
        {isStale ? board.stale : board.asOf(formats.moment(data.asOf))}
      </p>
      <div className="queue-board-halves">
        <Calls calls={data.calls} />
        <Waiting lines={data.lines} />
      </div>
    </>
  );
}

function Calls({ calls }: Pick<QueueBoard, 'calls'>) {
  const { board } = useTexts().queue;
  if (calls.length === 0) return <p aria-live="polite">{board.nobody}</p>;
  return (
    <table className="queue-board-table" aria-label={board.calling} aria-live="polite">
      <thead>
        <tr>
          <th scope="col">{board.number}</th>
          <th scope="col">{board.window}</th>
          <th scope="col">{board.state}</th>
        </tr>
      </thead>
      <tbody>
        {calls.map(({ number, windowNumber, windowName, isServing }) => (
          <tr key={number} className={isServing ? undefined : 'is-called'}>
            <th scope="row">{number}</th>
            <td>
              {windowNumber} <span className="queue-board-name">{windowName}</span>
            </td>
            <td>{isServing ? board.serving : board.called}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Waiting({ lines }: Pick<QueueBoard, 'lines'>) {
  const { board } = useTexts().queue;
  if (lines.length === 0) return <p>{board.noLines}</p>;
  return (
    <table className="queue-board-table" aria-label={board.lines}>
      <thead>
        <tr>
          <th scope="col">{board.line}</th>
          <th scope="col" className="is-number">
            {board.waiting}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ classId, prefix, name, waiting }) => (
          <tr key={classId}>
            <th scope="row">
              {prefix} {name}
            </th>
            <td className="is-number">{waiting}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
