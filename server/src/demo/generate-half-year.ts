import { demoMatters } from '../modules/catalogue/index.ts';
import { publishedCalendar } from '../platform/published-calendar.ts';
import { halfYearLines } from './half-year.ts';

/** Prints server/demo/half-year-2022.ndjson: a half-year in miniature, the same every time. */
const lines = halfYearLines(await demoMatters(), publishedCalendar());
process.stdout.write(`${lines.join('\n')}\n`);
