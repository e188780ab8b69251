/** Why something cannot be done with a licence. */
export const licenceRefusals = {
  'licences/not-found': () =>
    'There is no such licence, or it is outside your bodies. Please check its number.',
};
