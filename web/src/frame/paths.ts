/** Every address of the workbench, pattern and builder together. */
export const paths = {
  home: { pattern: '/', to: () => '/' },
  counter: { pattern: '/counter', to: () => '/counter' },
  inbox: { pattern: '/inbox', to: () => '/inbox' },
  oneCase: { pattern: '/cases/:caseId', to: (caseId: string) => `/cases/${caseId}` },
  catalogue: { pattern: '/catalogue', to: () => '/catalogue' },
  statistics: { pattern: '/statistics', to: () => '/statistics' },
  bulletin: { pattern: '/bulletin', to: () => '/bulletin' },
} as const;
