/** 取号机, as it is kept; of its key nothing but the digest. */
export interface Kiosk {
  readonly kioskId: number;
  readonly name: string;
  readonly organisationId: number;
  readonly isOpen: boolean;
}
