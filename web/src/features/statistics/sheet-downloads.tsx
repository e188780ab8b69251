import { REPORT_FORMATS, type ReportFormat } from '@banshi/contract/report-words';
import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { ProblemNote } from '../../frame/problem-note.tsx';
import { useTexts } from '../../text/language.tsx';
import { TextField } from '../../ui/plain-field.tsx';
import { saveBlob } from '../../ui/save-blob.ts';

/** In which format a sheet is asked for, and who checks it. */
export interface AskedSheet {
  readonly format: ReportFormat;
  readonly checker: string | undefined;
}

/** A table as files of the three formats, with the name of whoever checks it. */
export function SheetDownloads(props: {
  /** What the file is called, without its ending. */
  name: string;
  fetchSheet: (asked: AskedSheet) => Promise<unknown>;
}) {
  const { reports } = useTexts();
  const [checker, setChecker] = useState('');
  const download = useMutation({
    mutationFn: async (format: ReportFormat) => {
      const named = checker.trim() === '' ? undefined : checker.trim();
      const content = await props.fetchSheet({ format, checker: named });
      if (content instanceof Blob) saveBlob(content, `${props.name}.${format}`);
    },
  });
  return (
    <div className="report-downloads no-print">
      <TextField
        label={reports.checker}
        value={checker}
        maxLength={40}
        placeholder={reports.toSign}
        onChange={setChecker}
      />
      {REPORT_FORMATS.map((format) => (
        <Button
          key={format}
          onClick={() => download.mutate(format)}
          loading={download.isPending && download.variables === format}
          disabled={download.isPending}
        >
          {reports.format[format]}
        </Button>
      ))}
      {download.error && <ProblemNote error={download.error} />}
    </div>
  );
}
