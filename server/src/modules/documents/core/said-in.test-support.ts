import { compose } from './compose.ts';
import type { Block } from './letter.ts';
import type { Story } from './story.ts';

function textOf(block: Block): string {
  return block.role === 'table' || block.role === 'facts'
    ? [...('head' in block ? block.head : []), ...block.rows.flat()].join('\n')
    : block.text;
}

/** All that the document says, a line for each part. */
export function saidIn(story: Story): string {
  const { addressee, blocks } = compose(story);
  return [addressee ?? '', ...blocks.map(textOf)].join('\n');
}
