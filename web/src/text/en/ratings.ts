import type { Texts } from '../texts.ts';

/** Rating for applicants, figures for everybody in the house, single ratings for who looks after them. */
export const ratings: Texts['ratings'] = {
  grade: {
    VERY_SATISFIED: 'Very satisfied',
    SATISFIED: 'Satisfied',
    BASICALLY_SATISFIED: 'Basically satisfied',
    DISSATISFIED: 'Dissatisfied',
    VERY_DISSATISFIED: 'Very dissatisfied',
  },
  stage: {
    RECEIPT: 'Taken in at the counter',
    DELIVERY: 'Handed over at the counter',
    SUBMISSION: 'Application sent',
    ACCEPTANCE: 'Accepted',
    FINISH: 'Finished',
  },
  rate: {
    title: 'Rate the service',
    lead: 'Rating is up to you and changes nothing about your case. The staff of the counter see neither who rated nor what was said.',
    loading: 'Looking for what may be rated…',
    retry: 'Look again',
    none: 'Nothing of this case can be rated at present.',
    service: (what: string, day: string) => `${what}, ${day}`,
    standing: {
      OPEN: (until: string) => (until === '' ? 'may be rated' : `may be rated until ${until}`),
      SUPPLEMENT: (until: string) => `rated; may be added to once until ${until}`,
      RATED: () => 'rated',
      OVER: (until: string) => `could be rated until ${until}`,
    },
    rated: (word: string) => `Your rating: ${word}`,
    gradeLegend: 'With this service I am',
    optionsLegend: 'In particular (tick any, or none)',
    text: 'In your words (optional, up to 500 characters)',
    textHint: 'Please give no identity or phone numbers; they are masked before anything is kept.',
    tooLong: (count: number) => `These are ${count} characters; please stay within 500.`,
    gradeMissing: 'Please choose how satisfied you are first.',
    send: 'Send rating',
    sendMore: 'Send addition',
    sending: 'Sending…',
    thanks: 'Your rating has arrived. Thank you.',
  },
  figures: {
    title: 'Ratings',
    back: 'Back to statistics',
    grouping: 'Grouping',
    label: (grouping: string, period: string) => `Ratings by ${grouping}, ${period}`,
    columns: {
      rateable: 'Rateable cases',
      ratedCases: 'Rated cases',
      effective: 'Effective ratings',
      good: 'Good',
      bad: 'Bad',
    },
    excluded: 'Ratings that do not count',
    report: 'Report T7',
    definition:
      'Rateable: cases taken in at the counter in the period, voided ones left out; rated: those of them of which an applicant rated a service. Effective: ratings given in the period, each service once, without additions and without what was found to be given twice, by mistake or in bad faith. Nothing is good by default. Reported cases are rated in the systems that report them.',
    empty: {
      title: 'No figures',
      detail: 'Nothing was taken in at the counter in the period, and nothing rated.',
    },
  },
  list: {
    view: {
      effective: 'Effective ratings',
      excluded: 'Ratings that do not count',
      ofCases: 'Ratings of the rated cases',
    },
    group: { good: 'Good', bad: 'Bad' },
    back: 'Back to ratings',
    label: 'Single ratings',
    columns: {
      grade: 'Rating',
      service: 'Service',
      at: 'When',
      channel: 'By',
      look: 'Look at',
      act: 'Act',
    },
    of: (number: string, matter: string, body: string) => `${number} ${matter} (${body})`,
    supplement: (word: string, text: string, at: string) =>
      `Added ${at}: ${word}${text === '' ? '' : `, ${text}`}`,
    excluded: (ground: string, by: string, reason: string) => `${ground}, ${by}: ${reason}`,
    ground: {
      DUPLICATE: 'Given twice',
      MISTAKEN: 'Given by mistake',
      MALICIOUS: 'Given in bad faith',
    },
    anomaly: {
      HURRIED: 'within three seconds',
      ONE_PLACE: 'many from one address that day',
    },
    channel: {
      PC: 'Computer',
      MOBILE: 'Phone',
      QR_CODE: 'QR code',
      HALL_TABLET: 'Tablet of the hall',
      TERMINAL: 'Other terminal',
    },
    judge: 'Judge',
    judgeOf: (number: string) => `Judge the rating of ${number}`,
    groundField: 'Finding',
    restore: 'Counts again',
    reason: 'Reason',
    reasonMissing: 'Please give the reason, such as that the applicant called about a slip.',
    submit: 'Save finding',
    more: '50 more',
    loadingMore: 'Loading…',
    empty: {
      title: 'No ratings',
      detail:
        'There are no ratings here that you may see; those of cases that you handled are left out.',
    },
    closed: {
      title: 'Single ratings are not open',
      detail:
        'Who rates is kept secret: single ratings are seen by administrators of ratings for the whole province; everybody else sees the figures.',
    },
  },
};
