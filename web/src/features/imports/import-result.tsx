import type { ReplyOf } from '@banshi/contract/endpoint';
import type { importCases, RejectedLine } from '@banshi/contract/exchange';
import { Button } from 'antd';
import { useFormats, useTexts } from '../../text/language.tsx';
import { CardRows } from '../../ui/card-rows.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { saveBlob } from '../../ui/save-blob.ts';
import { rejectionsFile } from './rejections-file.ts';

type Result = ReplyOf<typeof importCases>;

const COUNTS = ['read', 'created', 'advanced', 'unchanged', 'rejected'] as const;

/** A longer table helps nobody; the file holds every line. */
const SHOWN_MAX = 1_000;

/** What became of the lines of an import. */
export function ImportResult({ result, fileName }: { result: Result; fileName: string }) {
  const { imports } = useTexts();
  const formats = useFormats();
  return (
    <section className="import-result" aria-live="polite">
      <h2>{imports.done(fileName, result.seconds.toFixed(1))}</h2>
      <dl className="import-counts" aria-label={imports.countsLabel}>
        {COUNTS.map((name) => (
          <div key={name} className={name === 'rejected' && result.rejected > 0 ? 'is-wrong' : ''}>
            <dt>{imports.counts[name]}</dt>
            <dd>{formats.number(result[name])}</dd>
          </div>
        ))}
      </dl>
      {result.rejected === 0 ? (
        <p>{imports.noRejections}</p>
      ) : (
        <Rejections result={result} fileName={fileName} />
      )}
    </section>
  );
}

function Rejections({ result, fileName }: { result: Result; fileName: string }) {
  const { imports } = useTexts();
  const formats = useFormats();
  const { rejections, rejected } = result;
  const download = () => {
    const { name, content } = rejectionsFile(fileName, rejections);
    saveBlob(new Blob([content], { type: 'application/x-ndjson' }), name);
  };
  return (
    <>
      <h2>{imports.rejections}</h2>
      <p>{imports.rejectionsLead}</p>
      {rejected > SHOWN_MAX && (
        <p>{imports.rejectionsSome(formats.number(SHOWN_MAX), formats.number(rejected))}</p>
      )}
      <div>
        <Button onClick={download}>{imports.download}</Button>
      </div>
      <CardRows>
        <DataTable
          label={imports.rejections}
          columns={useRejectionColumns()}
          rows={rejections.slice(0, SHOWN_MAX)}
          rowKey={({ line, field }) => `${line} ${field}`}
        />
      </CardRows>
    </>
  );
}

function useRejectionColumns(): readonly Column<RejectedLine>[] {
  const { imports, lineFaults } = useTexts();
  const { columns, wholeLine } = imports;
  return [
    { key: 'line', header: columns.line, kind: 'number', cell: ({ line }) => line },
    {
      key: 'field',
      header: columns.field,
      cell: ({ field }) => (field === '' ? wholeLine : <code>{field}</code>),
    },
    {
      key: 'reason',
      header: columns.reason,
      kind: 'wide',
      cell: ({ code, facts }) => lineFaults[code](facts),
    },
  ];
}
