import type { StoredFile } from '@banshi/contract/material-views';
import type { ReactNode } from 'react';
import { useFormats, useTexts } from '../../text/language.tsx';
import { isShown } from '../viewer/look.ts';
import './files.css';

/** A file that is kept: looked at here where a browser can or its pages are drawn, its size, and beside it how it is had whole. */
export function FileLine({
  file,
  isDrawn = false,
  onLook,
  children,
}: {
  file: StoredFile;
  isDrawn?: boolean;
  onLook: () => void;
  children: ReactNode;
}) {
  const { materials } = useTexts();
  const formats = useFormats();
  const size = formats.size(file.sizeBytes);
  return (
    <li>
      {isDrawn || isShown(file) ? (
        <button
          type="button"
          className="plain-button look-button"
          aria-label={materials.look(file.name)}
          onClick={onLook}
        >
          {file.name}
        </button>
      ) : (
        <span>{file.name}</span>
      )}{' '}
      <span className="faint">
        {hasPages(file) ? `${size} · ${materials.pages(file.pageCount)}` : size}
      </span>{' '}
      {children}
    </li>
  );
}

/** A picture of one page is a picture; scans of several are told by their pages. */
function hasPages(file: StoredFile): file is StoredFile & { readonly pageCount: number } {
  const { pageCount, mediaType } = file;
  return pageCount !== null && (pageCount > 1 || !mediaType.startsWith('image/'));
}

/** The way to have a file whole. */
export function DownloadLink({ address, name }: { address: string; name: string }) {
  const { materials } = useTexts();
  return (
    <a
      href={address}
      download={name}
      aria-label={materials.download(name)}
      title={materials.download(name)}
    >
      ↓
    </a>
  );
}
