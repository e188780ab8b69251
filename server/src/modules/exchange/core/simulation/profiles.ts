import type { Bucket } from '@banshi/contract/case-words';
import type { LocalDate } from '../../../../kernel/local-date.ts';

/** How the cases of one bucket come and go in a profile. */
export interface ProfileFlow {
  /** 受理 in the window, to the unit. */
  readonly accepted: number;
  /** 办结 in the window, to the unit; of these a share was accepted before it, and a share never. */
  readonly closed: number;
  readonly closedFromStock: number;
  readonly closedUnaccepted: number;
  /** What a day off brings, against a working day. */
  readonly dayOff: number;
  /** Of those that are finished, how many after so many working days. */
  readonly delays: readonly { readonly workDays: number; readonly weight: number }[];
  /** Of a hundred applicants, how many are persons. */
  readonly persons: number;
}

/** Figures of a real half-year, from which a database of that size and these figures is made. */
export interface Profile {
  /** The name of the system that reports the cases. */
  readonly source: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** The first day on which stock was accepted that is open when the window begins. */
  readonly stockFrom: LocalDate;
  readonly flows: Readonly<Record<Bucket, ProfileFlow>>;
}

const SAME_DAY = { workDays: 0, weight: 92 };

/**
 * 四川省本级 from New Year to 17 June 2022, as its bulletin told: 18,127,012 cases accepted and 5,881,257
 * finished. Of the public services most are enquiries whose end nobody reports.
 */
const SICHUAN_2022H1: Profile = {
  source: 'sichuan-2022h1',
  from: '2022-01-01' as LocalDate,
  to: '2022-06-17' as LocalDate,
  stockFrom: '2021-10-08' as LocalDate,
  flows: {
    license: {
      accepted: 421_695,
      closed: 419_273,
      closedFromStock: 0.05,
      closedUnaccepted: 0.001,
      dayOff: 0.03,
      delays: [
        { workDays: 0, weight: 46 },
        { workDays: 1, weight: 14 },
        { workDays: 2, weight: 10 },
        { workDays: 3, weight: 9 },
        { workDays: 5, weight: 9 },
        { workDays: 8, weight: 6 },
        { workDays: 12, weight: 4 },
        { workDays: 19, weight: 2 },
      ],
      persons: 35,
    },
    publicService: {
      accepted: 17_668_076,
      closed: 5_423_970,
      closedFromStock: 0.01,
      closedUnaccepted: 0.001,
      dayOff: 0.32,
      delays: [
        SAME_DAY,
        { workDays: 1, weight: 3 },
        { workDays: 3, weight: 3 },
        { workDays: 7, weight: 2 },
      ],
      persons: 94,
    },
    otherNine: {
      accepted: 37_241,
      closed: 38_014,
      closedFromStock: 0.12,
      closedUnaccepted: 0.02,
      dayOff: 0.02,
      delays: [
        { workDays: 0, weight: 38 },
        { workDays: 2, weight: 18 },
        { workDays: 4, weight: 18 },
        { workDays: 7, weight: 14 },
        { workDays: 14, weight: 12 },
      ],
      persons: 25,
    },
  },
};

/** The profiles by the name under which `banshi simulate --profile` knows them. */
export const PROFILES: Readonly<Record<string, Profile>> = { 'sichuan-2022h1': SICHUAN_2022H1 };

/** The same profile with all its figures scaled and rounded. */
export function scaledProfile(profile: Profile, scale: number): Profile {
  const scaled = (flow: ProfileFlow): ProfileFlow => ({
    ...flow,
    accepted: Math.round(flow.accepted * scale),
    closed: Math.round(flow.closed * scale),
  });
  const { license, publicService, otherNine } = profile.flows;
  return {
    ...profile,
    flows: {
      license: scaled(license),
      publicService: scaled(publicService),
      otherNine: scaled(otherNine),
    },
  };
}
