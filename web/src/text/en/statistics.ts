import { groupingWords } from '@banshi/contract/text/en/count-words';
import type { Texts } from '../texts.ts';

export const statistics: Texts['statistics'] = {
  title: 'Statistics',
  toReports: 'Reports',
  toQuality: 'Data quality',
  toRatings: 'Ratings',
  toIndicators: 'All counts and rates',
  ...groupingWords,
  presets: {
    day: 'Today',
    week: 'This week',
    month: 'This month',
    quarter: 'This quarter',
    year: 'Year to date',
  },
  presetsLabel: 'Usual periods',
  from: 'First day',
  to: 'Last day',
  dayMissing: 'Give the full date.',
  dayOrder: 'The last day must not lie before the first.',
  grouping: 'Group by',
  definitionLabel: 'Definition',
  definitions: {
    1: 'Refused acceptances are not finished',
    2: 'Refused acceptances count as finished',
  },
  countedBy: (version, name) => `Definitions version ${version}: ${name}`,
  period: (from, to) => `${from} to ${to}`,
  asOf: (moment) => `As of ${moment}`,
  columns: {
    openStart: 'Open at start',
    accepted: 'Accepted',
    closed: 'Finished',
    openEnd: 'Open at end',
  },
  unit: 'Number of cases',
  total: 'Total',
  tableLabel: (grouping, period) => `By ${grouping.toLowerCase()}, ${period}`,
  empty: {
    title: 'No case was accepted, finished or open in this period',
    detail:
      'Figures appear as soon as the counter accepts or a department reports. Try another period.',
  },
  figureLink: (label, measure, count) => `${label}, ${measure}: ${count} cases, open the list`,
  chart: {
    title: 'Chart',
    accepted: 'Accepted',
    closed: 'Finished',
    label: (grouping) =>
      `Accepted and finished by ${grouping.toLowerCase()}; the numbers stand in the table`,
    some: (shown, all) =>
      `The chart shows the ${shown} with most acceptances; the table has all ${all}.`,
    loading: 'Drawing…',
  },
  explanation: {
    title: 'How finished relates to accepted',
    lead: 'Accepted and finished are counted by their own dates, so finished may exceed accepted.',
    byTitle: 'How finished relates to accepted, row by row',
    byLabel: (grouping, period) =>
      `Account of accepted and finished by ${grouping.toLowerCase()}, ${period}`,
    columns: {
      openStart: 'Open at start',
      accepted: 'Accepted',
      closed: 'Finished',
      closedFromStock: 'of these open at start',
      closedFromPeriod: 'of these accepted in the period',
      refusedAcceptance: 'Acceptance refused',
      closedWithoutAcceptance: 'No acceptance on record',
      openEnd: 'Open at end',
    },
    reasonsTitle: 'Six reasons why finished may exceed accepted, and how each is counted here',
    reasons: [
      'Accepted before the period and finished in it: among those open at the start.',
      'Reported as finished without an acceptance: without an acceptance on record; they do not touch the open cases.',
      'An acceptance that is reported late: counted by its day; those reported more than a day after it are told.',
      'Several results of one acceptance: a case finishes once and counts once, however many results it has.',
      'A departmental system reports the end of entrusted or historical cases: among those open at the start where they have an acceptance, else without one on record.',
      'Corrections and voided cases: both sides change at once, and what is voided counts on neither; figures follow at once, and snapshots tell the difference.',
    ],
    stock: (facts) =>
      `${facts.openStart} open at the start, ${facts.accepted} accepted and ${facts.closed} finished in the period, ${facts.openEnd} open at the end.`,
    parts: (fromStock, fromPeriod) =>
      `Of the finished, ${fromStock} were open at the start and ${fromPeriod} were accepted in the period.`,
    without: (count) =>
      `A further ${count} finished without an acceptance on record (data quality Q1); they do not touch the open cases.`,
    late: (count) => `${count} acceptances were reported more than a day after they happened.`,
    refused: (count) =>
      `A further ${count} refused acceptances count as finished by this definition; they do not touch the open cases.`,
    moreWithRefused: (count) =>
      `Finished exceeds accepted by ${count}: those were open at the start, have no acceptance on record or were refused acceptance.`,
    more: (count) =>
      `Finished exceeds accepted by ${count}: those were open at the start or have no acceptance on record.`,
    fewer: (count, open) =>
      `Finished are ${count} fewer than accepted: of those accepted in the period ${open} were not finished at its end, among them queries and long services whose results nobody reports.`,
    link: (figure) => `Account: ${figure}`,
    between: ' ',
    balanced: 'Open at start + accepted − finished (with acceptance) = open at end: it balances.',
    unbalanced:
      'Start, accepted, finished and end do not agree; ask the operators to check (banshi verify).',
  },
  definition: {
    title: 'Definitions',
    accepted:
      'Accepted: cases whose acceptance lies in the period; refused acceptance and “not required” do not count.',
    closed: {
      1: 'Finished: cases closed in the period in whatever way: granted, refused, returned, terminated, withdrawn and others; refused acceptances do not count.',
      2: 'Finished: cases closed in the period in whatever way: granted, refused, returned, terminated, withdrawn and others; and the refused acceptances of the period, as some platforms report.',
    },
    lines: [
      'Open: accepted and not yet finished at the end of the day.',
      'Principal: what a city handles under an entrustment counts for the department that handles it, and is listed by the body in whose name as well.',
      'Nominal holder: what is handled under an entrustment counts for its principal, all else for the department that handles it.',
      'Kind of applicant: a person, or an organisation, as noted at receipt or with the first report; earlier cases without a noted kind stand in no row, nor in the total.',
      'Province of origin: cases across provinces, applied for from another province and accepted in this one, by the province they come from; the total holds these alone. Sichuan–Chongqing is the row of Chongqing.',
      'Three classes: administrative licences (01), public services (20), the nine other powers (02–10).',
      'Both days of the period count, by Beijing time.',
    ],
  },
  cases: {
    acceptances: {
      before: 'Finished (open at the start)',
      within: 'Finished (accepted in the period)',
      never: 'Finished (no acceptance on record)',
      late: 'Accepted (reported late)',
    },
    title: (measure, label) => `Cases ${measure.toLowerCase()}: ${label}`,
    openOn: (day) => `end of ${day}`,
    inHour: (day, hour) => `${day} ${hour}:00–${hour}:59`,
    count: (count) => `${count} in all`,
    all: 'all',
    back: 'Back to statistics',
    columns: {
      lamp: 'Limit',
      number: 'Number',
      matter: 'Matter',
      department: 'Department',
      applicant: 'Applicant',
      status: 'Step',
      received: 'Received',
      accepted: 'Accepted',
      closed: 'Finished',
    },
    tableLabel: 'The cases behind this figure',
    more: '50 more',
    loadingMore: 'Loading…',
    onward: 'Look further',
    noneYet: {
      title: 'None found yet',
      detail: 'Such cases are few. The earlier ones were looked through; look further.',
    },
    end: (count) => `${count} in all, all shown`,
    empty: {
      title: 'No case',
      detail: 'The figure is zero, or its cases are outside what you may see.',
    },
  },
};
