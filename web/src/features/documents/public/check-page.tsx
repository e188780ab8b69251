import { type CheckedDocument, checkDocument } from '@banshi/contract/documents';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { call } from '../../../api/call.ts';
import { Page } from '../../../frame/page.tsx';
import { paths } from '../../../frame/paths.ts';
import { ProblemNote } from '../../../frame/problem-note.tsx';
import { useTexts } from '../../../text/language.tsx';
import { TextField } from '../../../ui/plain-field.tsx';
import './check.css';
import '../../../ui/facts.css';

/** 文书查验: who scans the QR code of a document comes here and sees whether it was issued. */
export function CheckPage() {
  const { publicCheck: texts } = useTexts();
  const { checkCode = '' } = useParams();
  const query = useQuery({
    queryKey: ['checked-document', checkCode],
    queryFn: ({ signal }) => call(checkDocument, { params: { checkCode }, signal }),
    enabled: checkCode !== '',
    retry: false,
    staleTime: 0,
  });
  return (
    <Page title={texts.title}>
      {query.data && <Answer document={query.data} />}
      <CodeForm
        key={checkCode}
        checkCode={checkCode}
        isPending={query.isFetching}
        error={query.error}
      />
    </Page>
  );
}

interface CodeFormProps {
  readonly checkCode: string;
  readonly isPending: boolean;
  readonly error: unknown;
}

function CodeForm({ checkCode, isPending, error }: CodeFormProps) {
  const { publicCheck: texts } = useTexts();
  const navigate = useNavigate();
  const [code, setCode] = useState(checkCode);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (code.trim() !== '') void navigate(paths.publicCheck.to(encodeURIComponent(code.trim())));
  };
  return (
    <form className="public-panel check-part form-stacked no-print" onSubmit={submit} noValidate>
      <p>{texts.lead}</p>
      <TextField label={texts.code} value={code} onChange={setCode} />
      <ProblemNote error={error} />
      <Button type="primary" size="large" htmlType="submit" loading={isPending}>
        {isPending ? texts.checking : texts.check}
      </Button>
    </form>
  );
}

function Answer({ document }: { document: CheckedDocument }) {
  const { publicCheck: texts, publicGrants } = useTexts();
  const { replacedBy, signature, fileId, followedBy } = document;
  const isStanding = replacedBy === null && signature !== 'invalid' && followedBy.length === 0;
  return (
    <section
      className={`public-panel check-part check-answer ${isStanding ? '' : 'check-answer-not'}`}
      role="status"
      aria-label={texts.answer}
    >
      <p className="check-said">{saidOf(document, texts)}</p>
      {followedBy.length > 0 && <Following documents={followedBy} />}
      <dl className="facts">
        <dt>{texts.document}</dt>
        <dd>{document.title}</dd>
        <dt>{texts.number}</dt>
        <dd>{document.number}</dd>
        <dt>{texts.issuer}</dt>
        <dd>{document.issuer}</dd>
        <dt>{texts.issuedOn}</dt>
        <dd>{document.issuedOn}</dd>
        <dt>{texts.matter}</dt>
        <dd>{document.matterName}</dd>
        <dt>{texts.signature}</dt>
        <dd>{texts.signatures[signature]}</dd>
        {fileId !== null && (
          <>
            <dt>{texts.digest}</dt>
            <dd>{fileId}</dd>
          </>
        )}
      </dl>
      <p>
        <Link to={paths.publicStatus.to({ via: 'qr' })}>{texts.toStatus}</Link>
      </p>
      <p className="faint">{texts.compare}</p>
      {document.kind === 'CERTIFICATE' && (
        <p>
          {texts.certificate}
          <Link to={paths.publicGrants.to()}>{publicGrants.title}</Link>
        </p>
      )}
    </section>
  );
}

/** What was issued about it since: whoever holds the paper would not know. */
function Following({ documents }: { documents: CheckedDocument['followedBy'] }) {
  const { publicCheck: texts } = useTexts();
  return (
    <>
      <p>{texts.followed}</p>
      <ul>
        {documents.map(({ title, number, issuedOn }) => (
          <li key={number}>{texts.followedBy(title, number, issuedOn)}</li>
        ))}
      </ul>
    </>
  );
}

function saidOf(
  { replacedBy, signature }: CheckedDocument,
  texts: ReturnType<typeof useTexts>['publicCheck'],
): string {
  if (replacedBy !== null) return texts.replaced(replacedBy);
  return signature === 'invalid' ? texts.forged : texts.issued;
}
