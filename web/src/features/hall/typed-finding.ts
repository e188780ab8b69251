import type { InspectionCode } from '@banshi/contract/hall-codes';
import { isCalendarDay } from '../../ui/calendar.ts';
import { type ChosenPeople, peopleOf } from './people-fields.tsx';

/** What is typed of a finding. */
export interface TypedFinding extends ChosenPeople {
  readonly code: string;
  readonly foundOn: string;
  /** Empty: at a place that is no window. */
  readonly organisationId: string;
  readonly place: string;
  readonly count: number | undefined;
  readonly points: number | undefined;
  readonly problem: string;
  readonly mendBy: string;
  /** Empty: of no round. */
  readonly inspectionId: string;
}

/** A code brings its problem and what it costs at the least. */
export function withCode(entry: InspectionCode): Partial<TypedFinding> {
  return { code: entry.code, problem: entry.problem, points: entry.least };
}

/** Whether nothing of it is missing, and the points are those of its code. */
export function isWhole(typed: TypedFinding, entry: InspectionCode | undefined): boolean {
  const { foundOn, mendBy, organisationId, place, count, points, problem } = typed;
  return (
    isCalendarDay(foundOn) &&
    isCalendarDay(mendBy) &&
    (organisationId !== '' || place.trim() !== '') &&
    Number.isInteger(count) &&
    problem.trim() !== '' &&
    isWithin(points, entry)
  );
}

function isWithin(points: number | undefined, entry: InspectionCode | undefined): boolean {
  return (
    points !== undefined && entry !== undefined && entry.least <= points && points <= entry.most
  );
}

/** The finding as it is sent. */
export function findingBody(typed: TypedFinding, photoFileIds: string[]) {
  const { code, foundOn, mendBy, organisationId, place, count = 1, points = 0 } = typed;
  const where =
    organisationId === ''
      ? { place: place.trim() }
      : { organisationId: Number(organisationId), ...peopleOf(typed) };
  return {
    ...{ code, foundOn, mendBy, count, points, where, photoFileIds },
    problem: typed.problem.trim(),
    inspectionId: typed.inspectionId === '' ? null : typed.inspectionId,
  };
}
