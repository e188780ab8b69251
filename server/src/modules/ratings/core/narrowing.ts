import {
  type GradeGroup,
  isBadGrade,
  RATING_GRADES,
  type RatingGrade,
  type RatingGrouping,
} from '@banshi/contract/rating-words';

/** A matter as far as ratings of it are grouped. */
export interface GroupedMatter {
  readonly bucket: string;
  readonly type: string;
  readonly department: { readonly code: string };
}

/** The matters of a row of a grouping; undefined where it does not go by matter. */
export function mattersOf(
  matters: ReadonlyMap<number, GroupedMatter>,
  by: RatingGrouping | undefined,
  key: string | undefined,
): readonly number[] | undefined {
  if (by === undefined || key === undefined || by === 'area') return undefined;
  return [...matters].flatMap(([id, matter]) => (KEYS[by](matter) === key ? [id] : []));
}

const KEYS: Readonly<Record<Exclude<RatingGrouping, 'area'>, (matter: GroupedMatter) => string>> = {
  department: ({ department }) => department.code,
  bucket: ({ bucket }) => bucket,
  type: ({ type }) => type,
};

/** The grades that a word stands for; all where there is none. */
export function gradesOf(word: RatingGrade | GradeGroup | undefined): readonly RatingGrade[] {
  return RATING_GRADES.filter((grade) => {
    if (word === 'good' || word === 'bad') return isBadGrade(grade) === (word === 'bad');
    return word === undefined || word === grade;
  });
}
