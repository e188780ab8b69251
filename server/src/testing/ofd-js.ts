import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';

// The viewer `ofd.js`, which others wrote: it shares nothing with our writer and our own reader.

const LIBRARY = join(import.meta.dirname, '../../fixtures/ofd.js-0.2.6/ofd.umd.min.js');
const PIXELS_PER_MM = 4;
const A4_WIDTH_MM = 210;

/** A page as the viewer shows it. */
export interface ShownPage {
  readonly widthMm: number;
  readonly heightMm: number;
  readonly text: string;
  /** Lines, rules and figures that are drawn. */
  readonly pathCount: number;
}

/** A file as the viewer opens it. */
export interface OpenedOfd {
  readonly pages: readonly ShownPage[];
  /** The IDs of the fonts that it found. */
  readonly fontIds: readonly string[];
}

interface ParsedOfd {
  readonly fontResObj: Readonly<Record<string, string>>;
}

interface Library {
  parseOfdDocument(options: {
    readonly ofd: ArrayBuffer;
    readonly success: (documents: readonly ParsedOfd[]) => void;
    readonly fail: (error: unknown) => void;
  }): void;
  renderOfd(widthPixels: number, document: ParsedOfd | undefined): readonly HTMLElementLike[];
}

interface HTMLElementLike {
  readonly textContent: string | null;
  readonly style: { readonly width: string; readonly height: string };
  querySelectorAll(selector: string): Iterable<HTMLElementLike> & { readonly length: number };
}

/** Opens a file and shows all its pages. */
export async function openWithOfdJs(file: Buffer): Promise<OpenedOfd> {
  const { window } = new JSDOM('<!doctype html>', { runScripts: 'outside-only' });
  try {
    window.eval(readFileSync(LIBRARY, 'utf8'));
    const library = (window as unknown as { readonly ofd: Library }).ofd;
    const bytes = new window.Uint8Array(file);
    const [document] = await new Promise<readonly ParsedOfd[]>((success, fail) => {
      library.parseOfdDocument({ ofd: bytes.buffer as ArrayBuffer, success, fail });
    });
    return {
      pages: library.renderOfd(A4_WIDTH_MM * PIXELS_PER_MM, document).map(shown),
      fontIds: Object.keys(document?.fontResObj ?? {}),
    };
  } finally {
    window.close();
  }
}

function shown(page: HTMLElementLike): ShownPage {
  const texts = [...page.querySelectorAll('text')];
  return {
    widthMm: Number.parseFloat(page.style.width) / PIXELS_PER_MM,
    heightMm: Number.parseFloat(page.style.height) / PIXELS_PER_MM,
    text: texts.map(({ textContent }) => textContent ?? '').join(''),
    pathCount: page.querySelectorAll('path').length,
  };
}
