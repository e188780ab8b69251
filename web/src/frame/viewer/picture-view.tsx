import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTexts } from '../../text/language.tsx';
import { shrinkToCanvas } from './canvas-limit.ts';
import type { View } from './view.ts';

interface PictureViewProps {
  readonly id: string;
  readonly content: Blob;
  readonly mediaType: string;
  readonly name: string;
  readonly view: View;
  readonly width: number;
}

/** A picture, turned and enlarged; the right way up as the camera noted it. */
export function PictureView({ id, content, mediaType, name, view, width }: PictureViewProps) {
  const { viewer } = useTexts().materials;
  const { data, error } = useQuery({
    queryKey: ['picture', id],
    queryFn: () => createImageBitmap(new Blob([content], { type: mediaType })),
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
  });
  if (error) return <p role="alert">{viewer.failed}</p>;
  if (!data) return <p className="faint">{viewer.loading}</p>;
  return <Picture bitmap={data} name={name} view={view} width={width} />;
}

function Picture({
  bitmap,
  name,
  view: { zoom, turns },
  width,
}: {
  bitmap: ImageBitmap;
  name: string;
  view: View;
  width: number;
}) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const drawn = canvas.current;
    const pen = drawn?.getContext('2d');
    if (!drawn || !pen) return;
    const isLying = turns % 2 === 1;
    const scale = shrinkToCanvas(bitmap, 1);
    const [wide, high] = [bitmap.width * scale, bitmap.height * scale];
    Object.assign(drawn, { width: isLying ? high : wide, height: isLying ? wide : high });
    drawn.style.width = `${Math.round(width * zoom)}px`;
    pen.translate(drawn.width / 2, drawn.height / 2);
    pen.rotate((turns * Math.PI) / 2);
    pen.drawImage(bitmap, -wide / 2, -high / 2, wide, high);
  }, [bitmap, zoom, turns, width]);
  return <canvas ref={canvas} className="viewer-page" role="img" aria-label={name} />;
}
