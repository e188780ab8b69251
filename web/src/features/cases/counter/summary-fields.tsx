import { KEY_PROJECT_LEVELS } from '@banshi/contract/policy-words';
import { Input } from 'antd';
import { useTexts } from '../../../text/language.tsx';
import { Field } from '../../../ui/field.tsx';
import { CrossFields } from './cross-fields.tsx';
import { FormFields } from './form-fields.tsx';
import type { Counter } from './use-counter.ts';
import { UseFields } from './use-fields.tsx';
import '../../../ui/plain-field.css';

/** What for, in one sentence, and where. */
export function SummaryFields({ counter }: { counter: Counter }) {
  const { summary: texts } = useTexts().counter;
  const { draft, change, errors } = counter;
  return (
    <>
      <Field label={texts.label} error={errors.summary}>
        {(control) => (
          <Input
            {...control}
            value={draft.summary}
            maxLength={500}
            placeholder={texts.placeholder}
            onChange={(event) => change({ summary: event.target.value })}
          />
        )}
      </Field>
      <Field label={texts.area} error={errors.area} width="narrow">
        {(control) => (
          <Input
            {...control}
            value={draft.area}
            maxLength={6}
            inputMode="numeric"
            onChange={(event) => change({ area: event.target.value })}
          />
        )}
      </Field>
      <UseFields counter={counter} />
      <FormFields counter={counter} />
      <ProjectFields counter={counter} />
      <CrossFields counter={counter} />
    </>
  );
}

/** 国省重点项目: of most applications there is none, and nothing more to type. */
function ProjectFields({ counter }: { counter: Counter }) {
  const { counter: texts, policies } = useTexts();
  const { draft, change, errors } = counter;
  const { project } = draft;
  return (
    <>
      <Field label={texts.project.level} width="narrow">
        {(control) => (
          <select
            {...control}
            className="plain-control"
            value={project.level}
            onChange={({ target }) => {
              const level = KEY_PROJECT_LEVELS.find((one) => one === target.value) ?? 'NONE';
              change({ project: { ...project, level } });
            }}
          >
            <option value="NONE">{texts.project.none}</option>
            {KEY_PROJECT_LEVELS.map((level) => (
              <option key={level} value={level}>
                {policies.level[level]}
              </option>
            ))}
          </select>
        )}
      </Field>
      {project.level !== 'NONE' && (
        <Field label={texts.project.name} error={errors.project}>
          {(control) => (
            <Input
              {...control}
              value={project.name}
              maxLength={200}
              placeholder={texts.project.placeholder}
              onChange={({ target }) => change({ project: { ...project, name: target.value } })}
            />
          )}
        </Field>
      )}
    </>
  );
}
