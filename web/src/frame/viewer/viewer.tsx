import {
  CloseOutlined,
  ColumnWidthOutlined,
  LeftOutlined,
  RightOutlined,
  RotateRightOutlined,
  ZoomInOutlined,
  ZoomOutOutlined,
} from '@ant-design/icons';
import { Button } from 'antd';
import {
  type KeyboardEvent,
  lazy,
  type ReactNode,
  Suspense,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { useTexts } from '../../text/language.tsx';
import { ProblemNote } from '../problem-note.tsx';
import type { Look } from './look.ts';
import { PictureView } from './picture-view.tsx';
import { useContent } from './use-content.ts';
import { FIRST_VIEW, stepFor, type View, type ViewStep, viewAfter } from './view.ts';
import './viewer.css';

/** The library that draws PDF is as large as a page; who opens none does not load it. */
const PdfView = lazy(async () => ({ default: (await import('./pdf-view.tsx')).PdfView }));

/** A file beside the material it belongs to, by mouse and by keyboard. */
export function Viewer({ look, onClose }: { look: Look; onClose: () => void }) {
  const { viewer: texts } = useTexts().materials;
  const [view, setView] = useState<View>(FIRST_VIEW);
  const [pages, setPages] = useState(look.file.pageCount ?? 1);
  const region = useRef<HTMLElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    region.current?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  const step = (next: ViewStep) => setView((seen) => viewAfter(seen, next, pages));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose();
    const next = event.ctrlKey || event.metaKey ? undefined : stepFor(event.key);
    if (next === undefined) return;
    event.preventDefault();
    step(next);
  };
  return (
    <section
      ref={region}
      className="viewer no-print"
      aria-label={texts.title(look.file.name)}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      <header className="viewer-head">
        <h2>{look.file.name}</h2>
        <Steps view={view} pages={pages} onStep={step} onClose={onClose} />
        <p className="viewer-keys faint">{texts.keys}</p>
      </header>
      <Content look={look} view={view} onPages={setPages} />
    </section>
  );
}

function Steps({
  view,
  pages,
  onStep,
  onClose,
}: {
  view: View;
  pages: number;
  onStep: (step: ViewStep) => void;
  onClose: () => void;
}) {
  const { viewer: texts } = useTexts().materials;
  const button = (step: ViewStep, icon: ReactNode, isDisabled = false) => (
    <Button
      size="small"
      icon={icon}
      aria-label={texts[step]}
      title={texts[step]}
      disabled={isDisabled}
      onClick={() => onStep(step)}
    />
  );
  return (
    <div className="viewer-steps" role="toolbar">
      {pages > 1 && (
        <>
          {button('previous', <LeftOutlined />, view.page === 1)}
          <span role="status">{texts.page(view.page, pages)}</span>
          {button('next', <RightOutlined />, view.page === pages)}
        </>
      )}
      {button('zoomOut', <ZoomOutOutlined />)}
      {button('zoomIn', <ZoomInOutlined />)}
      {button('fit', <ColumnWidthOutlined />)}
      {button('rotate', <RotateRightOutlined />)}
      <Button
        size="small"
        icon={<CloseOutlined />}
        aria-label={texts.close}
        title={texts.close}
        onClick={onClose}
      />
    </div>
  );
}

function Content({
  look,
  view,
  onPages,
}: {
  look: Look;
  view: View;
  onPages: (count: number) => void;
}) {
  const { viewer: texts } = useTexts().materials;
  const { data, error } = useContent(look, view.page);
  const { fileId, name } = look.file;
  const mediaType = look.comesInPages ? 'image/jpeg' : look.file.mediaType;
  const [sheet, width] = useWidth();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard
    <section ref={sheet} className="viewer-sheet" tabIndex={0} aria-label={name}>
      <ProblemNote error={error} />
      {!data && !error && <p className="faint">{texts.loading}</p>}
      {data && mediaType !== 'application/pdf' && width > 0 && (
        <PictureView
          id={look.comesInPages ? `${fileId} ${view.page}` : fileId}
          content={data}
          mediaType={mediaType}
          name={name}
          view={view}
          width={width}
        />
      )}
      {data && mediaType === 'application/pdf' && width > 0 && (
        <Suspense fallback={<p className="faint">{texts.loading}</p>}>
          <PdfView id={fileId} content={data} view={view} width={width} onPages={onPages} />
        </Suspense>
      )}
    </section>
  );
}

/** The width that there is for a page, without the padding and a scroll bar. */
function useWidth() {
  const sheet = useRef<HTMLElement>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = sheet.current;
    if (!element) return;
    const measure = () => setWidth(Math.max(0, element.clientWidth - 16));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [sheet, width] as const;
}
