/** The field that is wrong, as a path, and a reason that says how to mend it. */
export interface LineRefusal {
  readonly field: string;
  readonly reason: string;
}
