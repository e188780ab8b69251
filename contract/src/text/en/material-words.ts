import type { materialWords as Zh } from '../zh/material-words.ts';

/** The glossary's words for the materials of a case, in English. */
export const materialWords: typeof Zh = {
  act: { handIn: 'hand materials in', check: 'examine materials' },
  audit: {
    WAIT: 'to examine',
    PASS: 'in order',
    FIX: 'to correct',
    FIXED: 'corrected, to examine',
  },
  verdict: { PASS: 'In order', FIX: 'To correct' },
  source: {
    paper: 'on paper at the counter',
    upload: 'uploaded',
    scan: 'scanned',
    eCert: 'electronic certificate',
    sharedData: 'shared data',
    reused: 'taken over from an earlier case',
    tolerated: 'to follow later',
    promised: 'promised',
  },
  trust: {
    issuer: 'confirmed by its issuer',
    original: 'original received',
    compared: 'compared with the original',
    copy: 'not compared with the original',
    statement: "applicant's word",
  },
  occasion: { check: 'examination', notice: 'one-time notice', acceptance: 'acceptance' },
};
