import { DOCUMENT_FORMATS, type DocumentFormat } from '@banshi/contract/official-words';
import type { UseMutationResult } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTexts } from '../../../text/language.tsx';

interface DownloadProps {
  readonly download: Pick<
    UseMutationResult<void, Error, DocumentFormat>,
    'isPending' | 'variables' | 'mutate'
  >;
  readonly hint?: string | undefined;
  readonly isDisabled?: boolean;
}

/** A button for each format in which a document may be fetched. */
export function DownloadButtons({ download, hint, isDisabled = false }: DownloadProps) {
  const { editor } = useTexts().bulletin;
  return (
    <fieldset className="download-buttons" title={hint}>
      <legend className="visually-hidden">{editor.download}</legend>
      {DOCUMENT_FORMATS.map((format) => (
        <Button
          key={format}
          aria-label={`${editor.download} ${editor.formats[format]}`}
          disabled={isDisabled}
          loading={download.isPending && download.variables === format}
          onClick={() => download.mutate(format)}
        >
          {editor.formats[format]}
        </Button>
      ))}
    </fieldset>
  );
}
