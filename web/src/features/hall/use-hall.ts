import { listInspectionCodes } from '@banshi/contract/hall-codes';
import { listCommendations } from '@banshi/contract/hall-commendations';
import {
  listAdoptions,
  listContributions,
  listOwnContributions,
} from '@banshi/contract/hall-contributions';
import {
  getHallFinding,
  listHallFindings,
  listWindowStaff,
} from '@banshi/contract/hall-inspection';
import { getContributionReminder } from '@banshi/contract/hall-reminder';
import { listTrainings, listTrainingsToAnswer } from '@banshi/contract/hall-trainings';
import { listVisitPlan, listVisits } from '@banshi/contract/hall-visits';
import { getPolicy, listPolicies } from '@banshi/contract/policies';
import { listWindows } from '@banshi/contract/windows';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../api/call.ts';
import { useAct } from '../../api/use-act.ts';
import type { Whose } from './reported-files.tsx';

/** From day to day, both inclusive. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

/** The directors' visits of a period. */
export function useVisits(days: Days) {
  return useQuery({
    queryKey: ['hall', 'visits', days],
    queryFn: ({ signal }) => call(listVisits, { query: { ...days }, signal }),
  });
}

/** The trainings of a period. */
export function useTrainings(days: Days) {
  return useQuery({
    queryKey: ['hall', 'trainings', days],
    queryFn: ({ signal }) => call(listTrainings, { query: { ...days }, signal }),
  });
}

/** The thanks of a period, and what they score. */
export function useCommendations(days: Days) {
  return useQuery({
    queryKey: ['hall', 'commendations', days],
    queryFn: ({ signal }) => call(listCommendations, { query: { ...days }, signal }),
  });
}

/** What the inspection found in a period, and the sentences that come of it. */
export function useFindings(days: Days) {
  return useQuery({
    queryKey: ['hall', 'findings', days],
    queryFn: ({ signal }) => call(listHallFindings, { query: { ...days }, signal }),
  });
}

/** One finding with its round, photos and journal. */
export function useFinding(findingId: string) {
  return useQuery({
    queryKey: ['hall', 'finding', findingId],
    queryFn: ({ signal }) => call(getHallFinding, { params: { findingId }, signal }),
  });
}

/** The codes of the inspection on a day, and every version of them. */
export function useCodes(on: string) {
  return useQuery({
    queryKey: ['hall', 'codes', on],
    queryFn: ({ signal }) => call(listInspectionCodes, { query: { on }, signal }),
  });
}

/** Which departments had a director in the hall in each quarter of a year. */
export function useVisitPlan(year: number) {
  return useQuery({
    queryKey: ['hall', 'plan', year],
    queryFn: ({ signal }) => call(listVisitPlan, { query: { year }, signal }),
  });
}

/** Trainings that this person has not answered yet. */
export function useTrainingsToAnswer() {
  return useQuery({
    queryKey: ['hall', 'trainings', 'own'],
    queryFn: ({ signal }) => call(listTrainingsToAnswer, { signal }),
  });
}

/** The windows that serve a body now, and who works for it there; nothing before one is chosen. */
export function useWindowsAndStaff(organisationId: string) {
  const body = Number(organisationId);
  const windows = useQuery({
    queryKey: ['windows'],
    queryFn: ({ signal }) => call(listWindows, { signal }),
  });
  const staff = useQuery({
    queryKey: ['hall', 'staff', body],
    queryFn: ({ signal }) => call(listWindowStaff, { query: { organisationId: body }, signal }),
    enabled: organisationId !== '',
  });
  const serving = (windows.data?.windows ?? []).filter(
    ({ isOpen, organisation, departments }) =>
      isOpen &&
      (departments.length === 0 ||
        [organisation, ...departments].some((one) => one.organisationId === body)),
  );
  return { windows: serving, staff: staff.data?.staff ?? [] };
}

/** Performs an act under one idempotency key, and reads the registers again after it. */
export function useHallAct<Input>(
  perform: (input: Input, idempotencyKey: string) => Promise<unknown>,
) {
  return useAct(['hall'], perform);
}

/** What was reported for a week: to the editor all of it, to a window its own. */
export function useWeekContributions(week: string, whose: Whose) {
  return useQuery({
    queryKey: ['hall', 'contributions', whose, week],
    queryFn: async ({ signal }) =>
      whose === 'own'
        ? call(listOwnContributions, { query: { week }, signal })
        : { ...(await call(listContributions, { query: { week }, signal })), bodies: [] },
  });
}

/** What the policy library has published, the newest first. */
export function usePublishedPolicies() {
  return useQuery({
    queryKey: ['hall', 'policies'],
    queryFn: async ({ signal }) => {
      const { policies } = await call(listPolicies, { query: {}, signal });
      return { policies: policies.filter(({ stage }) => stage !== 'DRAFT') };
    },
  });
}

/** One document with its measures. */
export function usePublishedPolicy(policyId: number) {
  return useQuery({
    queryKey: ['hall', 'policies', policyId],
    queryFn: ({ signal }) => call(getPolicy, { params: { policyId }, signal }),
  });
}

/** The planned issue for which this person's windows report next. */
export function useContributionReminder() {
  return useQuery({
    queryKey: ['hall', 'contributions', 'reminder'],
    queryFn: ({ signal }) => call(getContributionReminder, { signal }),
  });
}

/** How many contributions of each department were adopted in a period. */
export function useAdoptions(days: Days) {
  return useQuery({
    queryKey: ['hall', 'adoptions', days],
    queryFn: ({ signal }) => call(listAdoptions, { query: { ...days }, signal }),
  });
}
