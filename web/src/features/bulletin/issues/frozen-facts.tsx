import type { BulletinIssue } from '@banshi/contract/bulletin-steps';
import { useTexts } from '../../../text/language.tsx';
import { FactList } from '../../../ui/fact-list.tsx';

/** What was frozen when an issue was signed, and what made it: by these its text and pages are made again, equal to the byte. */
export function FrozenFacts({ issue }: { issue: BulletinIssue }) {
  const { frozen: texts } = useTexts().bulletinPlan;
  const { templateVersion, renderer, pageCount } = issue;
  const digest = (sm3: string) => <code className="digest">{sm3}</code>;
  return (
    <details className="frozen-facts">
      <summary>{texts.title}</summary>
      <p className="faint">{texts.lead}</p>
      <FactList
        rows={[
          [texts.version, templateVersion === null ? texts.unversioned : String(templateVersion)],
          [texts.renderer, renderer],
          [texts.pages, String(pageCount)],
          [texts.content, digest(issue.contentSm3)],
          [texts.text, digest(issue.textSm3)],
          [texts.pdf, digest(issue.pdfSm3)],
          [texts.templates, digest(issue.templateSm3)],
          [texts.fonts, digest(issue.fontsSm3)],
        ]}
      />
    </details>
  );
}
