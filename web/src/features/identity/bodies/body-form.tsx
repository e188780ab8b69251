import {
  addBody,
  type BodyRegister,
  changeBody,
  type RegisteredBody,
} from '@banshi/contract/bodies';
import { BODY_KINDS, type BodyKind } from '@banshi/contract/body-words';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { call } from '../../../api/call.ts';
import { RecordForm } from '../../../frame/record-form.tsx';
import { useTexts } from '../../../text/language.tsx';
import { ChoiceField, TextField } from '../../../ui/plain-field.tsx';

interface BodyFormProps {
  readonly bodies: BodyRegister['bodies'];
  /** The body that is changed; a new one is entered where there is none. */
  readonly changing: RegisteredBody | undefined;
  readonly onDone: () => void;
}

const EMPTY = { code: '', uscc: '', name: '', shortName: '', mark: '', areaCode: '' };
type Typed = typeof EMPTY & { readonly kind: BodyKind; readonly parentId: number };
type Line = keyof typeof EMPTY;

/** Enters a body, or changes one: its code, its kind and its place stay. */
export function BodyForm({ bodies, changing, onDone }: BodyFormProps) {
  const { form, changeOf } = useTexts().bodies;
  const [typed, setTyped] = useState(() => typedOf(changing, bodies));
  const record = useKeepBody((given: Typed) => sent(given, changing));
  const onSuccess = () => {
    setTyped(typedOf(undefined, bodies));
    onDone();
  };
  const texts = changing
    ? { record: changeOf(changing.shortName), missing: form.missing, submit: form.save }
    : form;
  return (
    <RecordForm
      {...{ texts, record }}
      isComplete={isWhole(typed)}
      onSend={() => record.mutate(typed, { onSuccess })}
    >
      <div className="record-grid">
        <Lines
          lines={changing ? LINES_WRITTEN : ['code', ...LINES_WRITTEN]}
          typed={typed}
          onChange={(part) => setTyped((before) => ({ ...before, ...part }))}
        />
        {!changing && (
          <Place
            {...{ bodies, typed }}
            onChange={(part) => setTyped((before) => ({ ...before, ...part }))}
          />
        )}
      </div>
      {changing && <Button onClick={onDone}>{form.cancel}</Button>}
    </RecordForm>
  );
}

/** Writes the register; what else is kept of bodies is read anew. */
function useKeepBody(keep: (typed: Typed) => Promise<BodyRegister>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: keep,
    onSuccess: (register) => {
      client.setQueryData(['bodies'], register);
      return client.invalidateQueries({ queryKey: ['organisations'] });
    },
  });
}

function typedOf(changing: RegisteredBody | undefined, bodies: BodyRegister['bodies']): Typed {
  const top = bodies.find(({ parentName }) => parentName === null) ?? bodies[0];
  const place = { kind: 'PROV_DEPT' as const, parentId: top?.organisationId ?? 0 };
  if (!changing) return { ...EMPTY, areaCode: top?.areaCode ?? '', ...place };
  const { code, uscc, name, shortName, documentMark, areaCode } = changing;
  return { code, uscc, name, shortName, mark: documentMark ?? '', areaCode, ...place };
}

function isWhole({ code, uscc, name, shortName, areaCode }: Typed): boolean {
  return [code, uscc, name, shortName, areaCode].every((one) => one.trim() !== '');
}

function sent(typed: Typed, changing: RegisteredBody | undefined): Promise<BodyRegister> {
  const { code, kind, parentId } = typed;
  const written = {
    ...{ uscc: typed.uscc.trim().toUpperCase(), name: typed.name.trim() },
    ...{ shortName: typed.shortName.trim(), areaCode: typed.areaCode.trim() },
    documentMark: typed.mark.trim() || null,
  };
  if (!changing) {
    return call(addBody, { body: { code: code.trim(), kind, parentId, ...written } });
  }
  const { organisationId, version } = changing;
  return call(changeBody, { params: { organisationId }, body: { version, ...written } });
}

const LINES_WRITTEN: readonly Line[] = ['name', 'shortName', 'uscc', 'mark', 'areaCode'];
const LONGEST: Readonly<Record<Line, number>> = {
  ...{ code: 40, uscc: 18, name: 80, shortName: 20, mark: 12, areaCode: 6 },
};

interface PartProps {
  readonly typed: Typed;
  readonly onChange: (part: Partial<Typed>) => void;
}

function Lines({ lines, typed, onChange }: PartProps & { readonly lines: readonly Line[] }) {
  const { form } = useTexts().bodies;
  const labels = { ...form, areaCode: form.area };
  return lines.map((line) => (
    <TextField
      key={line}
      label={labels[line]}
      value={typed[line]}
      maxLength={LONGEST[line]}
      onChange={(value) => onChange({ [line]: value })}
    />
  ));
}

function Place({ bodies, typed, onChange }: PartProps & Pick<BodyFormProps, 'bodies'>) {
  const { form, kinds } = useTexts().bodies;
  return (
    <>
      <ChoiceField
        label={form.kind}
        value={typed.kind}
        choices={BODY_KINDS.map((key) => ({ key, text: kinds[key] }))}
        onChange={(kind) => onChange({ kind })}
      />
      <ChoiceField
        label={form.parent}
        value={String(typed.parentId)}
        choices={bodies.map((one) => ({ key: String(one.organisationId), text: one.shortName }))}
        onChange={(id) => onChange({ parentId: Number(id) })}
      />
    </>
  );
}
