import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { medianMs } from './measurement.ts';

const run = promisify(execFile);
const RUNS = 3;

/**
 * Median milliseconds in which LibreOffice makes a PDF of an editable copy, each time in a process of its own, after one that fills its
 * profile; undefined where it is not installed.
 */
export async function officeSuiteMs(docx: Uint8Array): Promise<number | undefined> {
  const isInstalled = await run('soffice', ['--version']).then(
    () => true,
    () => false,
  );
  if (!isInstalled) return undefined;
  const folder = await mkdtemp(join(tmpdir(), 'banshi-bench-office-'));
  try {
    const file = join(folder, 'bulletin.docx');
    await writeFile(file, docx);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    return await medianMs(RUNS, () =>
      run('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, file]),
    );
  } finally {
    await rm(folder, { recursive: true });
  }
}
