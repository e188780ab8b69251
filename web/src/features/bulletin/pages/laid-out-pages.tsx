import { useEffect, useRef, useState } from 'react';
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
          // biome-ignore lint/suspicious/noArrayIndexKey: a page is known by its place; two blank ones are alike.
          <li key={index}>
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

/** The pages as addresses that an image can show; each lives as long as its page is shown, and is drawn once. */
function usePageImages(pages: readonly string[]): readonly string[] {
  const [images, setImages] = useState<readonly string[]>([]);
  const made = useRef<ReadonlyMap<string, string>>(new Map());
  useEffect(() => {
    const before = made.current;
    const next = new Map(pages.map((page) => [page, before.get(page) ?? addressOf(page)]));
    made.current = next;
    setImages(pages.map((page) => next.get(page) ?? ''));
    for (const [page, image] of before) if (!next.has(page)) URL.revokeObjectURL(image);
  }, [pages]);
  useEffect(() => {
    return () => {
      for (const image of made.current.values()) URL.revokeObjectURL(image);
      made.current = new Map();
    };
  }, []);
  return images;
}

function addressOf(page: string): string {
  return URL.createObjectURL(new Blob([page], { type: 'image/svg+xml' }));
}
