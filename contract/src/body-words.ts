/** What a body of the administration is. */
export const BODY_KINDS = [
  'GOVERNMENT',
  'CENTER',
  'CENTER_DIV',
  'PROV_DEPT',
  'CITY_DEPT',
  'AFFILIATE',
] as const;
export type BodyKind = (typeof BODY_KINDS)[number];
