/** How a page is looked at. */
export interface View {
  readonly page: number;
  /** 1 fits the width. */
  readonly zoom: number;
  readonly turns: 0 | 1 | 2 | 3;
}

export const FIRST_VIEW: View = { page: 1, zoom: 1, turns: 0 };

/** What may be done while looking. */
export type ViewStep = 'zoomIn' | 'zoomOut' | 'fit' | 'rotate' | 'previous' | 'next';

const ZOOM_STEP = 1.25;
const ZOOM_MIN = 0.5;
const ZOOM_MAX = 5;

/** The view after a step, on a file of so many pages. */
export function viewAfter(view: View, step: ViewStep, pages: number): View {
  switch (step) {
    case 'zoomIn':
      return { ...view, zoom: Math.min(ZOOM_MAX, view.zoom * ZOOM_STEP) };
    case 'zoomOut':
      return { ...view, zoom: Math.max(ZOOM_MIN, view.zoom / ZOOM_STEP) };
    case 'fit':
      return { ...view, zoom: 1 };
    case 'rotate':
      return { ...view, turns: TURNS[view.turns] };
    case 'previous':
      return { ...view, page: Math.max(1, view.page - 1) };
    case 'next':
      return { ...view, page: Math.min(pages, view.page + 1) };
  }
}

const TURNS = [1, 2, 3, 0] as const;

const KEYS: Readonly<Record<string, ViewStep>> = {
  '+': 'zoomIn',
  '=': 'zoomIn',
  '-': 'zoomOut',
  '0': 'fit',
  r: 'rotate',
  PageUp: 'previous',
  PageDown: 'next',
};

/** The step that a key stands for. */
export function stepFor(key: string): ViewStep | undefined {
  return KEYS[key];
}
