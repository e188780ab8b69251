import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import { temporaryFolder } from '../../testing/temporary-folder.ts';
import { fontDirectories } from './font-directories.ts';
import { createTypesetter, type Typesetter, type TypesetterOptions } from './typesetter.ts';
import type { TypesetJob } from './worker-messages.ts';

const open: Typesetter[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map((typesetter) => typesetter.close()));
});

function aTypesetter(options: Partial<TypesetterOptions> = {}): Typesetter {
  const typesetter = createTypesetter({ fontDirectories: fontDirectories(undefined), ...options });
  open.push(typesetter);
  return typesetter;
}

function aJob(...texts: readonly string[]): TypesetJob {
  return {
    template: 'bulletin',
    data: {
      masthead: '工作简报',
      maker: '示例中心',
      number: '2026年第7期（总第507期）',
      imprint: { publisher: '示例中心', date: '2026年3月2日' },
      title: '窗口服务一周',
      subtitle: '（2月23日—2月27日）',
      body: texts.map((text) => ({ role: 'text', text })),
      foot: { lines: [], printed: null, copies: null },
      issueDate: '2026-03-02',
    },
  };
}

function signal(pid: number | undefined, name: 'SIGKILL' | 'SIGSTOP'): void {
  if (pid === undefined) throw new Error('no typesetting process is running');
  process.kill(pid, name);
}

async function pdfOf(typesetter: Typesetter, job: TypesetJob): Promise<Buffer> {
  const rendered = await typesetter.render(job);
  if (!rendered.ok) throw new Error(`refused: ${rendered.refusal.text}`);
  return rendered.value.pdf;
}

test('equal jobs give equal bytes, in one process and in two', async () => {
  const first = aTypesetter();
  const pdf = await pdfOf(first, aJob('一段。'));
  await pdfOf(first, aJob('另一段。'));
  expect((await pdfOf(first, aJob('一段。'))).equals(pdf)).toBe(true);
  expect((await pdfOf(aTypesetter(), aJob('一段。'))).equals(pdf)).toBe(true);
  expect((await pdfOf(first, aJob('一段!'))).equals(pdf)).toBe(false);
});

test('the file says that it is PDF/A-2b', async () => {
  const pdf = (await pdfOf(aTypesetter(), aJob('一段。'))).toString('latin1');
  expect(pdf.slice(0, 8)).toBe('%PDF-1.7');
  expect(pdf).toMatch(/pdfaid:part>2<[\s\S]*pdfaid:conformance>B</);
});

test('a killed process is replaced, between jobs and in the middle of one', async () => {
  const typesetter = aTypesetter();
  const pdf = await pdfOf(typesetter, aJob('一段。'));
  const killed = typesetter.workerPid();
  signal(killed, 'SIGKILL');
  expect((await pdfOf(typesetter, aJob('一段。'))).equals(pdf)).toBe(true);
  expect(typesetter.workerPid()).not.toBe(killed);

  const long = aJob(...Array.from({ length: 400 }, (_, index) => `第${index}段。`.repeat(20)));
  const rendering = pdfOf(typesetter, long);
  await new Promise((resolve) => setTimeout(resolve, 20));
  signal(typesetter.workerPid(), 'SIGKILL');
  expect((await rendering).length).toBeGreaterThan(pdf.length);
});

test('a process is replaced after its share of documents', async () => {
  const typesetter = aTypesetter({ jobsPerWorkerMax: 2 });
  const pids: (number | undefined)[] = [];
  for (const text of ['甲', '乙', '丙']) {
    const rendering = pdfOf(typesetter, aJob(text));
    await rendering;
    pids.push(typesetter.workerPid());
  }
  expect(pids[0]).toBeTypeOf('number');
  // The second document retires the process; the third starts another.
  expect(pids[1]).toBeUndefined();
  expect(pids[2]).not.toBe(pids[0]);
});

test('a process that has grown too large is replaced', async () => {
  const typesetter = aTypesetter({ workerMemoryBytesMax: 1 });
  const pdf = await pdfOf(typesetter, aJob('一段。'));
  expect(typesetter.workerPid()).toBeUndefined();
  expect((await pdfOf(typesetter, aJob('一段。'))).equals(pdf)).toBe(true);
});

test('a job that takes too long is stopped, and the next one is done', async () => {
  const typesetter = aTypesetter();
  const pdf = await pdfOf(typesetter, aJob('一段。'));
  const frozen = typesetter.workerPid();
  signal(frozen, 'SIGSTOP');
  // The half minute passes on a clock of the test's own: real seconds are longer on some machines than on others.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => {
    vi.useRealTimers();
  });
  const refused = expect(typesetter.render(aJob('一段。'))).rejects.toMatchObject({
    code: 'EBUSY',
    message: expect.stringContaining('longer than 30000 ms'),
  });
  await vi.advanceTimersByTimeAsync(30_000);
  await refused;
  vi.useRealTimers();
  expect((await pdfOf(typesetter, aJob('一段。'))).equals(pdf)).toBe(true);
  expect(typesetter.workerPid()).not.toBe(frozen);
});

test('more jobs than may wait are turned away at once', async () => {
  const typesetter = aTypesetter({ waitingMax: 2 });
  const [first, second, third] = await Promise.allSettled(
    ['甲', '乙', '丙'].map((text) => typesetter.render(aJob(text))),
  );
  expect([first?.status, second?.status, third?.status]).toEqual([
    'fulfilled',
    'fulfilled',
    'rejected',
  ]);
  expect(third).toMatchObject({ reason: { code: 'EBUSY' } });
});

test('a character that no font has is refused, for the file and for the pictures', async () => {
  const typesetter = aTypesetter();
  const refusal = { ok: false, refusal: { code: 'typesetting/glyph-missing', text: '𫠠' } };
  expect(await typesetter.render(aJob('甲𫠠乙'))).toEqual(refusal);
  expect(await typesetter.renderPages(aJob('甲𫠠乙'))).toEqual(refusal);
  expect((await pdfOf(typesetter, aJob('甲乙'))).length).toBeGreaterThan(0);
});

test('a private-use character is refused though some font has a glyph there', async () => {
  const typesetter = aTypesetter();
  const refusal = { ok: false, refusal: { code: 'typesetting/glyph-missing', text: '\ue000' } };
  expect(await typesetter.render(aJob('甲\ue000乙'))).toEqual(refusal);
  expect(await typesetter.renderOfd(aJob('甲\ue000乙'))).toEqual(refusal);
});

test('fonts that are installed on the machine are not used', async () => {
  // Greek with accents stands in DejaVu, which most machines have, and in none of the shipped fonts.
  const rendered = await aTypesetter().render(aJob('ᾧ'));
  expect(rendered.ok).toBe(false);
});

test('a folder without fonts is reported in words', async () => {
  const empty = temporaryFolder();
  await expect(aTypesetter({ fontDirectories: [empty] }).render(aJob('甲'))).rejects.toThrow(
    /No font plays the role "fang"/,
  );
});

test('each page becomes a picture of its own, without text, script or foreign address', async () => {
  const job = aJob(...Array.from({ length: 40 }, (_, index) => `第${index}段。`));
  const pages = await aTypesetter().renderPages(job);
  if (!pages.ok) throw new Error('refused');
  expect(pages.value).toHaveLength(3);
  for (const page of pages.value) {
    const drawn = [...page.matchAll(/href="#(\w+)"/g)].map(([, id]) => id);
    const defined = [...page.matchAll(/<symbol id="(\w+)"/g)].map(([, id]) => id);
    expect(new Set(defined)).toEqual(new Set(drawn));
    expect(page).not.toMatch(/<script|<text|<foreignObject|<style|href="http|\son\w+=/);
    expect(page).toMatch(/^<svg [^>]*width="595\.\d+pt" height="841\.\d+pt">/);
  }
  expect(new Set(pages.value).size).toBe(3);
});
