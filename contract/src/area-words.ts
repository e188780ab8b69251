/** 省级行政区 (GB/T 2260) other than Sichuan: where a case that is handled across provinces comes from. */
export const OTHER_PROVINCES = [
  '110000',
  '120000',
  '130000',
  '140000',
  '150000',
  '210000',
  '220000',
  '230000',
  '310000',
  '320000',
  '330000',
  '340000',
  '350000',
  '360000',
  '370000',
  '410000',
  '420000',
  '430000',
  '440000',
  '450000',
  '460000',
  '500000',
  '520000',
  '530000',
  '540000',
  '610000',
  '620000',
  '630000',
  '640000',
  '650000',
  '710000',
  '810000',
  '820000',
] as const;
export type OtherProvince = (typeof OTHER_PROVINCES)[number];

/** Whether a code names a province, and another than Sichuan. */
export function isOtherProvince(code: string): code is OtherProvince {
  return OTHER_PROVINCES.some((one) => one === code);
}
