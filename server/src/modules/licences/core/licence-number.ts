/** What a number is made of. */
export interface NumberParts {
  /** 机关代字 of the body that grants. */
  readonly mark: string;
  /** 证照名称; it keeps the numbers of two kinds apart. */
  readonly kind: string;
  readonly year: number;
  readonly serial: number;
}

const DIGITS = 4;

/** 川卫放射诊疗许可证〔2026〕第0001号: counted by body, kind and year; the ten-thousandth has a digit more. */
export function licenceNumber({ mark, kind, year, serial }: NumberParts): string {
  return `${mark}${kind}〔${year}〕第${String(serial).padStart(DIGITS, '0')}号`;
}
