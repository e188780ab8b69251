import { getMatter, type MatterDetail } from '@banshi/contract/catalogue';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { call } from '../../../api/call.ts';
import { isProblem } from '../../../api/problem-error.ts';
import { ProblemNote } from '../../../frame/problem-note.tsx';
import { useSentence } from '../../../frame/use-sentence.ts';
import { useTexts } from '../../../text/language.tsx';

/** Why a draft was not saved; when somebody was faster, the way to read theirs instead. */
export function SaveProblem(props: {
  error: unknown;
  matterId: number;
  onTake: (matter: MatterDetail) => void;
}) {
  const { draft } = useTexts().catalogue;
  const sentence = useSentence();
  const client = useQueryClient();
  const { matterId, error } = props;
  const take = useMutation({
    mutationFn: () => call(getMatter, { params: { matterId } }),
    onSuccess: (matter) => {
      client.setQueryData(['matter', matterId, 'in force'], matter);
      props.onTake(matter);
    },
  });
  if (!isProblem(error, 'catalogue/stale')) return <ProblemNote error={error} />;
  return (
    <Alert
      type="warning"
      role="alert"
      title={sentence(error)}
      description={
        <>
          <Button loading={take.isPending} onClick={() => take.mutate()}>
            {draft.staleTake}
          </Button>
          <ProblemNote error={take.error} />
        </>
      }
    />
  );
}
