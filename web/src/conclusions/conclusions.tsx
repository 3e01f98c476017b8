import type { DocumentView } from '../api/types';
import { useApprovalWords } from '../approval/words';
import type { Reader } from '../documents/standing';
import { Day } from '../language/dates';
import { LoadedPart } from '../shell/loading';
import { DirectiveCard } from './directive-card';
import { useConclusions } from './queries';
import type { ConclusionView, DirectiveView } from './types';
import { useConclusionWords } from './words';

interface ConclusionsProps {
  readonly document: DocumentView;
  readonly reader: Reader;
}

export function Conclusions({ document, reader }: ConclusionsProps) {
  const words = useConclusionWords();
  const conclusions = useConclusions(document.id);
  return (
    <LoadedPart of={conclusions}>
      {({ items, byRuling }) =>
        items.length + byRuling.length > 0 && (
          <section aria-labelledby="conclusions">
            <h2 id="conclusions">{words.title}</h2>
            {items.map((conclusion) => (
              <Conclusion key={conclusion.id} conclusion={conclusion} document={document} reader={reader} />
            ))}
            {byRuling.length > 0 && (
              <>
                <h3>{words.byRuling}</h3>
                <Directives directives={byRuling} document={document} reader={reader} />
              </>
            )}
          </section>
        )
      }
    </LoadedPart>
  );
}

function Conclusion({ conclusion, ...rest }: ConclusionsProps & { readonly conclusion: ConclusionView }) {
  const words = useConclusionWords();
  const { outcomes } = useApprovalWords();
  const { form, number, roundNumber, outcome, officialDate, issuedBy, summary, items } = conclusion;
  return (
    <>
      <h3>{words.heading(form, number, roundNumber)}</h3>
      <p>
        <strong>{outcomes[outcome]}</strong>{' '}
        <span className="quiet">
          <span className="name">{issuedBy.name}</span> · <Day of={officialDate} />
        </span>
      </p>
      {summary !== '' && <p className="said">{summary}</p>}
      {items.length > 0 && (
        <ul>
          {items.map(({ text }, index) => (
            <li key={index} className="said">
              {text}
            </li>
          ))}
        </ul>
      )}
      <Directives directives={conclusion.directives} {...rest} />
    </>
  );
}

function Directives({
  directives,
  document,
  reader,
}: ConclusionsProps & { readonly directives: readonly DirectiveView[] }) {
  if (directives.length === 0) return null;
  return (
    <ul className="directives">
      {directives.map((directive) => (
        <li key={directive.id}>
          <DirectiveCard directive={directive} document={document} reader={reader} />
        </li>
      ))}
    </ul>
  );
}
