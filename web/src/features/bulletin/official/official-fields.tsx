import { useContext } from 'react';
import { DayField } from '../../../ui/day-field.tsx';
import { NumberField, ParagraphField, TextField } from '../../../ui/plain-field.tsx';
import { FaultsContext, useFaultSentence } from '../editor/faults-context.ts';
import { pathsAbove } from '../editor/file-faults.ts';

interface Place<Value> {
  readonly label: string;
  /** JSON path of the field in the file; faults below it are its own. */
  readonly path: string;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

/** The sentence of the first fault at `path` or below it. */
function useFaultWithin(path: string): string | undefined {
  const faults = useContext(FaultsContext);
  const sentence = useFaultSentence();
  const fault = faults.find((each) => pathsAbove(each.path).includes(path));
  return fault && sentence(fault);
}

/** A line. */
export function LineField(props: Place<string>) {
  return <TextField {...props} anchor={props.path} error={useFaultWithin(props.path)} />;
}

/** Paragraphs or names, one a line. */
export function LinesField(props: Place<string> & { readonly rows?: number }) {
  return <ParagraphField {...props} anchor={props.path} error={useFaultWithin(props.path)} />;
}

/** A day. */
export function DateField(props: Place<string>) {
  return <DayField {...props} anchor={props.path} error={useFaultWithin(props.path)} />;
}

const SERIAL_MAX = 999_999;

/** A number from 1. */
export function SerialField(props: Place<number | undefined>) {
  const error = useFaultWithin(props.path);
  return <NumberField {...props} anchor={props.path} error={error} min={1} max={SERIAL_MAX} />;
}
