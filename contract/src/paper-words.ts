/** The words of paper on its way between counter and back office (材料流转). Schemas and types are made from them. */

/** 移交方向: from the counter to the department that handles the case, or back to the counter. */
export const TRANSFER_DIRECTIONS = ['toDepartment', 'toWindow'] as const;
export type TransferDirection = (typeof TRANSFER_DIRECTIONS)[number];

/** 纸质材料所在: at the counter, on its way, in the department, or given back to the applicant. */
export const PAPER_PLACES = ['window', ...TRANSFER_DIRECTIONS, 'department', 'applicant'] as const;
export type PaperPlace = (typeof PAPER_PLACES)[number];

/** 流转单状态: waits for the other side, signed for by it, taken back by who made it. */
export const TRANSFER_STATES = ['sent', 'taken', 'recalled'] as const;
export type TransferState = (typeof TRANSFER_STATES)[number];

/** What somebody may still do with a list: sign for what it names, or take it back. */
export const TRANSFER_ACTS = ['take', 'recall'] as const;
export type TransferAct = (typeof TRANSFER_ACTS)[number];
