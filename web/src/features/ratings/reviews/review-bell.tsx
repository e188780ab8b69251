import { FrownOutlined } from '@ant-design/icons';
import { Link } from 'react-router';
import { paths } from '../../../frame/paths.ts';
import { useTexts } from '../../../text/language.tsx';
import { useReviewNotices, useReviewSide } from './use-reviews.ts';
import '../../../ui/bell.css';

/** In the frame of every page: how many bad ratings wait for this person; nothing where none does. */
export function ReviewBell() {
  return useReviewSide() ? <Bell /> : null;
}

function Bell() {
  const { notice: texts } = useTexts().negativeReviews;
  const { data } = useReviewNotices();
  if (!data || data.notices.length === 0) return null;
  const count = `${data.notices.length}${data.hasMore ? '+' : ''}`;
  const name = texts.bell(count);
  return (
    <Link className="bell" to={paths.negativeReviews.to()} aria-label={name} title={name}>
      <FrownOutlined aria-hidden="true" />
      <span className="bell-count">{count}</span>
    </Link>
  );
}
