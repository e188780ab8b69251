import { type ReactNode, useEffect } from 'react';
import { useTexts } from '../text/language.tsx';
import './page.css';

/** A page of the workbench: its heading, what stands beside it, and the content. */
export function Page({
  title,
  aside,
  children,
}: {
  title: string;
  aside?: ReactNode;
  children: ReactNode;
}) {
  useDocumentTitle(title);
  return (
    <div className="page">
      <div className="page-head">
        <h1>{title}</h1>
        {aside}
      </div>
      {children}
    </div>
  );
}

/** Names the browser's tab after the page. */
export function useDocumentTitle(title: string): void {
  const { shell } = useTexts();
  useEffect(() => {
    document.title = `${title} · ${shell.product}`;
  }, [title, shell.product]);
}
