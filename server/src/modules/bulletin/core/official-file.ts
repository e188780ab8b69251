import type { OfficialProfile } from '@banshi/contract/official-words';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { BulletinSection, FileTable } from './bulletin-file.ts';

/** A title, or its lines as its writer breaks them by sense. */
export type FileTitle = string | readonly string[];

/** Words and numbered sections, as the bulletin has them. */
interface WrittenBody {
  /** Before the first section. */
  readonly text?: readonly string[];
  /** Behind that text. */
  readonly table?: FileTable;
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

/** Who signs an order (签发人): the post and the name. */
export interface FileSignatory {
  readonly post: string;
  readonly name: string;
}

/** An ordinary document, a letter, minutes or an order, as an editor writes it; numbering is computed, never typed. */
export interface OfficialFile extends WrittenBody {
  readonly profile: OfficialProfile;
  /** The names of the bodies, the one in charge first, where several issue a document together (联合行文). */
  readonly masthead: string | readonly string[];
  readonly copyNo?: number;
  readonly secrecy?: string;
  readonly urgency?: string;
  readonly number?: FileNumber;
  /** 令号 of an order. */
  readonly orderNo?: number;
  readonly signers?: readonly string[];
  /** Everything but an order has one. */
  readonly title?: FileTitle;
  readonly addressees?: readonly string[];
  readonly attachments?: readonly FileAttachment[];
  readonly attendance?: {
    readonly present?: readonly string[];
    readonly absent?: readonly string[];
    readonly observing?: readonly string[];
  };
  /** Several of a document of several bodies; an order is signed by its signatory. */
  readonly issuer?: string | readonly string[];
  readonly signatory?: FileSignatory;
  readonly issueDate: LocalDate;
  /** Whether room is left for the seal; there is, unless said otherwise. */
  readonly sealed?: boolean;
  readonly note?: string;
  readonly copyTo?: readonly string[];
  readonly printed?: { readonly by: string; readonly on: LocalDate };
}
