import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTexts } from '../../text/language.tsx';
import { shrinkToCanvas } from './canvas-limit.ts';
import { openPdf, type PDFDocumentProxy } from './pdf-document.ts';
import type { View } from './view.ts';

/** Lines sharp on screens with more points than pixels, and no more memory than they need. */
const DENSITY_MAX = 2;

interface PdfViewProps {
  readonly id: string;
  readonly content: Blob;
  readonly view: View;
  readonly width: number;
  readonly onPages: (count: number) => void;
}

/** One page of a PDF, drawn here and nowhere else. */
export function PdfView({ id, content, view, width, onPages }: PdfViewProps) {
  const { viewer } = useTexts().materials;
  const { data, error } = useQuery({
    queryKey: ['pdf', id],
    queryFn: async () => openPdf(await content.arrayBuffer()),
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
  });
  const count = data?.numPages;
  useEffect(() => {
    if (count !== undefined) onPages(count);
  }, [count, onPages]);
  if (error) return <p role="alert">{viewer.failed}</p>;
  if (!data) return <p className="faint">{viewer.loading}</p>;
  return <PdfPage document={data} view={view} width={width} />;
}

function PdfPage({
  document,
  view: { page, zoom, turns },
  width,
}: {
  document: PDFDocumentProxy;
  view: View;
  width: number;
}) {
  const { viewer } = useTexts().materials;
  const canvas = useRef<HTMLCanvasElement>(null);
  const [text, setText] = useState('');
  const [isFailed, setFailed] = useState(false);
  useEffect(() => {
    const drawn = canvas.current;
    if (!drawn) return;
    let isOver = false;
    let stop: (() => void) | undefined;
    const draw = async () => {
      const shown = await document.getPage(page);
      const rotation = (shown.rotate + turns * 90) % 360;
      const natural = shown.getViewport({ scale: 1, rotation });
      const scale = (width / natural.width) * zoom;
      const viewport = shown.getViewport({ scale: scale * densityFor(natural, scale), rotation });
      if (isOver) return;
      Object.assign(drawn, { width: viewport.width, height: viewport.height });
      drawn.style.width = `${Math.round(natural.width * scale)}px`;
      const task = shown.render({ canvas: drawn, viewport });
      stop = () => task.cancel();
      await task.promise;
      const { items } = await shown.getTextContent();
      if (!isOver) setText(items.map((item) => ('str' in item ? item.str : '')).join(' '));
    };
    setFailed(false);
    draw().catch(() => {
      if (!isOver) setFailed(true);
    });
    return () => {
      isOver = true;
      stop?.();
    };
  }, [document, page, zoom, turns, width]);
  return (
    <>
      {isFailed && <p role="alert">{viewer.failed}</p>}
      <canvas ref={canvas} className="viewer-page" />
      <p className="visually-hidden">
        {viewer.text}：{text}
      </p>
    </>
  );
}

function densityFor({ width, height }: { width: number; height: number }, scale: number): number {
  const wanted = Math.min(DENSITY_MAX, window.devicePixelRatio || 1);
  return shrinkToCanvas({ width: width * scale, height: height * scale }, wanted);
}
