import { Button } from 'antd';
import { useTexts } from '../../text/language.tsx';
import './list-end.css';

/** Below a list: the way to the next rows of it, or how many there are. */
export function ListEnd(props: {
  more: (() => void) | undefined;
  isLoadingMore: boolean;
  end: string;
}) {
  const { inbox } = useTexts();
  return (
    <div className="list-end no-print">
      {props.more ? (
        <Button onClick={props.more} loading={props.isLoadingMore}>
          {props.isLoadingMore ? inbox.loadingMore : inbox.more}
        </Button>
      ) : (
        <span>{props.end}</span>
      )}
    </div>
  );
}
