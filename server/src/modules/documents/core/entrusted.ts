import type { Block, Message } from './letter.ts';
import type { Entrusted } from './story.ts';

/**
 * A document of an entrusted matter says who handled it in whose name, whose seal it bears and who answers for it
 * (行政许可法第二十四条第二款); where it tells remedies, they are against the principal (行政复议法第十九条、行政诉讼法第二十六条).
 */
export function saysWhoActs(message: Message, entrusted: Entrusted | undefined): Message {
  if (!entrusted) return message;
  const { blocks } = message;
  const end = blocks.findIndex(({ role }) => role === 'sign');
  const place = end < 0 ? blocks.length : end;
  const said: Block = { role: 'text', text: wordsOf(entrusted, tellsRemedies(blocks)) };
  return { ...message, blocks: blocks.toSpliced(place, 0, said) };
}

function wordsOf({ handler, principal, agreementNo }: Entrusted, hasRemedies: boolean): string {
  const words =
    `本事项由${handler}受${principal}委托（委托书：${agreementNo}）办理，以${principal}的名义作出，` +
    `加盖${principal}印章，由${principal}承担法律责任。`;
  return hasRemedies
    ? `${words}申请行政复议或者提起行政诉讼的，以${principal}为被申请人或者被告。`
    : words;
}

function tellsRemedies(blocks: readonly Block[]): boolean {
  return blocks.some((block) => block.role === 'text' && block.text.includes('行政诉讼'));
}
