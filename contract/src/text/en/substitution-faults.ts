/** Why a substitution cannot stand. */
export const substitutionFaults: Readonly<Record<string, string>> = {
  'same-person': 'The substitute is the one who is away; choose another.',
  'own-place': 'Nobody gives a place to himself; another head of the window records it.',
  'other-body': 'Both must work in the same body; choose again.',
  'role-not-held': 'Only roles of the one who is away can be conveyed, or fewer.',
  days: 'Check the days: in order, not before today, 180 at most.',
  'absent-twice': 'This absence is recorded already; end that record first.',
  'substitute-away': 'The substitute is away himself, or the absent one stands in for another.',
};
