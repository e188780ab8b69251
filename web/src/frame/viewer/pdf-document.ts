import {
  GlobalWorkerOptions,
  getDocument,
  type PDFDocumentProxy,
  VerbosityLevel,
  version,
} from 'pdfjs-dist';
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';

GlobalWorkerOptions.workerSrc = workerUrl;

/** Put there by the build: characters of fonts that are not embedded, and decoders for scans. */
const PARTS = `/assets/pdfjs-${version}/`;

/** Opens a PDF. No script of it runs: that part of the library is never loaded. */
export function openPdf(content: ArrayBuffer): Promise<PDFDocumentProxy> {
  return getDocument({
    data: new Uint8Array(content),
    cMapUrl: `${PARTS}cmaps/`,
    standardFontDataUrl: `${PARTS}standard_fonts/`,
    wasmUrl: `${PARTS}wasm/`,
    // The content security policy knows no way to compile bytes; the decoders come as plain scripts too.
    useWasm: false,
    verbosity: VerbosityLevel.ERRORS,
  }).promise;
}

export type { PDFDocumentProxy };
