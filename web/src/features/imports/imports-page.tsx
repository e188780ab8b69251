import { importCases } from '@banshi/contract/exchange';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { call } from '../../api/call.ts';
import { Page } from '../../frame/page.tsx';
import { ProblemNote } from '../../frame/problem-note.tsx';
import { useFormats, useTexts } from '../../text/language.tsx';
import { FileField } from './file-field.tsx';
import { ImportResult } from './import-result.tsx';
import './imports.css';

/** Takes in the cases of a departmental system from a file. */
export function ImportsPage() {
  const { imports } = useTexts();
  const [file, setFile] = useState<File>();
  const [isChecked, setChecked] = useState(false);
  const take = useImport();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (file) take.mutate(file);
  };
  const choose = (next: File | undefined) => {
    setFile(next);
    take.reset();
  };
  return (
    <Page title={imports.title}>
      <form className="import-form" onSubmit={submit} noValidate>
        <p>{imports.lead}</p>
        <FileField
          label={imports.file}
          nothing={imports.nothingChosen}
          onFile={choose}
          isDisabled={take.isPending}
          error={isChecked && !file ? imports.noFile : undefined}
        />
        <Button type="primary" htmlType="submit" loading={take.isPending}>
          {imports.submit}
        </Button>
        <Progress file={take.isPending ? take.variables : undefined} />
      </form>
      {take.error && <p className="import-interrupted">{imports.interrupted}</p>}
      <ProblemNote error={take.error} />
      {take.data && <ImportResult result={take.data} fileName={take.variables.name} />}
    </Page>
  );
}

function useImport() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (file: File) => call(importCases, { body: file }),
    onSuccess: () => void client.invalidateQueries({ queryKey: ['statistics'] }),
  });
}

function Progress({ file }: { file: File | undefined }) {
  const { imports } = useTexts();
  const formats = useFormats();
  return (
    <p className="import-progress" role="status">
      {file && imports.running(file.name, formats.size(file.size))}
    </p>
  );
}
