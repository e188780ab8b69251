/** Files: kept by their content, typed by their content. */
export { type ClamdAddress, createClamdScanner } from './clamd-scanner.ts';
export { bytesKept, copyKept, keptFiles } from './copy-kept.ts';
export type { FileFault } from './file-fault.ts';
export type { FileRefusal, FileStore, StoredFile } from './file-store.ts';
export { createFolderStore, type FolderStoreOptions } from './folder-store.ts';
export { FILE_ID, pathOf } from './kept-place.ts';
export type { UnscannedReason, VirusScanner } from './virus-scanner.ts';
