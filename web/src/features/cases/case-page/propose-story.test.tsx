import type { CaseTolerance as Tolerance } from '@banshi/contract/tolerance-views';
import { fireEvent, screen } from '@testing-library/react';
import { useLocation } from 'react-router';
import { expect, test } from 'vitest';
import { proposedIn } from '../../../frame/story-proposal.ts';
import { aCase } from '../../../testing/samples.ts';
import { show } from '../../../testing/show.tsx';
import { CaseTolerance } from './case-tolerance.tsx';

const TOLERANCE: Tolerance = {
  ...{ mode: 'CASE_BY_CASE', state: 'VERIFIED', deadline: 'EVENT_BASED', dueOn: '2022-06-17' },
  ...{ event: '示例市道路临时管控结束', grantsBefore: true, signedBy: '经**例', byAgent: true },
  items: [
    { orderNum: 3, materialName: '示例计划', state: 'VERIFIED', arrivedOn: '2022-06-13' },
    { orderNum: 4, materialName: '示例证明', state: 'VERIFIED', arrivedOn: '2022-06-14' },
  ],
};

/** The page of a case, and any other: what has come with the link. */
function Anywhere() {
  const location = useLocation();
  return location.pathname === '/case' ? (
    <CaseTolerance detail={aCase({ applicantName: '上海示例公司' })} tolerance={TOLERANCE} />
  ) : (
    <output>{JSON.stringify(proposedIn(location))}</output>
  );
}

const AT = { pattern: '*', path: '/case' };

test('§4.10: a tolerance is proposed for the bulletin with what its page tells, and the number of its case', () => {
  show(<Anywhere />, AT, { areas: ['inbox', 'contributions'] });
  fireEvent.click(screen.getByRole('link', { name: '拟写为简报素材' }));
  expect(JSON.parse(screen.getByRole('status').textContent ?? '')).toEqual({
    ...{ caseNumber: 'SC261123000001X', organisationId: 1, title: '示例许可容缺办理' },
    text: expect.stringMatching(
      /^上海示例公司申请办理示例许可.*暂缺示例计划、示例证明.*“示例市道路临时管控结束”.*材料已于2022年6月14日补齐并核验合格。$/u,
    ),
  });
});

test('who reports nothing, and who edits what is reported, is not offered it', () => {
  const { unmount } = show(<Anywhere />, AT, { areas: ['inbox'] });
  expect(screen.queryByRole('link')).toBeNull();
  unmount();
  show(<Anywhere />, AT, { areas: ['contributions', 'bulletin'] });
  expect(screen.queryByRole('link')).toBeNull();
});
