import type { Texts } from '../texts.ts';

export const undo: Texts['undo'] = { done: 'Done. Within a minute you can:', undo: 'Undo' };
