import { BellOutlined } from '@ant-design/icons';
import { Link } from 'react-router';
import { paths } from '../../../frame/paths.ts';
import { useTexts } from '../../../text/language.tsx';
import { useNews } from './use-news.ts';
import '../../../ui/bell.css';

/** How much is new, in the frame of every page; it leads to the list. */
export function NewsBell() {
  const { news: texts } = useTexts();
  const count = useNews().data?.newCount ?? 0;
  const name = texts.bell(count);
  return (
    <Link className="bell" to={paths.news.to()} aria-label={name} title={name}>
      <BellOutlined aria-hidden="true" />
      {count > 0 && <span className="bell-count">{count}</span>}
    </Link>
  );
}
