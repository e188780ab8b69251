import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const REPLACED = /[\\/]?Dom[\\/]dynamicCSS(\.js)?$/;
const OURS = fileURLToPath(new URL('../src/ui/adopted-styles.ts', import.meta.url));

/**
 * Puts our adopted style sheets in the place of the one function by which Ant Design and its parts
 * write `<style>` elements at run time (scroll lock, token variables): ADR 0040.
 */
export function adoptedStyles(): Plugin {
  return {
    name: 'banshi-adopted-styles',
    enforce: 'pre',
    resolveId: (id, importer) =>
      REPLACED.test(id) && importer?.includes('node_modules') ? OURS : undefined,
  };
}
