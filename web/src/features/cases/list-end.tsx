import { Button } from 'antd';
import { useTexts } from '../../text/language.tsx';

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

/** The end of a list that is read page by page. */
export function endOf(query: {
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  readonly fetchNextPage: () => unknown;
}) {
  return {
    more: query.hasNextPage ? () => void query.fetchNextPage() : undefined,
    isLoadingMore: query.isFetchingNextPage,
  };
}
