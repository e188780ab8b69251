/** The file of a letter that can be printed. */
export const A_LETTER = {
  profile: 'letter' as const,
  masthead: '示例办',
  number: { code: '示函', year: 2022, serial: 1 },
  title: '关于示例的函',
  text: ['专此函达。'],
  issuer: '示例办',
  issueDate: '2022-06-17',
};
