import { Button } from 'antd';
import { ProblemNote } from '../../../frame/problem-note.tsx';
import { QueryView } from '../../../frame/query-view.tsx';
import { useFormats, useTexts } from '../../../text/language.tsx';
import { CardRows } from '../../../ui/card-rows.tsx';
import { DataTable } from '../../../ui/data-table.tsx';
import { useArchive, useArchiveFile } from './use-issue.ts';

/** The files of an archived issue, each with the digest by which it is known. */
export function ArchiveFiles({ issueId }: { issueId: string }) {
  const { archive: texts } = useTexts().bulletinPlan;
  const formats = useFormats();
  const query = useArchive(issueId);
  const fetching = useArchiveFile(issueId);
  return (
    <QueryView query={query} rows={6}>
      {({ files }) => (
        <>
          <h3>{texts.label}</h3>
          <CardRows>
            <DataTable
              label={texts.label}
              columns={[
                {
                  ...{ key: 'name', header: texts.columns.name },
                  cell: (one) => (
                    <Button
                      type="link"
                      size="small"
                      className="archive-file"
                      aria-label={texts.fetch(one.name)}
                      disabled={fetching.isPending}
                      onClick={() => fetching.mutate(one)}
                    >
                      {one.name}
                    </Button>
                  ),
                },
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
          <ProblemNote error={fetching.error} />
        </>
      )}
    </QueryView>
  );
}
