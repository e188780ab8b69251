import type { NoticeChannel } from '@banshi/contract/notice-words';
import type { CaseContact } from '../../cases/index.ts';

/**
 * Where a notice goes by a way: letters to the address of e-mail, everything else to the mobile number. The folder, by
 * which nobody is told, takes either. Undefined where the applicant gave nothing of the kind.
 */
export function addressFor(
  { mobile, email }: Pick<CaseContact, 'mobile' | 'email'>,
  channel: NoticeChannel,
): string | undefined {
  if (channel === 'email') return email;
  return channel === 'folder' ? (mobile ?? email) : mobile;
}

/** By which way a member of staff is told: to his mobile; by the folder where nothing else is set up. Undefined: by none. */
export function staffWay(channels: readonly NoticeChannel[]): NoticeChannel | undefined {
  return (['sms', 'folder'] as const).find((way) => channels.includes(way));
}
