/** How a document other than the bulletin stands on its pages: 公文, 信函, 纪要, 命令. */
export const OFFICIAL_PROFILES = ['document', 'letter', 'minutes', 'order'] as const;
export type OfficialProfile = (typeof OFFICIAL_PROFILES)[number];

/** Where a document of the register stands: 草稿、送核、已核稿、已发. */
export const OFFICIAL_STATES = ['DRAFT', 'SUBMITTED', 'PASSED', 'ISSUED'] as const;
export type OfficialState = (typeof OFFICIAL_STATES)[number];

/** What is done about a document of the register, in the order of its way. */
export const OFFICIAL_ACTS = ['START', 'SAVE', 'SUBMIT', 'PASS', 'RETURN', 'ISSUE'] as const;
export type OfficialAct = (typeof OFFICIAL_ACTS)[number];

/** Fields that not every profile has. */
export type OfficialField =
  | 'number'
  | 'orderNo'
  | 'signers'
  | 'title'
  | 'addressees'
  | 'attendance'
  | 'issuer'
  | 'signatory'
  | 'sealed'
  | 'note'
  | 'printed';

type FieldsByProfile = Readonly<Record<OfficialProfile, readonly OfficialField[]>>;

/** Fields that a profile has no place for (GB/T 9704—2012). */
export const PLACELESS: FieldsByProfile = {
  document: ['attendance', 'orderNo', 'signatory'],
  // 10.1: the foot of a letter names neither printer nor day; it goes to no superior with a signer.
  letter: ['attendance', 'signers', 'printed', 'orderNo', 'signatory'],
  minutes: ['signers', 'addressees', 'sealed', 'note', 'orderNo', 'signatory'],
  // 10.2: name, number, text; who signs it takes the place of body and seal.
  order: ['attendance', 'signers', 'number', 'title', 'addressees', 'issuer', 'sealed'],
};

/** Fields that a profile cannot do without, beside those of all. */
export const NEEDED: FieldsByProfile = {
  document: ['number', 'title', 'issuer'],
  letter: ['number', 'title', 'issuer'],
  minutes: ['title', 'issuer'],
  order: ['orderNo', 'signatory'],
};

/** The formats of a document. */
export const DOCUMENT_FORMATS = ['pdf', 'ofd', 'docx', 'html', 'text'] as const;
export type DocumentFormat = (typeof DOCUMENT_FORMATS)[number];

/** How a file of each format ends. */
export const DOCUMENT_EXTENSIONS: Readonly<Record<DocumentFormat, string>> = {
  pdf: 'pdf',
  ofd: 'ofd',
  docx: 'docx',
  html: 'html',
  text: 'txt',
};
