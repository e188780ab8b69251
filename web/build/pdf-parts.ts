import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

const require = createRequire(import.meta.url);
const LIBRARY = dirname(require.resolve('pdfjs-dist/package.json'));
const { version } = require('pdfjs-dist/package.json') as { readonly version: string };

/** What of each folder is needed: characters of fonts that are not embedded, and decoders as plain scripts. */
const PARTS: readonly (readonly [folder: string, needed: RegExp])[] = [
  ['cmaps', /\.bcmap$/],
  ['standard_fonts', /\.(pfb|ttf)$/],
  ['wasm', /_nowasm_fallback\.js$/],
];

/** Puts the parts that pdf.js fetches while it reads a PDF beside the page. */
export function pdfParts(): Plugin {
  return {
    name: 'banshi-pdf-parts',
    apply: 'build',
    generateBundle() {
      for (const [folder, needed] of PARTS) {
        for (const name of readdirSync(join(LIBRARY, folder)).filter((each) => needed.test(each))) {
          const source = readFileSync(join(LIBRARY, folder, name));
          this.emitFile({
            type: 'asset',
            fileName: `assets/pdfjs-${version}/${folder}/${name}`,
            source,
          });
        }
      }
    },
  };
}
