/** Files that somebody has given to a material from elsewhere on the page. */
export interface Incoming {
  readonly orderNum: number;
  readonly files: readonly File[];
}
