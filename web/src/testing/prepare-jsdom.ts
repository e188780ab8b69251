import { cleanup, configure } from '@testing-library/react';
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
// No claim about speed: what never comes is missed after this long, also on a busy machine.
configure({ asyncUtilTimeout: 20_000 });
afterEach(cleanup);
