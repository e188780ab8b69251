const PRINTED_MS = 60_000;

/** Hands a PDF to the printer dialog of the browser, from a frame that nobody sees. */
export function printFile(content: Blob): void {
  const url = URL.createObjectURL(content);
  const frame = document.createElement('iframe');
  frame.className = 'print-frame';
  frame.setAttribute('aria-hidden', 'true');
  frame.tabIndex = -1;
  frame.addEventListener('load', () => {
    frame.contentWindow?.focus();
    frame.contentWindow?.print();
  });
  frame.src = url;
  document.body.append(frame);
  // The dialog reads from the frame while it is open; nothing tells for certain when it was closed.
  setTimeout(() => {
    frame.remove();
    URL.revokeObjectURL(url);
  }, PRINTED_MS);
}
