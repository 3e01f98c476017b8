import type { ReactNode } from 'react';
import type { DocumentView, Named } from '../api/types';
import { useApprovalWords } from '../approval/words';
import { clauseAnchor, clauseNumber } from '../documents/clause-name';
import { useVersion } from '../documents/queries';
import type { Reader } from '../documents/standing';
import { Day, Minute } from '../language/dates';
import { DirectiveActs } from './directive-acts';
import type { DirectiveView } from './types';
import { useConclusionWords } from './words';

interface DirectiveCardProps {
  readonly directive: DirectiveView;
  readonly document: DocumentView;
  readonly reader: Reader;
}

export function DirectiveCard({ directive, document, reader }: DirectiveCardProps) {
  const words = useConclusionWords();
  const { strengths, kinds } = useApprovalWords();
  const { n, strength, kind, text, addressee, dueOn, criterion, lifted } = directive;
  // What is over is one line in a list of what is not.
  const closed = lifted !== null || directive.confirmation?.confirmed === true;
  return (
    <article className={lifted ? 'directive gone' : 'directive'} aria-label={words.n(n)}>
      <p className="comment-head">
        <strong>{words.n(n)}</strong>
        <span className={strength === 'order' ? 'tag strong' : 'tag'}>{strengths[strength]}</span>
        {closed && <span className="tag good">{lifted ? words.lifted : words.confirmed}</span>}
        {kind === 'action' && <span className="tag">{kinds.action}</span>}
      </p>
      <p className="said" lang={document.language}>
        {text}
      </p>
      <p className="quiet facts-line">
        {addressee && (
          <span>
            {words.addressee}: {addressee.name}
          </span>
        )}
        <Clauses of={directive} document={document} />
        {dueOn && (
          <span>
            {words.dueOn}: <Day of={dueOn} />
          </span>
        )}
        {criterion && (
          <span>
            {words.criterion}: {criterion}
          </span>
        )}
      </p>
      {closed ? (
        <details>
          <summary>{words.history}</summary>
          <History of={directive} />
        </details>
      ) : (
        <History of={directive} />
      )}
      <DirectiveActs directive={directive} document={document} reader={reader} />
    </article>
  );
}

function Clauses({
  of: { clauseIds },
  document,
}: {
  readonly of: DirectiveView;
  readonly document: DocumentView;
}) {
  const words = useConclusionWords();
  const { data: version } = useVersion(document.id, document.latestVersion);
  const clauses = version?.clauses.filter(({ clauseId }) => clauseIds.includes(clauseId)) ?? [];
  if (clauses.length === 0) return null;
  return (
    <span>
      {words.clauses}:{' '}
      {clauses.map((clause, index) => (
        <span key={clause.clauseId}>
          {index > 0 && ', '}
          <a href={`#${clauseAnchor(clause.clauseId)}`}>{clauseNumber(clause)}</a>
        </span>
      ))}
    </span>
  );
}

function History({ of: directive }: { readonly of: DirectiveView }) {
  const words = useConclusionWords();
  const { exchanges, lifted } = directive;
  return (
    <>
      {exchanges.map(({ id, kind, body, by, recordedAt }) => (
        <Line key={id} title={words.exchanges[kind]} said={body} by={by} at={recordedAt} />
      ))}
      <Steps of={directive} />
      {lifted && <Line title={words.lifted} said={lifted.reason} by={lifted.by} at={lifted.at} />}
    </>
  );
}

function Steps({ of: { response, verification, confirmation } }: { readonly of: DirectiveView }) {
  const words = useConclusionWords();
  return (
    <>
      {response && (
        <Line
          title={words.response}
          code={words.responses[response.outcome]}
          said={response.body}
          {...said(response)}
        />
      )}
      {verification && verification.code !== 'lifted' && (
        <Line
          {...{ title: words.verification, code: words.verifications[verification.code] }}
          {...{ said: verification.body, ...said(verification) }}
        />
      )}
      {confirmation && (
        <Line
          {...{ title: words.confirmation, said: confirmation.body, ...said(confirmation) }}
          code={confirmation.confirmed ? words.confirmations.yes : words.confirmations.no}
        />
      )}
    </>
  );
}

const said = ({ by, recordedAt }: { readonly by: Named; readonly recordedAt: string }) => ({
  by,
  at: recordedAt,
});

interface LineProps {
  readonly title: string;
  readonly code?: string;
  readonly said: ReactNode;
  readonly by: Named;
  readonly at: string;
}

function Line({ title, code, said: words, by, at }: LineProps) {
  return (
    <div className="verdict">
      <p>
        <span className="quiet">{title}:</span> {code && <strong>{code}</strong>}
      </p>
      {words !== '' && <p className="said">{words}</p>}
      <p className="quiet when">
        <span className="name">{by.name}</span> · <Minute at={at} />
      </p>
    </div>
  );
}
