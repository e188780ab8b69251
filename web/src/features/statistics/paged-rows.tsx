import { Button } from 'antd';
import { useTexts } from '../../text/language.tsx';
import { CardRows } from '../../ui/card-rows.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { PageState } from '../../ui/page-state.tsx';

interface PagedRowsProps<Row> {
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly empty: { readonly title: string; readonly detail: string };
  readonly more: (() => void) | undefined;
  readonly isLoadingMore: boolean;
  /** What stands below the last row. */
  readonly end: string;
}

/** A list that is read page by page, and the way to its next fifty. */
export function PagedRows<Row>(props: PagedRowsProps<Row>) {
  const { cases: texts } = useTexts().statistics;
  const { label, columns, rows, rowKey, empty, more, isLoadingMore, end } = props;
  if (rows.length === 0 && more) {
    return (
      <PageState
        kind="empty"
        title={texts.noneYet.title}
        action={
          <Button onClick={more} loading={isLoadingMore}>
            {isLoadingMore ? texts.loadingMore : texts.onward}
          </Button>
        }
      >
        {texts.noneYet.detail}
      </PageState>
    );
  }
  if (rows.length === 0) {
    return (
      <PageState kind="empty" title={empty.title}>
        {empty.detail}
      </PageState>
    );
  }
  return (
    <div className="counted-rows">
      <CardRows>
        <DataTable label={label} columns={columns} rows={rows} rowKey={rowKey} />
      </CardRows>
      <p className="rows-end no-print">
        {more ? (
          <Button onClick={more} loading={isLoadingMore}>
            {isLoadingMore ? texts.loadingMore : texts.more}
          </Button>
        ) : (
          end
        )}
      </p>
    </div>
  );
}
