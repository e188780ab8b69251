import type { CaseDeps } from './modules/cases/index.ts';
import type { Catalogue, IndexedMatter } from './modules/catalogue/index.ts';
import { isProvinceOwn } from './modules/statistics/index.ts';

type About = Parameters<CaseDeps['mattersAbout']>[0];

/** The matters, in any state, that a figure is about. */
export async function mattersAbout(catalogue: Catalogue, about: About): Promise<number[]> {
  const { all } = await catalogue.matters();
  return all.filter((one) => isAbout(one, about)).map(({ matterId }) => matterId);
}

function isAbout(matter: IndexedMatter, about: About): boolean {
  const keys = ['bucket', 'type', 'departmentId', 'matterId', 'projectType'] as const;
  const isKeyed = keys.every((key) => about[key] === undefined || about[key] === matter[key]);
  return isKeyed && isAmong(matter, about.among);
}

function isAmong(matter: IndexedMatter, among: About['among']): boolean {
  if (among === 'provinceOwn') return isProvinceOwn(matter);
  return among !== 'instant' || matter.projectType === 'INSTANT';
}
