import { useEffect, useState } from 'react';
import { ProblemNote } from '../../../frame/problem-note.tsx';
import { useTexts } from '../../../text/language.tsx';
import { Skeleton } from '../../../ui/page-state.tsx';
import { faultsOf } from '../editor/file-faults.ts';
import type { Preview } from './use-preview.ts';

/** The pages as they will be printed; each opens large. */
export function LaidOutPages({ preview }: { preview: Preview }) {
  const { preview: texts } = useTexts().bulletin;
  const { pages, state, error } = preview;
  const images = usePageImages(pages);
  const isEmpty = pages.length === 0;
  return (
    <section className={`pages pages-${state}`} aria-label={texts.title}>
      <p className="pages-state" role="status">
        <StateWords preview={preview} />
      </p>
      {faultsOf(error).length === 0 && <ProblemNote error={error} />}
      {isEmpty && state === 'working' && <Skeleton label={texts.loading} rows={12} />}
      {isEmpty && state === 'failed' && <p className="faint">{texts.none}</p>}
      <ol>
        {images.map((image, index) => (
          <li key={image}>
            <a href={image} target="_blank" rel="noreferrer" aria-label={texts.open(index + 1)}>
              <img src={image} alt={texts.page(index + 1, images.length)} className="page-image" />
            </a>
          </li>
        ))}
      </ol>
    </section>
  );
}

function StateWords({ preview: { pages, state } }: { preview: Preview }) {
  const { preview: texts } = useTexts().bulletin;
  if (state === 'fresh') return texts.fresh(pages.length);
  if (state === 'failed') return texts.failed;
  return pages.length === 0 ? texts.loading : texts.stale;
}

/** The pages as addresses that an image can show; each lives as long as its page is shown. */
function usePageImages(pages: readonly string[]): readonly string[] {
  const [images, setImages] = useState<readonly string[]>([]);
  useEffect(() => {
    const made = pages.map((page) =>
      URL.createObjectURL(new Blob([page], { type: 'image/svg+xml' })),
    );
    setImages(made);
    return () => {
      for (const image of made) URL.revokeObjectURL(image);
    };
  }, [pages]);
  return images;
}
