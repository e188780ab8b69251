import { choicesIn } from '@banshi/contract/form-words';
import type { FormField } from '@banshi/contract/matter-file';
import type { LocalDate } from '../kernel/local-date.ts';

/** Invented, and plainly so. */
const SAMPLES: Readonly<Record<string, string>> = {
  licenceNo: '示环辐证〔00001〕',
  sourceCode: '0321CO000124',
  nuclide: 'Co-60',
  activity: '3.7E10',
  sourceClass: 'Ⅳ类',
  purpose: '无损检测',
  place: '示例市示例工程',
  carrier: '示例危险货物运输有限公司',
  route: '示例市至示例市高速公路',
  responsible: '王示例',
  emergencyPhone: '028-00001001',
};

/** What is filled into the form of a matter: every field that must be, as of a day. */
export function formAnswers(
  { formFields = [] }: { readonly formFields?: readonly FormField[] },
  on: LocalDate,
): readonly { readonly key: string; readonly value: string }[] {
  return formFields
    .filter(({ need }) => need === 'must')
    .map(({ key, kind, choices }) => ({
      key,
      value: kind === 'day' ? on : (SAMPLES[key] ?? choicesIn(choices)[0] ?? '1'),
    }));
}
