const WEEK = 'from=2022-06-13&to=2022-06-17';

/** What the figures of a week are asked for. */
export const FIGURE_QUESTIONS = {
  getToleranceRate: () => ({ query: WEEK }),
  listSettledTolerances: () => ({ query: `${WEEK}&limit=100` }),
  getDashboard: () => ({ query: 'department=all' }),
  listWaitingCases: () => ({ query: 'waitingFor=green&limit=100' }),
  getCounts: () => ({ query: WEEK }),
  compareCounts: () => ({ query: `${WEEK}&measure=withdrawn` }),
  downloadCounts: () => ({ query: `${WEEK}&format=csv` }),
  getRates: () => ({ query: WEEK }),
  getRatesBy: () => ({ query: `${WEEK}&by=department` }),
  getLoadByHour: () => ({ query: WEEK }),
  listQualityCases: () => ({ query: `rule=Q1&${WEEK}&limit=100` }),
  listDailyDrops: () => ({ query: `${WEEK}&limit=100` }),
  getReport: () => ({ query: `report=T2&${WEEK}` }),
  downloadReport: () => ({ query: `report=T2&${WEEK}&format=csv` }),
  compareStatistics: () => ({ query: WEEK }),
  getStatistics: () => ({ query: WEEK }),
  explainStatistics: () => ({ query: WEEK }),
};
