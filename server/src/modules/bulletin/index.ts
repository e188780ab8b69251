/** The weekly bulletin: from a bulletin file to text, web page and laid-out document. */
export type {
  BulletinFigures,
  BulletinFile,
  BulletinPeriod,
} from './core/bulletin-file.ts';
export { type FileFault, sayFileFault } from './core/file-fault.ts';
export { parseBulletinFile } from './core/parse-bulletin-file.ts';
export {
  BULLETIN_FORMATS,
  type BulletinFormat,
  composeBulletin,
  type FiguresFor,
  renderBulletin,
} from './render-bulletin.ts';
export { renderBulletinPages } from './render-layout.ts';
