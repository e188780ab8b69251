/** Files: kept by their content, typed by their content. */
export type { FileFault } from './file-fault.ts';
export type { FileRefusal, FileStore, StoredFile } from './file-store.ts';
export { createFolderStore, type FolderStoreOptions } from './folder-store.ts';
