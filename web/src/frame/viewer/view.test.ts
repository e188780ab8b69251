import { expect, test } from 'vitest';
import { FIRST_VIEW, stepFor, viewAfter } from './view.ts';

test('pages turn within the file, and four turns are none', () => {
  expect(viewAfter(FIRST_VIEW, 'previous', 3).page).toBe(1);
  expect(viewAfter({ ...FIRST_VIEW, page: 3 }, 'next', 3).page).toBe(3);
  const turned = [1, 2, 3, 4].reduce((view) => viewAfter(view, 'rotate', 3), FIRST_VIEW);
  expect(turned).toEqual(FIRST_VIEW);
});

test('zoom has a least and a most, and fits again at a key', () => {
  const far = Array.from({ length: 30 }).reduce<typeof FIRST_VIEW>(
    (view) => viewAfter(view, 'zoomIn', 1),
    FIRST_VIEW,
  );
  expect(far.zoom).toBe(5);
  expect(viewAfter(far, 'fit', 1).zoom).toBe(1);
  expect([stepFor('+'), stepFor('PageDown'), stepFor('x')]).toEqual(['zoomIn', 'next', undefined]);
});
