import { QueryView } from '../../../frame/query-view.tsx';
import { useFormats, useTexts } from '../../../text/language.tsx';
import { CardRows } from '../../../ui/card-rows.tsx';
import { DataTable } from '../../../ui/data-table.tsx';
import { useArchive } from './use-issue.ts';

/** The files of an archived issue, each with the digest by which it is known. */
export function ArchiveFiles({ issueId }: { issueId: string }) {
  const { archive: texts } = useTexts().bulletinPlan;
  const formats = useFormats();
  const query = useArchive(issueId);
  return (
    <QueryView query={query} rows={6}>
      {({ files }) => (
        <>
          <h3>{texts.label}</h3>
          <CardRows>
            <DataTable
              label={texts.label}
              columns={[
                { key: 'name', header: texts.columns.name, cell: (one) => one.name },
                {
                  key: 'size',
                  header: texts.columns.size,
                  kind: 'short',
                  cell: (one) => formats.size(one.sizeBytes),
                },
                {
                  key: 'sm3',
                  header: texts.columns.sm3,
                  cell: (one) => <code className="digest">{one.sm3}</code>,
                },
              ]}
              rows={files}
              rowKey={({ format }) => format}
            />
          </CardRows>
        </>
      )}
    </QueryView>
  );
}
