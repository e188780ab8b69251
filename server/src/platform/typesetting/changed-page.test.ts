import { readFileSync } from 'node:fs';
import { platform } from 'node:os';
import { afterAll, expect, test } from 'vitest';
import { fontDirectories } from './font-directories.ts';
import { createTypesetter } from './typesetter.ts';
import type { TypesetJob } from './worker-messages.ts';

// What a key in a long text costs is held by how much is made anew, and by a share of processor time: never by a clock.
const typesetter = createTypesetter({ fontDirectories: fontDirectories(undefined) });
afterAll(() => typesetter.close());

const PARAGRAPHS = 120;
const ROUNDS = 3;
/** Of what a process costs that begins with the text; measured: a quarter. */
const SHARE_MAX = 0.5;

function aText(changed = ''): TypesetJob {
  const body = Array.from({ length: PARAGRAPHS }, (_, index) => ({
    role: 'text',
    text: `${index === PARAGRAPHS - 2 ? changed : ''}第${index}段，${'窗口一次告知所需材料，'.repeat(9)}办结为止。`,
  }));
  return {
    template: 'bulletin',
    data: {
      ...{ masthead: '工作简报', maker: '示例中心', number: '2026年第7期（总第507期）' },
      imprint: { publisher: '示例中心', date: '2026年3月2日' },
      ...{ title: '窗口服务一周', subtitle: '（2月23日—2月27日）', body },
      foot: { lines: [], printed: null, copies: null },
      issueDate: '2026-03-02',
    },
  };
}

async function pagesOf(job: TypesetJob): Promise<readonly string[]> {
  const pages = await typesetter.renderPages(job);
  if (!pages.ok) throw new Error(pages.refusal.text);
  return pages.value;
}

/** Ticks of processor time that the typesetting process has used. */
function ticks(): number {
  const fields = readFileSync(`/proc/${typesetter.workerPid()}/stat`, 'utf8').split(') ')[1];
  const [user = 0, system = 0] = (fields ?? '').split(' ').slice(11, 13).map(Number);
  return user + system;
}

test.skipIf(platform() !== 'linux')(
  'a change near the end leaves every page before it sign by sign, and costs a share of the first layout',
  async () => {
    const before = await pagesOf(aText());
    const first = ticks();
    let after = before;
    for (let round = 1; round <= ROUNDS; round += 1)
      after = await pagesOf(aText('改'.repeat(round)));
    const again = (ticks() - first) / ROUNDS;
    expect(after).toHaveLength(before.length);
    expect(before.length).toBeGreaterThan(15);
    const changed = after.filter((page, place) => page !== before[place]);
    expect(changed.length).toBeLessThanOrEqual(2);
    expect(after.slice(0, -2)).toEqual(before.slice(0, -2));
    expect(again / first, `${again} of ${first} ticks`).toBeLessThan(SHARE_MAX);
  },
);
