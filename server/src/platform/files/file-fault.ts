/** What makes a file of an accepted type one that nobody should keep or open. */
export type FileFault =
  /** It is two kinds of file at once. */
  | 'polyglot'
  /** It carries a programme: JavaScript in a PDF, a macro in an office document. */
  | 'script'
  /** Opened, it would start another programme. */
  | 'launch'
  /** Nobody can read it without a password. */
  | 'password'
  /** It cannot be read to its end. */
  | 'damaged'
  /** It was not read within its time, which says nothing of it while the machine is busy. */
  | 'slow'
  /** Unpacked it is far larger than it says or than anybody needs. */
  | 'bomb'
  /** An entry would leave the folder into which it is unpacked. */
  | 'path'
  /** A picture of more points than a scanner makes. */
  | 'pixels'
  /** More pages than one material has. */
  | 'pages';

/** What the content of a sound file tells. */
export interface FileFacts {
  /** Unknown for types that are not opened here. */
  readonly pageCount: number | undefined;
}
