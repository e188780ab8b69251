import { cleanup } from '@testing-library/react';
import { afterEach, vi } from 'vitest';

/** jsdom lays nothing out, so nothing ever changes its size. */
class NoResizeObserver implements ResizeObserver {
  observe(): void {
    // Nothing to report.
  }
  unobserve(): void {
    // Nothing to report.
  }
  disconnect(): void {
    // Nothing to report.
  }
}

vi.stubGlobal('ResizeObserver', NoResizeObserver);
// Nothing scrolls where nothing is laid out.
Element.prototype.scrollIntoView = () => undefined;
afterEach(cleanup);
