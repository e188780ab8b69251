import { countWords } from '@banshi/contract/text/en/count-words';
import type { Texts } from '../texts.ts';

export const indicators: Texts['indicators'] = {
  title: 'Counts and rates',
  back: 'Back to the statistics',
  grouping: 'Group by',
  counts: 'All counts',
  countsLabel: (grouping, period) => `All counts by ${grouping.toLowerCase()}, ${period}`,
  rates: 'Rates',
  ratesBy: 'Rates by',
  ofAll: 'All together',
  rateByLabel: (rate, grouping, period) => `${rate} by ${grouping.toLowerCase()}, ${period}`,
  ratesLabel: (period) => `Rates, ${period}`,
  columns: {
    rate: 'Rate',
    value: 'Value',
    made: 'Part / whole',
    part: 'part',
    whole: 'whole',
    definition: 'Definition',
  },
  percent: (value) => `${value}%`,
  days: (value) => `${value} working days`,
  minutes: (value) => `${value} minutes`,
  none: '—',
  firstRows: {
    some: (shown) => `The ${shown} of which there is most.`,
    all: (count) => `All ${count}`,
  },
  groupingNotes: countWords.grouping,
  ratesElsewhere:
    'Rates of matters (done at once, online, visits, reduction promised, entered the hall) are told by class, type and department alone; tolerated materials in time, which their register tells, by department alone; the average wait, which the queue tells, by window alone; rates of ratings stand on their own page.',
  compare: {
    title: 'Counts compared',
    measure: 'Count',
    label: (measure, grouping, period) =>
      `${measure} compared by ${grouping.toLowerCase()}, ${period}`,
    definition: (before, yearBefore) =>
      `Before: ${before}; a year before: ${yearBefore}. Change = (now − then) ÷ then; a dash where there is nothing to compare with.`,
  },
  comparison: {
    title: 'Compared',
    label: (grouping, period) => `Compared by ${grouping.toLowerCase()}, ${period}`,
    some: (shown) => `The ${shown} with most acceptances.`,
    latest: (shown) => `The last ${shown} days.`,
    all: (count) => `All ${count}`,
    figure: { accepted: 'accepted', closed: 'finished' },
    columns: {
      now: 'Now',
      before: 'Before',
      change: 'Change',
      yearBefore: 'A year before',
      yearChange: 'Change in a year',
    },
    definition: (before, yearBefore) =>
      `Before: ${before}; a year before: ${yearBefore}. Up to seven days are compared with the same days of the week before, whole months with as many months, a month or quarter that has begun with the same days of the one before, other days with as many days; each figure by its own day, change = (now − then) ÷ then.`,
  },
  rate: {
    finishedOfAccepted: 'Finished of accepted',
    finishedToAccepted: 'Finished to accepted',
    inTime: 'In promised time',
    inLegalTime: 'In legal time',
    early: 'Ahead of time',
    averageDays: 'Average time',
    averageWait: 'Average wait',
    instantCases: 'Done at once (cases)',
    instantMatters: 'Done at once (matters)',
    promisedReduction: 'Reduction promised',
    actualReduction: 'Reduction in fact',
    onlineCases: 'Asked online (cases)',
    onlineMatters: 'May be asked online (matters)',
    wholeOnlineMatters: 'Wholly online (matters)',
    oneVisitMatters: 'One visit at most (matters)',
    noVisitMatters: 'No visit (matters)',
    hallEntry: 'Entered the hall',
    oneNotice: 'One notice only',
    toleratedInTime: 'Tolerated materials in time',
    entrusted: 'Under an entrustment',
    crossProvince: 'Across provinces',
    participation: 'Participation in ratings',
    goodRatings: 'Good ratings',
    badRatings: 'Bad ratings',
    rectifiedRatings: 'Bad ratings rectified',
    revisitedRatings: 'Bad ratings revisited',
  },
  definition: {
    finishedOfAccepted: 'Accepted and finished in the period ÷ accepted in it.',
    finishedToAccepted: 'Finished ÷ accepted in the period, each by its own day; may exceed 100%.',
    inTime:
      'Finished no later than promised ÷ finished in the period that had a promise; reported cases have none.',
    inLegalTime:
      'Finished no later than the law asks ÷ finished in the period that had a legal limit (Licensing Law, art. 42).',
    early: 'Finished before the promised day ÷ finished in the period that had a promise.',
    averageDays:
      'Working days from the day after acceptance to the finish ÷ finished in the period after an acceptance; stops are counted.',
    averageWait:
      'Seconds from taking a number to the call that brought its holder ÷ numbers taken in the period whose service began, in minutes; passed over, taken back and expired ones never began.',
    instantCases:
      'Accepted in the period for matters done at once ÷ accepted; as the lists stand now.',
    instantMatters: 'Matters done at once ÷ matters in force.',
    promisedReduction:
      'Σ(legal − promised) ÷ Σ legal of matters in force with a legal limit in working days; at once is 0.',
    actualReduction:
      '(Legal days − days taken) ÷ legal days of cases finished in the period with a legal limit in working days.',
    onlineCases: 'Accepted in the period and asked by web or phone ÷ accepted.',
    onlineMatters: 'Matters that may be asked by web or phone ÷ matters in force.',
    wholeOnlineMatters: 'Matters wholly online ÷ matters in force.',
    oneVisitMatters: 'Matters with one visit at most ÷ matters in force.',
    noVisitMatters: 'Matters without a visit ÷ matters in force.',
    hallEntry:
      'Matters at a window of the hall at the end of the last day of the period ÷ those that should be: of bodies of the province, on application, in force that day, without the negative list (secret, bound to a site, approved by the government).',
    oneNotice:
      'With one correction notice ÷ first given one in the period (Licensing Law, art. 32); a second one counts on the day of the first.',
    toleratedInTime: 'Tolerated materials supplied in time ÷ all settled in the period.',
    entrusted: 'Accepted in the period under an entrustment ÷ accepted.',
    crossProvince:
      'Accepted in the period across provinces ÷ accepted; those of which the receipt or the first report names another province. What another province accepts and we only collect is no acceptance.',
    participation:
      'Rated at least once by their applicants ÷ taken in at the counter in the period; without voided ones, and without reported cases, which are rated in the systems that report them.',
    goodRatings:
      'Very satisfied, satisfied, basically satisfied ÷ effective ratings given in the period; each service once, without additions and without what was found to be given twice, by mistake or in bad faith.',
    badRatings: 'Dissatisfied, very dissatisfied ÷ effective ratings given in the period.',
    rectifiedRatings:
      'Mended and replied to ÷ effective bad ratings given in the period; one that was reopened counts again with its next reply.',
    revisitedRatings:
      'Those whose rater was called ÷ effective bad ratings given in the period, whatever he said.',
  },
};
