import { describe, expect, test } from 'vitest';
import { type DeliveryGiven, nextDelivery } from './delivery.ts';

const ON_SITE = {
  method: 'onSite',
  state: 'delivered',
  receiverName: '张示例',
  trackingNo: null,
} as const;
const POSTED = {
  method: 'post',
  state: 'sent',
  receiverName: null,
  trackingNo: 'EX0000001CN',
} as const;
const ARRIVED = {
  method: 'post',
  state: 'delivered',
  receiverName: '张示例',
  trackingNo: null,
} as const;
const CAME_BACK = {
  method: 'post',
  state: 'returned',
  receiverName: null,
  trackingNo: null,
} as const;
const BY_NET = {
  method: 'electronic',
  state: 'delivered',
  receiverName: null,
  trackingNo: null,
} as const;

const refused = (code: string) => ({ ok: false, refusal: { code } });

describe('a document', () => {
  test.each<[string, Parameters<typeof nextDelivery>[0], DeliveryGiven]>([
    ['is handed over on the spot', 'none', ON_SITE],
    ['is posted', 'none', POSTED],
    ['arrives by post', 'sent', ARRIVED],
    ['comes back', 'sent', CAME_BACK],
    ['is posted again after it came back', 'returned', POSTED],
    ['is fetched though it was posted', 'sent', ON_SITE],
    ['goes out electronically', 'none', BY_NET],
  ])('%s', (_what, is, given) => {
    expect(nextDelivery(is, given)).toEqual({ ok: true, value: given });
  });

  test.each([ON_SITE, POSTED, ARRIVED, CAME_BACK, BY_NET])(
    'that has arrived is not delivered again',
    (given) => {
      expect(nextDelivery('delivered', given)).toMatchObject(
        refused('documents/already-delivered'),
      );
    },
  );

  test.each<[string, Parameters<typeof nextDelivery>[0], DeliveryGiven]>([
    ['that was never posted does not arrive by post', 'none', ARRIVED],
    ['that was never posted does not come back', 'none', CAME_BACK],
    ['is not posted twice', 'sent', POSTED],
    ['does not come back twice', 'returned', CAME_BACK],
    ['is not on its way at the counter', 'none', { ...ON_SITE, state: 'sent' }],
  ])('%s', (_what, is, given) => {
    expect(nextDelivery(is, given)).toMatchObject(refused('documents/delivery-order'));
  });

  test('that is posted has a number to follow it by', () => {
    expect(nextDelivery('none', { ...POSTED, trackingNo: null })).toMatchObject(
      refused('documents/tracking-missing'),
    );
  });

  test.each([
    [ON_SITE, 'none'],
    [ARRIVED, 'sent'],
  ] as const)('that is handed over was taken by somebody', (given, is) => {
    expect(nextDelivery(is, { ...given, receiverName: ' ' })).toMatchObject(
      refused('documents/receiver-missing'),
    );
  });
});
