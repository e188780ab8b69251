import type { qualityWords as zh } from '../zh/quality-words.ts';

export const qualityWords: typeof zh = {
  rule: {
    Q1: 'Q1 Finished, never accepted',
    Q2: 'Q2 Finished before accepted',
    Q3: 'Q3 Number used twice',
    Q4: 'Q4 Unknown version of a matter',
    Q5: 'Q5 Accepted long ago, not finished',
    Q6: 'Q6 Acceptances fell in a day',
    Q7: 'Q7 Voided as an entry error',
  },
  definition: {
    Q1: 'Cases finished in the period with no acceptance on record; they count as finished and were never open.',
    Q2: 'Cases finished in the period at a moment before their acceptance. Imports refuse such lines and hand them back without keeping them; this looks at what is in the database.',
    Q3: 'Cases that two or more sources reported under one number, accepted in the period, whenever the other one was. One number of one source is one case; a line that contradicts it is refused by the import.',
    Q4: 'Cases accepted in the period under a version of the list that the catalogue does not have. Imports refuse matters that the catalogue does not have.',
    Q5: 'Cases that as of now were accepted more than twice the promised limit ago (the legal one where nothing is promised) and are not finished; what is done at once has one working day, pauses are not taken off, and matters without a limit are left out.',
    Q6: 'A working day on which less than half was accepted of what was on the working day before, if that was at least 10; over all and by department. Today is not over and is left out.',
    Q7: 'Cases received in the period and later voided with the consent of a second person; they count in no other figure and are counted here alone, their journal and reasons stay.',
  },
};
