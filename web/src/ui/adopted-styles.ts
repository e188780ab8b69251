/**
 * Stands in for `@rc-component/util/es/Dom/dynamicCSS`: the same functions, but the rules go into
 * constructed style sheets, which a content security policy without `unsafe-inline` allows, instead
 * of `<style>` elements, which it blocks. The build puts it in place (web/build/adopted-styles.ts).
 */
const sheets = new Map<string, CSSStyleSheet>();

/** Adds or replaces the rules kept under `key`; the element returned is never attached. */
export function updateCSS(css: string, key: string): HTMLStyleElement {
  const known = sheets.get(key);
  const sheet = known ?? new CSSStyleSheet();
  sheet.replaceSync(css);
  if (!known) {
    sheets.set(key, sheet);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }
  return document.createElement('style');
}

/** Takes the rules kept under `key` away. */
export function removeCSS(key: string): void {
  const known = sheets.get(key);
  if (!known) return;
  sheets.delete(key);
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== known);
}

/** Adds rules for good, under themselves as key. */
export function injectCSS(css: string): HTMLStyleElement {
  return updateCSS(css, css);
}

/** Nothing is cached by container here. */
export function clearContainerCache(): void {
  sheets.clear();
}
