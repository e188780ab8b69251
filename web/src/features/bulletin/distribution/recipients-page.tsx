import type { BulletinRecipient } from '@banshi/contract/bulletin-distribution';
import { Button } from 'antd';
import { Link } from 'react-router';
import { useSession } from '../../../api/session.ts';
import { Page } from '../../../frame/page.tsx';
import { paths } from '../../../frame/paths.ts';
import { ProblemNote } from '../../../frame/problem-note.tsx';
import { QueryView } from '../../../frame/query-view.tsx';
import { useTexts } from '../../../text/language.tsx';
import { CardRows } from '../../../ui/card-rows.tsx';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { PageState } from '../../../ui/page-state.tsx';
import { RecipientForm } from './recipient-form.tsx';
import { useRecipients, useRemoveRecipient } from './use-distribution.ts';
import '../bulletin.css';

/** The register of those who get every issue, with copies and who reads the electronic one. */
export function RecipientsPage() {
  const { register: texts } = useTexts().bulletinDistribution;
  const { grants } = useSession();
  const isEditor = grants.some(({ role }) => role === 'BULLETIN_EDITOR');
  const query = useRecipients();
  return (
    <Page title={texts.title} aside={<Link to={paths.bulletin.to()}>{texts.back}</Link>}>
      <p className="faint">{texts.hint}</p>
      <QueryView query={query} rows={6}>
        {({ recipients, bodies }) => (
          <div className="recipients">
            <Rows recipients={recipients} isEditor={isEditor} />
            {isEditor && <RecipientForm bodies={bodies} />}
          </div>
        )}
      </QueryView>
    </Page>
  );
}

function Rows(props: { recipients: readonly BulletinRecipient[]; isEditor: boolean }) {
  const { register: texts } = useTexts().bulletinDistribution;
  const remove = useRemoveRecipient();
  const columns = useColumns(props.isEditor ? remove : undefined);
  if (props.recipients.length === 0) {
    return (
      <PageState kind="empty" title={texts.empty.title}>
        {texts.empty.detail}
      </PageState>
    );
  }
  return (
    <>
      <ProblemNote error={remove.error} />
      <CardRows>
        <DataTable
          label={texts.label}
          columns={columns}
          rows={props.recipients}
          rowKey={({ recipientId }) => String(recipientId)}
        />
      </CardRows>
    </>
  );
}

function useColumns(
  remove: ReturnType<typeof useRemoveRecipient> | undefined,
): readonly Column<BulletinRecipient>[] {
  const { kinds, register: texts } = useTexts().bulletinDistribution;
  const { columns } = texts;
  const shown: readonly Column<BulletinRecipient>[] = [
    { key: 'kind', header: columns.kind, kind: 'short', cell: (one) => kinds[one.kind] },
    { key: 'name', header: columns.name, cell: (one) => one.name },
    { key: 'copies', header: columns.copies, kind: 'number', cell: (one) => one.copies },
    {
      key: 'body',
      header: columns.body,
      cell: (one) => one.organisationName ?? texts.outside,
    },
  ];
  if (!remove) return shown;
  const button = ({ recipientId, name }: BulletinRecipient) => (
    <Button
      size="small"
      aria-label={texts.remove(name)}
      disabled={remove.isPending}
      onClick={() => remove.mutate(recipientId)}
    >
      {texts.removeShort}
    </Button>
  );
  return [...shown, { key: 'act', header: columns.act, kind: 'short', cell: button }];
}
