import type { zh } from './zh.ts';

/** The shape of a text table: the Chinese one is the model, so a missing sentence does not compile. */
export type Texts = typeof zh;

/** The languages of the workbench; Chinese is the product's own. */
export const LANGUAGES = ['zh', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
