import type { LocalDate } from '../../../kernel/local-date.ts';
import type { BulletinSection } from './bulletin-file.ts';

/** A title, or its lines as its writer breaks them by sense. */
export type FileTitle = string | readonly string[];

/** Words and numbered sections, as the bulletin has them. */
interface WrittenBody {
  /** Before the first section. */
  readonly text?: readonly string[];
  readonly sections?: readonly BulletinSection[];
  /** After the last section: 特此通知。 */
  readonly closing?: readonly string[];
}

/** What is attached; with words of its own it is bound in as a page of its own. */
export interface FileAttachment extends WrittenBody {
  readonly title: FileTitle;
}

/** 发文字号 in its parts. */
export interface FileNumber {
  /** 机关代字; minutes may do without. */
  readonly code?: string;
  readonly year: number;
  readonly serial: number;
}

/** An ordinary document, a letter or minutes, as an editor writes it; numbering is computed, never typed. */
export interface OfficialFile extends WrittenBody {
  readonly profile: 'document' | 'letter' | 'minutes';
  readonly masthead: string;
  readonly copyNo?: number;
  readonly secrecy?: string;
  readonly urgency?: string;
  readonly number?: FileNumber;
  readonly signers?: readonly string[];
  readonly title: FileTitle;
  readonly addressees?: readonly string[];
  readonly attachments?: readonly FileAttachment[];
  readonly attendance?: {
    readonly present?: readonly string[];
    readonly absent?: readonly string[];
    readonly observing?: readonly string[];
  };
  readonly issuer: string;
  readonly issueDate: LocalDate;
  /** Whether room is left for the seal; there is, unless said otherwise. */
  readonly sealed?: boolean;
  readonly note?: string;
  readonly copyTo?: readonly string[];
  readonly printed?: { readonly by: string; readonly on: LocalDate };
}
