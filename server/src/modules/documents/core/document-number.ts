/** What a number is made of. */
export interface NumberParts {
  /** 机关代字 of the body that issues. */
  readonly mark: string;
  readonly series: string;
  readonly year: number;
  readonly serial: number;
}

const DIGITS = 4;

/** 川卫受字〔2022〕第0001号: counted by body, kind and year; the ten-thousandth simply has a digit more. */
export function documentNumber({ mark, series, year, serial }: NumberParts): string {
  return `${mark}${series}字〔${year}〕第${String(serial).padStart(DIGITS, '0')}号`;
}
