/** The languages in which a refusal is said. */
export type Language = 'zh' | 'en';

/** Chinese where `Accept-Language` puts it before every other language; English otherwise. */
export function preferredLanguage(acceptLanguage: string | undefined): Language {
  const ranges = (acceptLanguage ?? '').split(',').map(rangeOf);
  // Of equally wanted languages the first counts: a sort keeps their order.
  const [first] = ranges.sort((one, other) => other.weight - one.weight);
  return first && first.weight > 0 && /^zh(-|$)/i.test(first.tag) ? 'zh' : 'en';
}

function rangeOf(text: string): { readonly tag: string; readonly weight: number } {
  const [tag = '', ...parameters] = text.split(';').map((part) => part.trim());
  const quality = parameters.find((each) => /^q=/i.test(each))?.slice(2);
  const weight = quality === undefined ? 1 : Number(quality);
  return { tag, weight: weight >= 0 && weight <= 1 ? weight : 0 };
}
