declare const brand: unique symbol;

/** A value of type `T` that may not be mistaken for another `T`: a `CaseId` is not a `StaffId`. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };
