/** Why something cannot be done with a licence. */
export const licenceRefusals = {
  'licences/not-found': () => '没有这个证照，或它不在您的权限范围内。请核对证照编号。',
};
